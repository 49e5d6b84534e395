package icofolio.tracker;

import icofolio.book.Position;
import icofolio.book.Refund;
import icofolio.book.RefundPosition;
import icofolio.book.Tally;
import icofolio.entry.BudgetFields;
import icofolio.entry.ContributionFields;
import icofolio.entry.Entry;
import icofolio.entry.Place;
import icofolio.entry.SaleFields;
import icofolio.entry.TextRules;
import icofolio.entry.Words;
import icofolio.money.Asset;
import icofolio.money.Decimals;
import icofolio.rule.Budget;
import icofolio.rule.Dimension;
import icofolio.sale.Sale;
import icofolio.sale.SaleDate;
import icofolio.sale.Stage;
import icofolio.sale.Window;
import icofolio.vesting.Schedule;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects what is taken although it looks odd. */
final class Warnings {
  /** More than so many help nobody; the rest is counted. */
  private static final int MOST = 1_000;

  /** Sales are asked, whatever was paid with. */
  private static final Asset ANY = new Asset("USD");

  private final Catalog catalog;
  private final ZoneId zone;
  private final List<Warning> warnings = new ArrayList<>();
  private final Set<String> paidBack = new LinkedHashSet<>();
  private Place place = Place.NONE;
  private long left;

  Warnings(Catalog catalog, ZoneId zone) {
    this.catalog = catalog;
    this.zone = zone;
  }

  /** From here on, warnings are about this place. */
  void at(Place place) {
    this.place = place;
  }

  /** Looks at a record that was written. */
  void look(Stored stored) {
    Entry entry = stored.entry();
    switch (entry.kind()) {
      case SALES -> sale(catalog.get(entry.id()));
      case CONTRIBUTIONS -> contribution(entry);
      case BUDGETS -> budget(entry);
      case REFUNDS, DISTRIBUTIONS -> paidBack.add(String.valueOf(entry.sale()));
      case TRANCHES, WALLETS, PRICES, LIMITS -> {}
    }
  }

  /** Some sales hand out tokens while they run; more often a date is wrong. */
  private void sale(Sale sale) {
    SaleDate tge = sale.vestingTerms().tge();
    SaleDate closes = sale.window().closes();
    if (tge != null && closes != null && tge.last(zone).isBefore(closes.first(zone))) {
      add(
          "the TGE of %s (%s) lies before the sale closes (%s)"
              .formatted(sale.id(), tge.text(), closes.text()));
    }
  }

  /** Looks at a refund that names no contribution, with the sums up to its date. */
  void early(Refund refund, Map<String, Tally> tallies, Map<String, Tally> now) {
    Asset currency = refund.settles().asset();
    boolean before = sent(tallies, refund.sale(), currency).signum() == 0;
    if (before && sent(now, refund.sale(), currency).signum() > 0) {
      add(
          "refund %s lies before every contribution of %s in %s"
              .formatted(refund.id(), refund.sale(), currency));
    }
  }

  private static BigDecimal sent(Map<String, Tally> tallies, String sale, Asset currency) {
    return tallies.getOrDefault(sale, Tally.ZERO).of(currency).amount();
  }

  /** A value that nothing has may be a slip, or of what is yet to come. */
  private void budget(Entry entry) {
    Budget budget = BudgetFields.read(entry);
    budget
        .scope()
        .parts()
        .forEach(
            (dimension, value) -> {
              if (!isKnown(dimension, value)) {
                add(
                    "budget %s covers %s:%s, and no sale has that yet"
                        .formatted(budget.id(), Words.of(dimension), TextRules.shown(value)));
              }
            });
  }

  /** Of wallets and currencies contributions tell; here only sales are known. */
  private boolean isKnown(Dimension dimension, String value) {
    return switch (dimension) {
      case CURRENCY, WALLET -> true;
      case SALE, CHAIN, KIND, CATEGORY, LAUNCHPAD ->
          catalog.all().stream()
              .anyMatch(sale -> value.equalsIgnoreCase(dimension.of(sale, ANY, null)));
    };
  }

  private void contribution(Entry entry) {
    Sale sale = catalog.get(entry.need(ContributionFields.SALE));
    Instant at = ContributionFields.at(entry, zone);
    Window window = sale.window();
    if (window.opens() != null && at.isBefore(window.opens().first(zone))) {
      add(
          "contribution %s of %s lies before the sale %s opened (%s)"
              .formatted(
                  entry.id(),
                  entry.need(ContributionFields.DATE),
                  sale.id(),
                  window.opens().text()));
    }
    if (window.closes() != null && at.isAfter(window.closes().last(zone))) {
      add(
          "contribution %s of %s lies after the sale %s closed (%s)"
              .formatted(
                  entry.id(),
                  entry.need(ContributionFields.DATE),
                  sale.id(),
                  window.closes().text()));
    }
    List<String> accepts = catalog.entry(sale.id()).list(SaleFields.ACCEPTS);
    String currency = entry.need(ContributionFields.CURRENCY);
    if (!accepts.isEmpty() && !accepts.contains(currency)) {
      add(
          "contribution %s is in %s, but the sale %s accepts %s"
              .formatted(entry.id(), currency, sale.id(), String.join(", ", accepts)));
    }
  }

  /** Looks at the sales whose refunds or distributions were written, with all sums in. */
  void finish(Map<String, Tally> tallies, Instant now) {
    place = Place.NONE;
    for (String id : paidBack) {
      Sale sale = catalog.find(id);
      if (sale != null) {
        look(Position.of(sale, tallies.getOrDefault(id, Tally.ZERO), now, zone));
      }
    }
  }

  private void look(Position position) {
    String sale = position.sale().id();
    for (RefundPosition refund : position.refunds()) {
      if (refund.interest().signum() > 0) {
        String more = Decimals.text(refund.interest()) + " " + refund.currency();
        add(
            refund.amount().signum() == 0
                ? ("refunds of %s: %s came back, but nothing was paid in %s: it counts as interest"
                        + " until --settles and --settles-currency say what it settles")
                    .formatted(sale, more, refund.currency())
                : "refunds of %s: %s more has come back than was paid in".formatted(sale, more));
      }
    }
    if (position.stage().returnsEverything() && position.tokens().distributed().signum() > 0) {
      add(
          "distributions of %s: tokens have arrived, though the sale %s"
              .formatted(sale, position.stage() == Stage.FAILED ? "has failed" : "was cancelled"));
      return;
    }
    Schedule schedule = position.tokens().schedule();
    boolean dated = schedule != null && !schedule.unlocks().isEmpty();
    BigDecimal vested = dated ? position.tokens().vested() : null;
    BigDecimal allocated = position.tokens().allocated();
    boolean within = allocated != null && position.tokens().distributed().compareTo(allocated) <= 0;
    if (vested != null && within && position.tokens().distributed().compareTo(vested) > 0) {
      add(
          "distributions of %s: %s tokens have arrived, but only %s have unlocked"
              .formatted(
                  sale, Decimals.text(position.tokens().distributed()), Decimals.text(vested)));
    }
    if (allocated != null && position.tokens().distributed().compareTo(allocated) > 0) {
      add(
          "distributions of %s: %s tokens have arrived, but only %s are allocated"
              .formatted(
                  position.sale().id(),
                  Decimals.text(position.tokens().distributed()),
                  Decimals.text(allocated)));
    }
  }

  void add(String message) {
    if (warnings.size() < MOST) {
      warnings.add(new Warning(place, message));
    } else {
      left++;
    }
  }

  /** All of them; the last one says how many more there are. */
  List<Warning> list() {
    List<Warning> all = new ArrayList<>(warnings);
    if (left > 0) {
      all.add(new Warning(Place.NONE, "and %d more warnings".formatted(left)));
    }
    return List.copyOf(all);
  }
}
