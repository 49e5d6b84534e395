package icofolio.report.chain;

import icofolio.entry.Field;
import org.jspecify.annotations.Nullable;

/**
 * One figure of the records beside the same figure of a chain.
 *
 * @param of what it is about: {@link #SALE}, or the label of a wallet
 * @param name of the figure, as a field is named
 * @param recorded as text, exact; null where nothing is recorded
 * @param read as text, exact, as the field takes it; null where the chain does not say
 * @param verdict how the two stand
 * @param note what a person ought to know beside; null where nothing
 * @param field of the record that can take the figure over; null where none can
 */
public record Comparison(
    String of,
    String name,
    @Nullable String recorded,
    @Nullable String read,
    Verdict verdict,
    @Nullable String note,
    @Nullable Field field) {

  /** What the figures of the sale itself are about. */
  public static final String SALE = "sale";

  /** How a recorded figure stands to what was read. */
  public enum Verdict {
    /** They are the same. */
    SAME,
    /** They are not. */
    DIFFERS,
    /** The chain says it, and nothing is recorded. */
    NOT_RECORDED,
    /** It is recorded, and the chain does not say. */
    NOT_READ,
    /** The chain says it, and records have no place for it. */
    TOLD,
    /** They are counted in different things. */
    NOT_COMPARABLE
  }

  /** Whether a person should look at it. */
  public boolean isDifferent() {
    return verdict == Verdict.DIFFERS || verdict == Verdict.NOT_RECORDED;
  }

  /** Whether the records can take it over. */
  public boolean isApplicable() {
    return field != null && isDifferent();
  }
}
