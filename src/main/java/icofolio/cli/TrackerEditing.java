package icofolio.cli;

import icofolio.book.Settings;
import icofolio.entry.BudgetFields;
import icofolio.entry.ContributionFields;
import icofolio.entry.Entry;
import icofolio.entry.Kind;
import icofolio.entry.SaleFields;
import icofolio.entry.WalletFields;
import icofolio.money.Decimals;
import icofolio.sale.Chain;
import icofolio.tracker.AskPortfolio;
import icofolio.tracker.EditRecords;
import icofolio.tracker.RecordChange;
import icofolio.tracker.Records;
import icofolio.tracker.RefusedException;
import icofolio.tracker.SettleSale;
import icofolio.tracker.SettleSale.Accepted;
import icofolio.tracker.Stored;
import icofolio.tracker.Taken;
import icofolio.tracker.Tracker;
import icofolio.tracker.TryRecord;
import icofolio.tracker.TryRecord.Trial;
import icofolio.tracker.Warning;
import icofolio.tui.Editing;
import icofolio.tui.Outcome;
import icofolio.tui.RecordKey;
import icofolio.tui.form.Candidate;
import icofolio.tui.form.Known;
import icofolio.tui.form.Wish;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the forms of the terminal UI ask of the portfolio. */
final class TrackerEditing implements Editing {
  private static final List<String> COMMON = List.of("USD", "USDC", "USDT", "ETH", "BTC", "EUR");

  private final Tracker tracker;
  private final AskPortfolio ask;

  TrackerEditing(Tracker tracker) {
    this.tracker = tracker;
    this.ask = new AskPortfolio(tracker);
  }

  @Override
  public Known known(@Nullable String sale) {
    return tracker.store().read(records -> known(records, sale));
  }

  private static Known known(Records records, @Nullable String sale) {
    Map<String, Entry> sales = new LinkedHashMap<>();
    records.each(Kind.SALES, stored -> sales.put(stored.id(), stored.entry()));
    List<Candidate> contributions = new ArrayList<>();
    if (sale != null) {
      records.each(
          Kind.CONTRIBUTIONS,
          ContributionFields.SALE,
          sale,
          stored -> contributions.addFirst(contribution(stored.entry())));
    }
    return new Known(
        sales,
        all(records, Kind.WALLETS),
        all(records, Kind.BUDGETS),
        currencies(records, sales),
        contributions);
  }

  private static List<Candidate> all(Records records, Kind kind) {
    List<Candidate> all = new ArrayList<>();
    records.each(kind, stored -> all.add(new Candidate(stored.id(), note(stored.entry()))));
    return all;
  }

  private static String note(Entry entry) {
    return entry.kind() == Kind.WALLETS
        ? new Chain(entry.need(WalletFields.CHAIN)).label()
        : entry.need(BudgetFields.PERIOD);
  }

  private static Candidate contribution(Entry entry) {
    return new Candidate(
        entry.id(),
        "%s %s, %s"
            .formatted(
                Decimals.text(entry.needNumber(ContributionFields.AMOUNT)),
                entry.need(ContributionFields.CURRENCY),
                entry.need(ContributionFields.DATE)));
  }

  /** The base currency, what the sales take, and what is paid with nearly everywhere. */
  private static List<String> currencies(Records records, Map<String, Entry> sales) {
    Settings settings = records.settings();
    Set<String> all = new LinkedHashSet<>(List.of(settings.baseCurrency().code()));
    for (Entry sale : sales.values()) {
      all.addAll(sale.list(SaleFields.ACCEPTS));
      if (sale.has(SaleFields.PRICE_CURRENCY)) {
        all.add(sale.need(SaleFields.PRICE_CURRENCY));
      }
    }
    all.addAll(COMMON);
    return List.copyOf(all);
  }

  @Override
  public @Nullable Entry entry(RecordKey key) {
    try {
      return ask.find(key.kind(), key.id()).entry();
    } catch (RefusedException e) {
      return null;
    }
  }

  @Override
  public Trial attempt(Wish wish) {
    TryRecord trial = new TryRecord(tracker);
    String edited = wish.edited();
    return edited == null
        ? trial.add(wish.entry())
        : trial.edit(wish.entry().kind(), edited, wish.changed());
  }

  @Override
  public Outcome.Written write(Wish wish, @Nullable String override) {
    Kind kind = wish.entry().kind();
    String edited = wish.edited();
    String command = kind.singular() + (edited == null ? " add" : " edit " + edited);
    EditRecords edits = new EditRecords(tracker, command, override, wish.forfeitRefund());
    RecordChange change =
        edited == null ? edits.add(wish.entry()) : edits.edit(kind, edited, wish.changed());
    return told(kind, change);
  }

  @Override
  public Outcome.Written settle(String sale, Accepted.Ratio accepted, @Nullable String override) {
    EditRecords edits = new EditRecords(tracker, "sale settle " + sale, override, false);
    EditRecords.Together together = new SettleSale(edits).run(sale, accepted, false);
    int count = together.taken().size();
    List<String> warnings = new ArrayList<>();
    if (together.after().stage().undecided()) {
      warnings.add("the sale %s is not over yet: what it accepts may change".formatted(sale));
    }
    together.warnings().forEach(warning -> warnings.add(warning.message()));
    return new Outcome.Written(
        "What %s accepted is recorded of %d contribution%s; u takes it back"
            .formatted(sale, count, count == 1 ? "" : "s"),
        warnings,
        new RecordKey(Kind.SALES, sale));
  }

  private static Outcome.Written told(Kind kind, RecordChange change) {
    Stored record;
    String what;
    switch (change.taken()) {
      case Taken.Added(Stored added) -> {
        record = added;
        what = "added; u takes it back";
      }
      case Taken.Updated(Stored _, Stored after) -> {
        record = after;
        what = "changed; u takes it back";
      }
      case Taken.Unchanged(Stored there) -> {
        record = there;
        what = "is there already";
      }
      case Taken.Refused refused -> throw new RefusedException(refused.problems());
    }
    String name =
        kind.singular().substring(0, 1).toUpperCase(Locale.ROOT) + kind.singular().substring(1);
    return new Outcome.Written(
        "%s %s %s".formatted(name, record.id(), what),
        change.warnings().stream().map(Warning::message).toList(),
        new RecordKey(kind, record.id()));
  }
}
