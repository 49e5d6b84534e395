package icofolio.cli;

import icofolio.entry.ContributionFields;
import icofolio.entry.Entry;
import icofolio.entry.Kind;
import icofolio.entry.PackedEntries;
import icofolio.entry.Secrets;
import icofolio.reading.Endpoint;
import icofolio.report.Ahead;
import icofolio.report.BudgetReport;
import icofolio.report.Diversification;
import icofolio.report.Life;
import icofolio.report.Months;
import icofolio.report.Receivable;
import icofolio.report.Receivables;
import icofolio.report.StatusReport;
import icofolio.report.WalletBalance;
import icofolio.rule.TimeWindow;
import icofolio.sale.Chain;
import icofolio.tracker.AskBalances;
import icofolio.tracker.AskPortfolio;
import icofolio.tracker.AskPortfolio.Dossier;
import icofolio.tracker.Chains;
import icofolio.tracker.ReadProgress;
import icofolio.tracker.RefreshBalances;
import icofolio.tracker.RefreshBalances.Wishes;
import icofolio.tracker.Stored;
import icofolio.tracker.Tracker;
import icofolio.tui.CommandWord;
import icofolio.tui.Editing;
import icofolio.tui.Exports;
import icofolio.tui.Imports;
import icofolio.tui.Overview;
import icofolio.tui.Portfolio;
import icofolio.tui.PortfolioRecords;
import icofolio.tui.SaleDetail;
import icofolio.tui.Seen;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The portfolio as the terminal UI asks for it. */
final class TrackerPortfolio implements Portfolio {
  /** Months of what went in, and of what is to come, around the present one. */
  private static final int BEFORE = 5;

  private static final int AFTER = 6;

  private final Session session;
  private final String name;
  private final Tracker tracker;
  private final Supplier<Chains> network;
  private final Supplier<Portfolio> sample;
  private final AskPortfolio ask;

  /**
   * That portfolio; it is called after its file where no other name is given.
   *
   * @param network asked each time that chains are to be read; says why where they may not be
   * @param sample makes the sample portfolio
   */
  TrackerPortfolio(
      Session session,
      @Nullable String name,
      Supplier<Chains> network,
      Supplier<Portfolio> sample) {
    this.session = session;
    this.tracker = session.tracker();
    this.name = name == null ? fileName(tracker) : name;
    this.network = network;
    this.sample = sample;
    this.ask = new AskPortfolio(tracker);
  }

  private static String fileName(Tracker tracker) {
    String file = String.valueOf(Path.of(tracker.store().location()).getFileName());
    return Secrets.masked(file.replace(".mv.db", ""));
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Overview overview() {
    AskPortfolio.Overview overview = ask.overview();
    ZoneId zone = overview.settings().zone();
    StatusReport status =
        StatusReport.ofAll(
            overview.settings(),
            overview.now(),
            List.copyOf(overview.catalog().all()),
            overview.tallies());
    return new Overview(status, Ahead.of(status.positions(), zone), zone);
  }

  @Override
  public List<Entry> contributions() {
    return all(Kind.CONTRIBUTIONS);
  }

  @Override
  public List<Entry> refunds() {
    return all(Kind.REFUNDS);
  }

  @Override
  public List<Receivable> receivables() {
    return ask.whole(
        (records, overview) ->
            Receivables.outstanding(ask.receivables(records, overview, position -> true)));
  }

  @Override
  public List<Entry> distributions() {
    return all(Kind.DISTRIBUTIONS);
  }

  @Override
  public List<BudgetReport> budgets() {
    return ask.whole(
        (records, overview) ->
            BudgetReport.of(ask.ruled(records, overview), overview.settings(), overview.now()));
  }

  @Override
  public Diversification diversification() {
    return ask.whole(
        (records, overview) ->
            Diversification.of(
                ask.standing(records, overview), overview.settings(), overview.now()));
  }

  private List<Entry> all(Kind kind) {
    return ask.records(
        records -> {
          PackedEntries.Packing packing = new PackedEntries.Packing(kind);
          records.each(kind, stored -> packing.add(valued(stored)));
          return packing.packed();
        });
  }

  @Override
  public List<Entry> newest(Kind kind, int most) {
    return ask.records(records -> records.last(kind, most)).stream()
        .map(TrackerPortfolio::valued)
        .toList();
  }

  /** The record with the value that counts where it has none of its own. */
  private static Entry valued(Stored stored) {
    boolean missing =
        stored.kind() == Kind.CONTRIBUTIONS && !stored.entry().has(ContributionFields.VALUE);
    return missing
        ? stored.entry().with(ContributionFields.VALUE, stored.derived().value())
        : stored.entry();
  }

  @Override
  public Months months() {
    return ask.whole(
        (records, overview) -> {
          ZoneId zone = overview.settings().zone();
          Months.Fold fold = new Months.Fold(overview.now(), zone, BEFORE, AFTER);
          records.eachSpending(
              new TimeWindow(fold.start(), fold.end()),
              overview.now(),
              row -> {
                if (!row.commitment() && !row.at().isAfter(overview.now())) {
                  fold.take(row.at(), row.value());
                }
              });
          return fold.with(overview.catalog().all().stream().map(overview::position).toList());
        });
  }

  @Override
  public List<WalletBalance> balances() {
    return new AskBalances(tracker).run(wallet -> true);
  }

  @Override
  public Set<Chain> reachable() {
    return tracker.store().read(records -> records.readings().endpoints()).stream()
        .map(Endpoint::chain)
        .collect(Collectors.toSet());
  }

  @Override
  public Instant now() {
    return tracker.now();
  }

  @Override
  public List<String> refreshBalances(ReadProgress progress) {
    return new RefreshBalances(tracker, network.get())
        .run(new Wishes(wallet -> true, 1, false), progress)
        .all();
  }

  @Override
  public Editing editing() {
    return new TrackerEditing(tracker);
  }

  @Override
  public Portfolio sample() {
    return sample.get();
  }

  @Override
  public String version() {
    return Elsewhere.version(Path.of(tracker.store().location()));
  }

  @Override
  public Seen.News since(long change) {
    return new Elsewhere(ask).since(change);
  }

  @Override
  public Imports imports() {
    return new PortfolioImports(session);
  }

  @Override
  public Exports exports() {
    return new PortfolioExports(session);
  }

  @Override
  public List<CommandWord> commandLine() {
    return CommandLines.words();
  }

  @Override
  public List<String> explain(String command) {
    return CommandLines.explain(command);
  }

  @Override
  public void tell(Consumer<String> listener) {
    session.notices().tell(listener);
  }

  @Override
  public @Nullable SaleDetail sale(String id) {
    return ask.overview().catalog().find(id) == null
        ? null
        : ask.dossier(id, TrackerPortfolio::detail);
  }

  private static SaleDetail detail(Dossier dossier) {
    AskPortfolio.Overview overview = dossier.overview();
    return new SaleDetail(
        overview.position(dossier.sale()),
        overview.catalog().entry(dossier.sale().id()),
        overview.settings().baseCurrency(),
        overview.settings().zone(),
        of(dossier, Kind.CONTRIBUTIONS),
        of(dossier, Kind.REFUNDS),
        of(dossier, Kind.DISTRIBUTIONS),
        Life.of(dossier.position(), dossier.evidence(), overview.settings().zone()),
        dossier.claimOrRefund());
  }

  @Override
  public PortfolioRecords records() {
    return new TrackerRecords(tracker);
  }

  private static List<Entry> of(Dossier dossier, Kind kind) {
    return dossier.records().stream()
        .filter(stored -> stored.kind() == kind)
        .map(stored -> stored.entry())
        .toList();
  }
}
