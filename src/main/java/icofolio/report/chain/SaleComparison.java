package icofolio.report.chain;

import icofolio.entry.Entry;
import icofolio.entry.Field;
import icofolio.entry.SaleFields;
import icofolio.entry.Words;
import icofolio.money.Asset;
import icofolio.money.Decimals;
import icofolio.reading.SaleReading;
import icofolio.reading.SaleReading.WalletPart;
import icofolio.report.chain.Comparison.Verdict;
import icofolio.sale.SaleDate;
import icofolio.sale.Token;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a sale's contract says beside what is recorded of the sale and of each wallet in it. */
public final class SaleComparison {
  /** Name of the sum of what came back to a wallet. */
  public static final String REFUNDED = "refunded";

  private final Entry sale;
  private final ZoneId zone;
  private final PaidIn payment;
  private final PaidIn token;
  private final @Nullable Integer told;
  private final List<Comparison> lines = new ArrayList<>();

  /**
   * What is recorded of one wallet in the sale, in the payment's asset and in tokens.
   *
   * @param paidIn Σ amount of contributions that are money in the sale
   * @param refunded Σ of what refunds settle
   * @param delivered Σ of distributions
   */
  public record Recorded(BigDecimal paidIn, BigDecimal refunded, BigDecimal delivered) {
    /** Nothing. */
    public static final Recorded NOTHING =
        new Recorded(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

    /** Both together. */
    public Recorded plus(Recorded other) {
      return new Recorded(
          paidIn.add(other.paidIn), refunded.add(other.refunded), delivered.add(other.delivered));
    }
  }

  private SaleComparison(
      Entry sale, ZoneId zone, PaidIn payment, PaidIn token, @Nullable Integer told) {
    this.sale = sale;
    this.zone = zone;
    this.payment = payment;
    this.token = token;
    this.told = told;
  }

  /**
   * Compares.
   *
   * @param sale as recorded
   * @param labels of wallets, by address
   * @param recorded of each wallet by label; one that is missing has nothing recorded
   * @param payment what the contract's money is counted in
   * @param token how the contract's token is counted
   * @param told decimals as the token's own contract says them; null where it does not
   */
  public static List<Comparison> of(
      Entry sale,
      SaleReading reading,
      Map<String, String> labels,
      Map<String, Recorded> recorded,
      PaidIn payment,
      PaidIn token,
      @Nullable Integer told,
      ZoneId zone) {
    SaleComparison comparison = new SaleComparison(sale, zone, payment, token, told);
    comparison.terms(reading);
    for (WalletPart part : reading.wallets()) {
      String label = labels.getOrDefault(part.wallet(), part.wallet());
      comparison.wallet(label, part, recorded.getOrDefault(label, Recorded.NOTHING));
    }
    return List.copyOf(comparison.lines);
  }

  private void terms(SaleReading reading) {
    date(SaleFields.OPENS, reading.opens());
    date(SaleFields.CLOSES, reading.closes());
    cap(SaleFields.SOFT_CAP, reading.softCap());
    cap(SaleFields.HARD_CAP, reading.hardCap());
    cap(SaleFields.RAISED, reading.raised());
    Asset asset = payment.asset();
    boolean counts =
        reading.softCap() != null || reading.hardCap() != null || reading.raised() != null;
    if (counts && asset != null && !sale.has(SaleFields.CAP_CURRENCY)) {
      text(SaleFields.CAP_CURRENCY, asset.code());
    }
    text(SaleFields.OUTCOME, reading.outcome() == null ? null : Words.of(reading.outcome()));
    text(SaleFields.TOKEN_CONTRACT, reading.token());
    decimals(reading.token() == null ? null : told);
  }

  /** Where nothing is recorded the usual number counts (contract §2). */
  private void decimals(@Nullable Integer read) {
    if (read != null && (sale.has(SaleFields.TOKEN_DECIMALS) || read != Token.DEFAULT_DECIMALS)) {
      number(SaleFields.TOKEN_DECIMALS, BigDecimal.valueOf(read));
    }
  }

  /** A vague date that holds the exact one differs only in how exactly it is known. */
  private void date(Field field, @Nullable Instant read) {
    SaleDate recorded = sale.date(field);
    boolean same =
        recorded != null
            && read != null
            && !read.isBefore(recorded.first(zone))
            && !read.isAfter(recorded.last(zone));
    line(
        field,
        recorded == null ? null : recorded.text(),
        read == null ? null : read.toString(),
        same);
  }

  private void text(Field field, @Nullable String read) {
    String recorded = sale.text(field);
    line(field, recorded, read, recorded != null && recorded.equals(read));
  }

  private void number(Field field, @Nullable BigDecimal read) {
    BigDecimal recorded = sale.number(field);
    boolean same = recorded != null && read != null && recorded.compareTo(read) == 0;
    line(field, shown(recorded), shown(read), same);
  }

  /** Caps can be compared only in the currency that the contract counts in. */
  private void cap(Field field, @Nullable BigInteger units) {
    BigDecimal read = payment.whole(units);
    Asset counted = sale.asset(SaleFields.CAP_CURRENCY);
    Asset asset = payment.asset();
    boolean comparable = asset != null && (counted == null || counted.equals(asset));
    if (read == null || comparable) {
      number(field, read);
      return;
    }
    String what = asset == null ? "an asset that is not known" : asset.code();
    lines.add(
        new Comparison(
            Comparison.SALE,
            field.name(),
            shown(sale.number(field)),
            shown(read),
            Verdict.NOT_COMPARABLE,
            "the contract counts in "
                + what
                + (counted == null ? "" : ", the record in " + counted),
            null));
  }

  private void wallet(String label, WalletPart part, Recorded recorded) {
    money(label, "paid_in", recorded.paidIn(), payment.whole(part.paidIn()));
    money(label, REFUNDED, recorded.refunded(), payment.whole(part.refundTaken()));
    told(label, "refund_available", payment.whole(part.refundAvailable()));
    sum(label, "distributed", recorded.delivered(), token.whole(part.tokensDelivered()));
    told(label, "tokens_owed", token.whole(part.tokensOwed()));
  }

  /** Where nobody says what the contract is paid in, nothing on record can be held against it. */
  private void money(String label, String name, BigDecimal recorded, @Nullable BigDecimal read) {
    if (payment.asset() != null) {
      sum(label, name, recorded, read);
    } else if (read != null) {
      String note = "what the contract is paid in is not known by that name";
      lines.add(new Comparison(label, name, null, shown(read), Verdict.NOT_COMPARABLE, note, null));
    }
  }

  /** A sum of records, which an apply cannot change: the records behind it are what is missing. */
  private void sum(String label, String name, BigDecimal recorded, @Nullable BigDecimal read) {
    boolean nothing = recorded.signum() == 0;
    if (read == null && nothing) {
      return;
    }
    boolean same = read != null && recorded.compareTo(read) == 0;
    Verdict verdict = verdict(nothing, read == null, same);
    lines.add(new Comparison(label, name, shown(recorded), shown(read), verdict, null, null));
  }

  /** What has no counterpart in the records. */
  private void told(String label, String name, @Nullable BigDecimal read) {
    if (read != null) {
      lines.add(new Comparison(label, name, null, shown(read), Verdict.TOLD, null, null));
    }
  }

  private void line(Field field, @Nullable String recorded, @Nullable String read, boolean same) {
    if (recorded != null || read != null) {
      Verdict verdict = verdict(recorded == null, read == null, same);
      lines.add(
          new Comparison(Comparison.SALE, field.name(), recorded, read, verdict, null, field));
    }
  }

  private static Verdict verdict(boolean unrecorded, boolean unread, boolean same) {
    if (unread) {
      return Verdict.NOT_READ;
    }
    if (same) {
      return Verdict.SAME;
    }
    return unrecorded ? Verdict.NOT_RECORDED : Verdict.DIFFERS;
  }

  private static @Nullable String shown(@Nullable BigDecimal number) {
    return number == null ? null : Decimals.text(Decimals.canonical(number));
  }
}
