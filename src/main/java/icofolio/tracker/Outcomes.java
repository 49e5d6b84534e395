package icofolio.tracker;

import icofolio.book.Position;
import icofolio.book.RefundStatus;
import icofolio.money.Asset;
import icofolio.money.Decimals;
import icofolio.money.PriceBook.Rate;
import icofolio.sale.Token;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a person chooses between who can have the tokens of a sale or the money back, in money. */
final class Outcomes {
  private Outcomes() {}

  /** Both in one sentence: the money back, and all the tokens with what they are worth. */
  static String of(Position position, BigDecimal taken, Derivation derivation) {
    Token token = position.sale().token();
    BigDecimal allocated = position.tokens().allocated();
    BigDecimal tokens = allocated == null ? taken : allocated.max(taken);
    BigDecimal back =
        position.refundStatus() == RefundStatus.DUE
            ? position.outstandingValue()
            : position.netInvested();
    LocalDate today = position.at().atZone(derivation.zone()).toLocalDate();
    return ("taking tokens of %s gives up the refund: either %s back, or %s %s worth %s; to take"
            + " the tokens all the same, say --forfeit-refund")
        .formatted(
            position.sale().id(),
            money(back, derivation.baseCurrency()),
            Decimals.text(tokens),
            token.symbol() == null ? "tokens" : token.symbol(),
            worth(token, tokens, derivation, today));
  }

  private static String worth(
      Token token, BigDecimal tokens, Derivation derivation, LocalDate today) {
    Asset base = derivation.baseCurrency();
    Rate market =
        token.symbol() == null ? null : derivation.rate(new Asset(token.symbol()), base, today);
    if (market != null) {
      return money(of(tokens, market), base) + " at the newest price";
    }
    if (token.price() == null || token.priceCurrency() == null) {
      return "? " + base + " (no price is known)";
    }
    BigDecimal worth = tokens.multiply(token.price());
    Rate rate = derivation.rate(token.priceCurrency(), base, today);
    return (rate == null ? money(worth, token.priceCurrency()) : money(of(worth, rate), base))
        + " at the sale's price";
  }

  private static BigDecimal of(BigDecimal number, Rate rate) {
    return number
        .multiply(rate.numerator())
        .divide(rate.denominator(), Decimals.QUOTIENT_SCALE, RoundingMode.HALF_EVEN);
  }

  private static String money(@Nullable BigDecimal number, Asset currency) {
    return (number == null ? "?" : Decimals.display(number, 2).toPlainString()) + " " + currency;
  }
}
