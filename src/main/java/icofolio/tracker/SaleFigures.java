package icofolio.tracker;

import icofolio.entry.Words;
import icofolio.reading.Reading;
import icofolio.reading.Reading.Subject;
import icofolio.reading.SaleReading;
import icofolio.reading.SaleReading.WalletPart;
import icofolio.sale.Chain;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a sale's contract as they are kept. A contract forgets what was paid in once it is
 * taken back: what was once read of it is kept, and stands in where the contract no longer says.
 */
final class SaleFigures {
  private static final String PAID_IN = "paid-in";
  private static final String REFUND_TAKEN = "refund-taken";
  private static final String DELIVERED = "tokens-delivered";

  private final Chain chain;
  private final String contract;
  private final SaleReading reading;

  SaleFigures(Chain chain, String contract, SaleReading reading) {
    this.chain = chain;
    this.contract = contract;
    this.reading = reading;
  }

  /** All that the contract has said. */
  List<Reading> toKeep() {
    List<Reading> kept = new ArrayList<>();
    add(kept, "", "family", reading.family());
    add(kept, "", "opens", seconds(reading.opens()));
    add(kept, "", "closes", seconds(reading.closes()));
    add(kept, "", "soft-cap", text(reading.softCap()));
    add(kept, "", "hard-cap", text(reading.hardCap()));
    add(kept, "", "raised", text(reading.raised()));
    add(kept, "", "stage", reading.stage());
    add(kept, "", "outcome", reading.outcome() == null ? null : Words.of(reading.outcome()));
    add(kept, "", "refunds", Words.of(reading.refunds()));
    for (WalletPart part : reading.wallets()) {
      add(kept, part.wallet(), PAID_IN, text(part.paidIn()));
      add(kept, part.wallet(), "refund-available", text(part.refundAvailable()));
      add(kept, part.wallet(), REFUND_TAKEN, text(part.refundTaken()));
      add(kept, part.wallet(), "tokens-owed", text(part.tokensOwed()));
      add(kept, part.wallet(), DELIVERED, text(part.tokensDelivered()));
    }
    return kept;
  }

  private void add(List<Reading> kept, String wallet, String item, @Nullable String value) {
    if (value != null) {
      Subject subject = new Subject(chain, contract, wallet, item);
      kept.add(Reading.good(subject, value, reading.sighting()));
    }
  }

  /** The reading with what was read of the past before where the contract does not say now. */
  SaleReading completed(Readings before, List<String> notes) {
    List<WalletPart> parts = new ArrayList<>();
    for (WalletPart part : reading.wallets()) {
      parts.add(
          new WalletPart(
              part.wallet(),
              once(before, part.wallet(), PAID_IN, part.paidIn(), notes),
              part.refundAvailable(),
              once(before, part.wallet(), REFUND_TAKEN, part.refundTaken(), notes),
              part.tokensOwed(),
              once(before, part.wallet(), DELIVERED, part.tokensDelivered(), notes)));
    }
    return reading.with(parts);
  }

  private @Nullable BigInteger once(
      Readings before, String wallet, String item, @Nullable BigInteger now, List<String> notes) {
    Reading kept = before.reading(new Subject(chain, contract, wallet, item));
    String value = kept == null ? null : kept.value();
    if (now != null || value == null || kept == null || kept.sighting() == null) {
      return now;
    }
    notes.add(
        "%s of %s is as it was read at block %d: the contract no longer says"
            .formatted(item, wallet, kept.sighting().block()));
    return new BigInteger(value);
  }

  private static @Nullable String seconds(@Nullable Instant instant) {
    return instant == null ? null : Long.toString(instant.getEpochSecond());
  }

  private static @Nullable String text(@Nullable BigInteger number) {
    return number == null ? null : number.toString();
  }
}
