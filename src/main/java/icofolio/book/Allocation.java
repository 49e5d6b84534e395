package icofolio.book;

import icofolio.money.Asset;
import icofolio.money.Decimals;
import icofolio.money.PriceBook;
import icofolio.money.PriceBook.Rate;
import icofolio.sale.Token;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The tokens that one contribution entitles to, with what they were made of (contract §3,
 * "Allocation"). It is that of a sale which has not failed; of a failed one nothing is kept.
 *
 * @param tokens floored to token decimals; null where it cannot be known
 * @param basis how it was found
 * @param rate the prices used where the contribution's currency is not that of the token's price
 */
public record Allocation(@Nullable BigDecimal tokens, Basis basis, @Nullable Rate rate) {
  /** How an allocation was found. */
  public enum Basis {
    /** From the contribution's own {@code tokens}. */
    RECORDED_TOKENS,
    /** From the sale's price. */
    PRICE,
    /** From the sale's price, through exchange rates of the day. */
    PRICE_AND_RATE,
    /** The sale has no price, and the contribution no tokens. */
    NO_PRICE,
    /** The exchange rate of the day is missing. */
    NO_RATE
  }

  /** The allocation of a contribution under the token's terms. */
  public static Allocation of(
      Contribution contribution, Token token, PriceBook prices, Asset base) {
    if (contribution.tokens() != null) {
      BigDecimal tokens =
          Decimals.floorShare(
              contribution.tokens(),
              contribution.kept(),
              contribution.amount().number(),
              token.decimals());
      return new Allocation(tokens, Basis.RECORDED_TOKENS, null);
    }
    if (token.price() == null || token.priceCurrency() == null) {
      return new Allocation(null, Basis.NO_PRICE, null);
    }
    Rate rate =
        prices.rate(contribution.currency(), token.priceCurrency(), base, contribution.day());
    return rate == null
        ? new Allocation(null, Basis.NO_RATE, null)
        : byPrice(contribution, token.price(), token.decimals(), rate);
  }

  private static Allocation byPrice(
      Contribution contribution, BigDecimal price, int decimals, Rate rate) {
    BigDecimal bonus = Decimals.HUNDRED.add(contribution.bonusPercent());
    BigDecimal numerator = contribution.kept().multiply(rate.numerator());
    BigDecimal denominator = price.multiply(rate.denominator()).multiply(Decimals.HUNDRED);
    BigDecimal tokens = Decimals.floorShare(numerator, bonus, denominator, decimals);
    boolean direct = rate.first() == null && rate.second() == null;
    return direct
        ? new Allocation(tokens, Basis.PRICE, null)
        : new Allocation(tokens, Basis.PRICE_AND_RATE, rate);
  }
}
