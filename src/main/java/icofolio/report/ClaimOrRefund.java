package icofolio.report;

import icofolio.book.Position;
import icofolio.book.RefundStatus;
import icofolio.book.Settings;
import icofolio.money.Amounts;
import icofolio.money.Asset;
import icofolio.money.Decimals;
import icofolio.money.PriceBook;
import icofolio.money.PriceBook.Rate;
import icofolio.sale.Token;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a person chooses between who can have the tokens of a sale or the money back, where taking
 * the tokens gives up the refund (contract §3, "Claim or refund").
 *
 * @param refund the money that can be had back, by currency
 * @param refundValue of that money in base currency, at the rate of what was sent
 * @param tokens all that the money entitles to; null where that is not known
 * @param worth of those tokens; null where no price says it
 */
public record ClaimOrRefund(
    Amounts refund, BigDecimal refundValue, @Nullable BigDecimal tokens, @Nullable Worth worth) {

  /** By which price the tokens are valued. */
  public enum Basis {
    /** The newest price of the token. */
    MARKET,
    /** The price at which the sale sold it. */
    SALE_PRICE
  }

  /**
   * What tokens are worth.
   *
   * @param value exact, or rounded half even at {@value Decimals#QUOTIENT_SCALE} digits
   * @param currency the base currency, or that of the sale's price where no rate leads to the base
   * @param rate by which the price's currency became the base currency
   */
  public record Worth(BigDecimal value, Asset currency, Basis basis, @Nullable Rate rate) {}

  /** Whether taking tokens of that position would give up money. */
  public static boolean isChoice(Position position) {
    RefundStatus status = position.refundStatus();
    return position.sale().claimTerms().forfeitsRefund()
        && (status == RefundStatus.AVAILABLE || status == RefundStatus.DUE);
  }

  /**
   * Both outcomes, or null where tokens can be taken without giving up money.
   *
   * @param taken tokens that are about to be taken, where the allocation is not known
   */
  public static @Nullable ClaimOrRefund of(
      Position position, @Nullable BigDecimal taken, PriceBook prices, Settings settings) {
    if (!isChoice(position)) {
      return null;
    }
    boolean due = position.refundStatus() == RefundStatus.DUE;
    BigDecimal tokens = most(position.tokens().allocated(), taken);
    LocalDate today = LocalDate.ofInstant(position.at(), settings.zone());
    return new ClaimOrRefund(
        due ? position.outstanding() : position.accepted(),
        due ? position.outstandingValue() : position.netInvested(),
        tokens,
        tokens == null
            ? null
            : worth(position.sale().token(), tokens, prices, settings.baseCurrency(), today));
  }

  private static @Nullable BigDecimal most(
      @Nullable BigDecimal allocated, @Nullable BigDecimal taken) {
    if (allocated == null || taken == null) {
      return allocated == null ? taken : allocated;
    }
    return allocated.max(taken);
  }

  private static @Nullable Worth worth(
      Token token, BigDecimal tokens, PriceBook prices, Asset base, LocalDate today) {
    Rate market =
        token.symbol() == null ? null : prices.rate(new Asset(token.symbol()), base, base, today);
    if (market != null) {
      return new Worth(times(tokens, market), base, Basis.MARKET, market);
    }
    if (token.price() == null || token.priceCurrency() == null) {
      return null;
    }
    BigDecimal worth = tokens.multiply(token.price());
    Rate rate = prices.rate(token.priceCurrency(), base, base, today);
    return rate == null
        ? new Worth(worth, token.priceCurrency(), Basis.SALE_PRICE, null)
        : new Worth(times(worth, rate), base, Basis.SALE_PRICE, rate);
  }

  private static BigDecimal times(BigDecimal number, Rate rate) {
    return Decimals.share(number, rate.numerator(), rate.denominator());
  }
}
