package icofolio.tracker;

import icofolio.entry.ContributionFields;
import icofolio.entry.Entry;
import icofolio.entry.Kind;
import icofolio.entry.PriceFields;
import icofolio.sale.Sale;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Which contributions rest on prices that have changed, and must be valued anew. */
final class PriceEffects {
  private final Bookkeeper books;
  private final Set<String> assets = new HashSet<>();

  PriceEffects(Bookkeeper books) {
    this.books = books;
  }

  /** Notes a price that was added, changed or taken out. */
  void note(Entry price) {
    assets.add(price.need(PriceFields.ASSET));
    assets.add(price.need(PriceFields.CURRENCY));
  }

  /** Values anew what rests on the prices noted. */
  void settle() {
    if (assets.isEmpty()) {
      return;
    }
    assets.remove(books.changes().settings().baseCurrency().code());
    List<Stored> touched = new ArrayList<>();
    books
        .changes()
        .each(
            Kind.CONTRIBUTIONS,
            contribution -> {
              if (restsOnPrices(contribution.entry())) {
                touched.add(contribution);
              }
            });
    assets.clear();
    touched.forEach(books::rederive);
  }

  private boolean restsOnPrices(Entry contribution) {
    String currency = contribution.need(ContributionFields.CURRENCY);
    if (assets.contains(currency)) {
      return true;
    }
    Sale sale = books.catalog().get(contribution.need(ContributionFields.SALE));
    return sale.token().priceCurrency() != null
        && !Objects.equals(sale.token().priceCurrency().code(), currency)
        && assets.contains(sale.token().priceCurrency().code());
  }
}
