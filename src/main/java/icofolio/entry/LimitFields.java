package icofolio.entry;

import icofolio.rule.Dimension;
import icofolio.rule.Limit;
import icofolio.rule.Mode;
import java.util.List;

/** The fields of a diversification limit. */
public final class LimitFields {
  private static final FieldList LIST = new FieldList(Kind.LIMITS);

  public static final Field ID = LIST.required("id", Types.ID, "name of the limit");
  public static final Field DIMENSION =
      LIST.required("dimension", Types.words(Dimension.class), "what is compared");
  public static final Field MAX_SHARE =
      LIST.optional("max_share", Types.SHARE_PERCENT, "percent that one value may have");
  public static final Field MAX_HHI =
      LIST.optional("max_hhi", Types.FRACTION, "highest Herfindahl index, a fraction of 1");
  public static final Field MIN_COUNT =
      LIST.optional("min_count", Types.COUNT, "least number of values");
  public static final Field BASIS =
      LIST.optional("basis", Types.LIMIT_BASIS, "invested, or budget:ID (invested)");
  public static final Field MODE =
      LIST.optional("mode", Types.words(Mode.class), "what happens past it (block)");

  /** What stands before the id of a budget where a limit is based on one. */
  public static final String BUDGET = "budget:";

  static final List<Field> ALL = LIST.all();

  private LimitFields() {}

  /** A limit that has its required fields. */
  public static Limit read(Entry entry) {
    String basis = entry.text(BASIS);
    return new Limit(
        entry.need(ID),
        entry.word(DIMENSION, Dimension.class, Dimension.SALE),
        entry.number(MAX_SHARE),
        entry.number(MAX_HHI),
        entry.number(MIN_COUNT),
        basis != null && basis.startsWith(BUDGET) ? basis.substring(BUDGET.length()) : null,
        entry.word(MODE, Mode.class, Mode.BLOCK));
  }
}
