package icofolio.chain.family;

import icofolio.reading.SaleReading;
import icofolio.reading.SaleReading.RefundsState;
import icofolio.reading.SaleReading.WalletPart;
import icofolio.sale.Outcome;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts of a {@link SaleReading} as the families find them one after another. */
final class SaleParts {
  private SaleParts() {}

  /** What is paid, and for what. */
  record Assets(@Nullable String payment, boolean paysNative, @Nullable String token) {
    /** Paid in the chain's own coin. */
    static Assets forCoins(@Nullable String token) {
      return new Assets(null, true, token);
    }
  }

  /** The terms. */
  record Terms(
      @Nullable Instant opens,
      @Nullable Instant closes,
      @Nullable BigInteger softCap,
      @Nullable BigInteger hardCap,
      @Nullable BigInteger rate) {}

  /** Where it stands. */
  record Standing(
      @Nullable BigInteger raised,
      @Nullable String stage,
      @Nullable Outcome outcome,
      RefundsState refunds) {}

  /** All together, with the notes of the inquiry. */
  static SaleReading together(
      String family,
      Inquiry inquiry,
      Assets assets,
      Terms terms,
      Standing standing,
      List<WalletPart> wallets) {
    return new SaleReading(
        family,
        inquiry.at().sighting(),
        assets.payment(),
        assets.paysNative(),
        assets.token(),
        terms.opens(),
        terms.closes(),
        terms.softCap(),
        terms.hardCap(),
        standing.raised(),
        terms.rate(),
        standing.stage(),
        standing.outcome(),
        standing.refunds(),
        List.copyOf(wallets),
        inquiry.taken(),
        inquiry.notes());
  }
}
