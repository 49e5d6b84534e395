package icofolio.report.chain;

import icofolio.entry.Entry;
import icofolio.entry.Field;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A recorded distribution beside what arrived.
 *
 * @param distribution its record
 * @param arrived tokens that its transaction has brought, where they are those of this record alone
 *     or of all that share it; null where none are known
 * @param why in words for a person
 * @param due since when the first of it should have been there, where it came late; else null
 * @param changes values that could be written over the record's, canonical
 */
public record DeliveryVerdict(
    Entry distribution,
    Word word,
    @Nullable BigDecimal arrived,
    String why,
    @Nullable Instant due,
    Map<Field, Object> changes) {

  /** What the chain says of a distribution. */
  public enum Word {
    /** It arrived as recorded. */
    RECORDED,
    /** Less arrived than is recorded. */
    SHORT,
    /** More arrived than is recorded. */
    LONG,
    /** Its transaction has brought another token. */
    WRONG_TOKEN,
    /** It arrived in another wallet. */
    WRONG_WALLET,
    /** Its transaction has brought nothing. */
    MISSING,
    /** Something is missing that it could be held against. */
    NOT_CHECKABLE
  }

  public DeliveryVerdict {
    changes = Collections.unmodifiableMap(new LinkedHashMap<>(changes));
  }
}
