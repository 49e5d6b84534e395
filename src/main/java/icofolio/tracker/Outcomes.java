package icofolio.tracker;

import icofolio.money.Amount;
import icofolio.money.Asset;
import icofolio.money.Decimals;
import icofolio.report.ClaimOrRefund;
import icofolio.report.ClaimOrRefund.Worth;
import icofolio.sale.Sale;
import java.math.BigDecimal;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Both outcomes of a choice between tokens and money, in one sentence. */
final class Outcomes {
  private Outcomes() {}

  static String of(Sale sale, ClaimOrRefund choice, Asset base) {
    String symbol = sale.token().symbol();
    return ("taking tokens of %s gives up the refund: either %s back, or %s %s worth %s; to take"
            + " the tokens all the same, say --forfeit-refund")
        .formatted(
            sale.id(),
            back(choice, base),
            choice.tokens() == null ? "?" : Decimals.text(choice.tokens()),
            symbol == null ? "tokens" : symbol,
            worth(choice.worth(), base));
  }

  /** What was sent in other currencies is what comes back; its value stands beside it. */
  private static String back(ClaimOrRefund choice, Asset base) {
    String value = money(choice.refundValue(), base);
    boolean plain = choice.refund().list().stream().allMatch(part -> part.asset().equals(base));
    String amounts =
        choice.refund().list().stream().map(Amount::toString).collect(Collectors.joining(" + "));
    return plain ? value : amounts + " (" + value + ")";
  }

  private static String worth(@Nullable Worth worth, Asset base) {
    if (worth == null) {
      return "? " + base + " (no price is known)";
    }
    String by =
        switch (worth.basis()) {
          case MARKET -> " at the newest price";
          case SALE_PRICE -> " at the sale's price";
        };
    return money(worth.value(), worth.currency()) + by;
  }

  private static String money(BigDecimal number, Asset currency) {
    return Decimals.display(number, 2).toPlainString() + " " + currency;
  }
}
