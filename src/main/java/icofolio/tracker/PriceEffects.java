package icofolio.tracker;

import icofolio.entry.ContributionFields;
import icofolio.entry.Entry;
import icofolio.entry.Kind;
import icofolio.entry.PriceFields;
import icofolio.money.Asset;
import icofolio.money.PriceBook;
import icofolio.sale.Sale;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

/** Which contributions rest on prices that have changed, and must be valued anew. */
final class PriceEffects {
  private final Bookkeeper books;
  private final Map<String, TreeSet<LocalDate>> days = new HashMap<>();

  PriceEffects(Bookkeeper books) {
    this.books = books;
  }

  /** Notes a price that was added, changed or taken out. */
  void note(Entry price) {
    LocalDate day = LocalDate.parse(price.need(PriceFields.DATE));
    note(price.need(PriceFields.ASSET), day);
    note(price.need(PriceFields.CURRENCY), day);
  }

  private void note(String asset, LocalDate day) {
    if (!asset.equals(books.derivation().baseCurrency().code())) {
      days.computeIfAbsent(asset, a -> new TreeSet<>()).add(day);
    }
  }

  /** Values anew what rests on the prices noted. */
  void settle() {
    if (days.isEmpty()) {
      return;
    }
    books
        .changes()
        .each(
            Kind.CONTRIBUTIONS,
            contribution -> {
              if (restsOnPrices(contribution.entry())) {
                books.rederive(contribution);
              }
            });
    days.clear();
  }

  private boolean restsOnPrices(Entry contribution) {
    String currency = contribution.need(ContributionFields.CURRENCY);
    Sale sale = books.catalog().find(contribution.need(ContributionFields.SALE));
    if (sale == null) {
      return false; // An undo is taking the sale out, and will be refused for this contribution.
    }
    Asset priced = sale.token().priceCurrency();
    boolean concerned =
        days.containsKey(currency) || (priced != null && days.containsKey(priced.code()));
    if (!concerned) {
      return false;
    }
    LocalDate day = books.derivation().day(contribution);
    return isNear(currency, day) || (priced != null && isNear(priced.code(), day));
  }

  /** Whether a price that has changed may be the one that counts on a day. */
  private boolean isNear(String asset, LocalDate day) {
    TreeSet<LocalDate> noted = days.get(asset);
    LocalDate last = noted == null ? null : noted.floor(day);
    return last != null && !last.isBefore(day.minusDays(PriceBook.MAX_AGE_DAYS));
  }
}
