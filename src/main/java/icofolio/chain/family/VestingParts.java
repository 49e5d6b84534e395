package icofolio.chain.family;

import icofolio.reading.VestingReading;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts of a {@link VestingReading} as the families find them one after another. */
final class VestingParts {
  private VestingParts() {}

  /** Whose tokens, and of which token. */
  record Holding(@Nullable String part, String wallet, @Nullable String token) {}

  /** How many. */
  record Amounts(
      @Nullable BigInteger total,
      @Nullable BigInteger vested,
      @Nullable BigInteger delivered,
      @Nullable BigInteger claimable) {}

  /** When. */
  record Times(@Nullable Instant starts, @Nullable Instant cliff, @Nullable Instant ends) {
    /** No times at all. */
    static final Times NONE = new Times(null, null, null);
  }

  /** All together, with the notes of the inquiry behind its own. */
  static VestingReading together(
      String family,
      Inquiry inquiry,
      Holding holding,
      Amounts amounts,
      Times times,
      @Nullable String state,
      List<String> own) {
    List<String> notes = new ArrayList<>(own);
    notes.addAll(inquiry.notes());
    return new VestingReading(
        family,
        inquiry.at().sighting(),
        inquiry.contract(),
        holding.part(),
        holding.wallet(),
        holding.token(),
        amounts.total(),
        amounts.vested(),
        amounts.delivered(),
        amounts.claimable(),
        times.starts(),
        times.cliff(),
        times.ends(),
        state,
        List.copyOf(notes));
  }
}
