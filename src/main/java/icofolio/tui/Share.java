package icofolio.tui;

import icofolio.render.Figures;
import icofolio.rule.Dimension;
import icofolio.sale.Chain;
import icofolio.tui.widget.Column;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What belongs to one value of a dimension.
 *
 * @param value empty for all that has none
 * @param amount in base currency
 * @param percent of all that is invested
 */
record Share(Dimension by, String value, BigDecimal amount, BigDecimal percent) {

  static final Listing<Share> LISTING =
      new Listing<>(
          List.of(
              Column.words("value", "", 100, 0, Share::label),
              Column.numbers(
                  "share",
                  "Share",
                  90,
                  share -> Texts.percent(share.percent()),
                  Comparator.comparing(Share::percent)),
              Column.numbers(
                  "amount",
                  "Invested",
                  80,
                  share -> Figures.number(share.amount()),
                  Comparator.comparing(Share::amount))),
          share -> share.by() + " " + share.value(),
          Share::opens,
          Searches.search(Set.of("id", "name", "value", "share", "amount"), Share::of),
          new Sorting("share", true));

  /** The value as a person calls it. */
  String label() {
    if (value.isEmpty()) {
      return "(none given)";
    }
    return by == Dimension.CHAIN ? new Chain(value).label() : value;
  }

  /** A share that is one sale leads to it. */
  private @Nullable Place opens() {
    return by == Dimension.SALE ? new Place.Sale(value, 0, 0) : null;
  }

  /** The value of that name; null where there is none. */
  @Nullable Object of(String name) {
    return switch (name) {
      case "id" -> value;
      case "name", "value" -> label();
      case "share" -> percent;
      case "amount" -> amount;
      default -> null;
    };
  }
}
