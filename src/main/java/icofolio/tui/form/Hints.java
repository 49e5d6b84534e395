package icofolio.tui.form;

import icofolio.entry.Field;
import icofolio.entry.Kind;
import icofolio.entry.SaleFields;

/** How a field wants to be written, in examples that it takes. */
public final class Hints {
  private Hints() {}

  /** The examples, or empty where the name says enough. */
  public static String of(Field field) {
    if (field.equals(SaleFields.OUTCOME)) {
      return "without an outcome date, it holds from when the sale closes";
    }
    return switch (field.type().label()) {
      case "date" ->
          field.kind() == Kind.SALES || field.kind() == Kind.TRANCHES
              ? "2027-03-31, 2027-03-31T14:00Z, 2027-03, 2027-Q2, 2027 or tba"
              : "2027-03-31 or 2027-03-31T14:00Z";
      case "day" -> "2027-03-31";
      case "duration" -> "P30D, P6M or P1Y";
      case "amount" -> "1234.56: digits and a point";
      case "percent" -> "12.5 for 12.5 percent";
      case "fraction" -> "0.25 for a quarter";
      case "count" -> "a whole number";
      case "symbols" -> "USDC;ETH: several with ; between";
      case "countries" -> "US;CN: several with ; between";
      case "chain" -> "ethereum, eip155:1 or a name such as coinlist";
      case "period" -> "month, year, total, or a duration such as P30D";
      case "scope" -> "all, or kind:ICO,chain:ethereum: all of them must hold";
      case "url" -> "https://example.org";
      default -> "";
    };
  }
}
