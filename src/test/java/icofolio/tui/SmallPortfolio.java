package icofolio.tui;

import icofolio.book.Allocation;
import icofolio.book.Contribution;
import icofolio.book.CurrencyTally;
import icofolio.book.Position;
import icofolio.book.Refund;
import icofolio.book.Settings;
import icofolio.book.Tally;
import icofolio.entry.BadValueException;
import icofolio.entry.BudgetFields;
import icofolio.entry.ContributionFields;
import icofolio.entry.DistributionFields;
import icofolio.entry.Entry;
import icofolio.entry.Field;
import icofolio.entry.Kind;
import icofolio.entry.LimitFields;
import icofolio.entry.RefundFields;
import icofolio.entry.SaleFields;
import icofolio.money.Asset;
import icofolio.money.PriceBook;
import icofolio.report.Ahead;
import icofolio.report.BudgetReport;
import icofolio.report.ClaimOrRefund;
import icofolio.report.Diversification;
import icofolio.report.Evidence;
import icofolio.report.Life;
import icofolio.report.Months;
import icofolio.report.Receivable;
import icofolio.report.Receivables;
import icofolio.report.StatusReport;
import icofolio.report.Totals;
import icofolio.report.WalletBalance;
import icofolio.rule.Basis;
import icofolio.rule.Budget;
import icofolio.rule.Dimension;
import icofolio.rule.Limit;
import icofolio.rule.Mode;
import icofolio.rule.Period;
import icofolio.rule.Rules;
import icofolio.rule.Scope;
import icofolio.rule.Spending;
import icofolio.rule.Standing;
import icofolio.sale.Chain;
import icofolio.sale.Sale;
import icofolio.tracker.ReadProgress;
import icofolio.tracker.StoreUnavailableException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/** A little portfolio with every kind of position, computed by the core from records. */
final class SmallPortfolio implements Portfolio {
  static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
  static final ZoneId ZONE = ZoneOffset.UTC;
  private static final PriceBook NO_PRICES = (asset, currency, day) -> null;

  /** The currency of values. */
  Asset base = new Asset("USD");

  final List<Map<String, String>> sales = new ArrayList<>();
  final List<Map<String, String>> contributions = new ArrayList<>();
  final List<Map<String, String>> refunds = new ArrayList<>();
  final List<Map<String, String>> distributions = new ArrayList<>();

  final List<WalletBalance> balances = new ArrayList<>();
  final Set<Chain> reachable = new HashSet<>();

  /** Reads the chains. */
  interface Reads {
    List<String> refreshBalances(ReadProgress progress);
  }

  /** What forms ask; nothing is written by it. */
  Editing editing = new SmallEditing(this);

  Instant now = NOW;
  Reads chains = progress -> List.of();

  /** Why it cannot be read; empty where it can. */
  String fault = "";

  /** Files, other programs and the command line. */
  final SmallOutside outside = new SmallOutside();

  final List<Budget> budgets = new ArrayList<>();
  final List<Limit> limits = new ArrayList<>();

  /** Nothing recorded at all. */
  static SmallPortfolio empty() {
    return new SmallPortfolio();
  }

  /** The one that most tests look at. */
  static SmallPortfolio full() {
    SmallPortfolio p = new SmallPortfolio();
    p.sale(
        "aurora",
        "Aurora Network",
        "AUR",
        "kind=ICO opens=2024-01-10 closes=2024-02-10 price=0.25 price_currency=USD"
            + " outcome=succeeded tge=2024-06-01 tge_percent=10 cliff=P6M vesting=P36M"
            + " vesting_period=P1M chain=eip155:1");
    p.sale(
        "beacon",
        "Beacon Protocol",
        "BCN",
        "kind=IDO opens=2025-03-01 closes=2025-03-08 price=1.5 price_currency=USD soft_cap=2000000"
            + " raised=900000 cap_currency=USD refund_opens=2025-03-10 refund_deadline=2025-04-10"
            + " chain=eip155:137");
    p.sale(
        "cobalt",
        "Cobalt",
        "CBT",
        "kind=IEO opens=2025-09-01 closes=2025-09-02 price=0.04 price_currency=USD"
            + " outcome=succeeded tge=2025-09-10");
    p.sale(
        "delta",
        "Delta Finance Series A",
        "DLT",
        "kind=STO opens=2026-10-01 closes=2026-12-31 soft_cap=5000000 raised=1200000"
            + " cap_currency=USD price=10 price_currency=USD");
    p.sale(
        "ember",
        "Ember",
        "EMB",
        "kind=PRESALE opens=2026-01-05 closes=2026-02-05 price=0.5 price_currency=USD"
            + " outcome=succeeded tge=2026-03-01 vesting=P12M delivery=airdrop");
    p.sale(
        "fjord",
        "Fjord",
        "FJD",
        "kind=PUBLIC opens=2027-Q1 closes=2027-04-30 price=2 price_currency=USD");
    p.sale(
        "glacier",
        "Glacier Storage",
        "GLC",
        "kind=ICO opens=2017-08-10 closes=2017-09-07 outcome=cancelled refund_deadline=2018-01-01"
            + " price=5 price_currency=USD written_off=2020-01-01");
    p.contribution("c1", "aurora", "2024-01-15", "5000", "USD", "confirmed");
    p.contribution("c2", "aurora", "2024-01-20", "2500.50", "USD", "confirmed");
    p.contribution("c3", "beacon", "2025-03-02", "1200", "USD", "confirmed");
    p.contribution("c4", "cobalt", "2025-09-01", "400", "USD", "confirmed");
    p.contribution("c5", "delta", "2026-10-11", "10000", "USD", "sent");
    p.contribution("c6", "ember", "2026-01-06", "750", "USD", "confirmed");
    p.contribution("c7", "glacier", "2017-08-11", "300", "USD", "confirmed");
    p.contribution("c8", "fjord", "2026-11-01", "1000", "USD", "planned");
    p.refund("r1", "beacon", "2025-03-20", "450.25", "USD", "soft-cap");
    p.distribution("d1", "aurora", "2024-06-01", "3000.2");
    p.distribution("d2", "aurora", "2025-01-05", "1500");
    p.distribution("d3", "cobalt", "2025-09-11", "10000");
    return p;
  }

  /** The same with budgets and limits in every state. */
  static SmallPortfolio ruled() {
    SmallPortfolio p = full();
    p.contribution("c9", "cobalt", "2026-11-05", "600", "USD", "confirmed");
    p.contribution("c10", "cobalt", "2026-09-12", "150", "USD", "confirmed");
    p.budget("month", "1500", "month", "all");
    p.budget("yearly", "25000", "year", "all");
    p.budget("quarter", "13000", "P90D", "all");
    p.budget("aurora-only", "8000", "total", "sale:aurora");
    p.budget("planned", "1100", "month", "sale:fjord");
    p.budgets.add(
        new Budget(
            "payday",
            new BigDecimal("2000"),
            new Period.Calendar(Period.Unit.MONTH),
            Scope.ALL,
            Basis.GROSS,
            Mode.WARN,
            LocalDate.of(2026, 7, 25),
            null));
    p.budgets.add(
        new Budget(
            "gone",
            new BigDecimal("500"),
            new Period.Calendar(Period.Unit.MONTH),
            Scope.ALL,
            Basis.NET,
            Mode.BLOCK,
            LocalDate.of(2026, 1, 1),
            LocalDate.of(2026, 3, 31)));
    p.limit("one-sale", "max_share", "sale", "45");
    p.limit("sale-index", "max_hhi", "sale", "0.45");
    p.limit("sales", "min_count", "sale", "10");
    p.limit("one-kind", "max_share", "kind", "49");
    p.limit("one-currency", "max_share", "currency", "60");
    p.limits.add(
        new Limit(
            "of-the-year", Dimension.SALE, new BigDecimal("50"), null, null, "yearly", Mode.WARN));
    return p;
  }

  void budget(String id, String limit, String period, String scope) {
    budgets.add(
        BudgetFields.read(
            entry(
                Kind.BUDGETS, Map.of("id", id, "limit", limit, "period", period, "scope", scope))));
  }

  void limit(String id, String measure, String dimension, String most) {
    limits.add(
        LimitFields.read(
            entry(Kind.LIMITS, Map.of("id", id, measure, most, "dimension", dimension))));
  }

  void sale(String id, String name, String symbol, String fields) {
    Map<String, String> map =
        new java.util.LinkedHashMap<>(Map.of("id", id, "name", name, "symbol", symbol));
    for (String field : fields.split(" ")) {
      map.put(field.substring(0, field.indexOf('=')), field.substring(field.indexOf('=') + 1));
    }
    sales.add(map);
  }

  /** A sale whose name has not been looked at: chain data, or a record from before a rule. */
  void rawSale(String id, String name, String fields) {
    sale(id, name, "RAW", fields);
  }

  void contribution(
      String id, String sale, String date, String amount, String currency, String status) {
    contributions.add(
        Map.of(
            "id",
            id,
            "sale",
            sale,
            "date",
            date,
            "amount",
            amount,
            "currency",
            currency,
            "value",
            amount,
            "status",
            status));
  }

  void refund(String id, String sale, String date, String amount, String currency, String reason) {
    refunds.add(
        Map.of(
            "id",
            id,
            "sale",
            sale,
            "date",
            date,
            "amount",
            amount,
            "currency",
            currency,
            "reason",
            reason));
  }

  void distribution(String id, String sale, String date, String tokens) {
    distributions.add(Map.of("id", id, "sale", sale, "date", date, "tokens", tokens));
  }

  @Override
  public String name() {
    return "small.db";
  }

  @Override
  public Overview overview() {
    if (!fault.isEmpty()) {
      throw new StoreUnavailableException(
          StoreUnavailableException.Reason.UNREADABLE, fault, "", null);
    }
    List<Position> positions = sales.stream().map(this::position).toList();
    StatusReport status = new StatusReport(NOW, base, Totals.of(positions), positions, List.of());
    return new Overview(status, Ahead.of(positions, ZONE), ZONE);
  }

  @Override
  public List<Entry> contributions() {
    return entries(Kind.CONTRIBUTIONS, contributions);
  }

  @Override
  public List<Entry> refunds() {
    return entries(Kind.REFUNDS, refunds);
  }

  @Override
  public List<Entry> distributions() {
    return entries(Kind.DISTRIBUTIONS, distributions);
  }

  @Override
  public Editing editing() {
    return editing;
  }

  @Override
  public List<Entry> newest(Kind kind, int most) {
    List<Entry> all =
        switch (kind) {
          case CONTRIBUTIONS -> contributions();
          case REFUNDS -> refunds();
          case DISTRIBUTIONS -> distributions();
          case SALES, TRANCHES, WALLETS, PRICES, BUDGETS, LIMITS ->
              throw new IllegalArgumentException(kind + " have no date");
        };
    // As in the store: what is newest comes last, and rows of one day as they are.
    List<Entry> dated = new ArrayList<>(all);
    dated.sort(Comparator.comparing(entry -> entry.need(dated(kind))));
    return all.size() <= most ? all : dated.subList(dated.size() - most, dated.size());
  }

  private static Field dated(Kind kind) {
    return Objects.requireNonNull(kind.field("date"));
  }

  @Override
  public Portfolio sample() {
    return full();
  }

  @Override
  public SaleDetail sale(String id) {
    return sales.stream()
        .filter(sale -> sale.get("id").equals(id))
        .findFirst()
        .map(
            sale ->
                new SaleDetail(
                    position(sale),
                    entry(Kind.SALES, sale),
                    base,
                    ZONE,
                    of(id, contributions()),
                    of(id, refunds()),
                    of(id, distributions()),
                    Life.of(position(sale), evidence(id), ZONE),
                    ClaimOrRefund.of(position(sale), null, NO_PRICES, new Settings(base, ZONE))))
        .orElse(null);
  }

  @Override
  public List<Receivable> receivables() {
    List<Receivable> all = new ArrayList<>();
    for (Map<String, String> sale : sales) {
      Position position = position(sale);
      all.addAll(Receivables.of(position, evidence(position.sale().id()), ZONE));
    }
    return Receivables.outstanding(all);
  }

  Evidence evidence(String sale) {
    return new Evidence(
        of(sale, contributions()).stream()
            .map(e -> ContributionFields.read(e, e.needNumber(ContributionFields.VALUE), ZONE))
            .map(contribution -> new Evidence.Sent(contribution, true))
            .toList(),
        of(sale, refunds()).stream().map(e -> RefundFields.read(e, ZONE)).toList(),
        of(sale, distributions()).stream().map(e -> DistributionFields.read(e, ZONE)).toList(),
        NO_PRICES);
  }

  final SmallRecords records = new SmallRecords(this);

  @Override
  public PortfolioRecords records() {
    return records;
  }

  @Override
  public Months months() {
    Months.Fold fold = new Months.Fold(NOW, ZONE, 5, 6);
    for (Entry entry : contributions()) {
      if (ContributionFields.status(entry).isMoney()) {
        fold.take(ContributionFields.at(entry, ZONE), entry.needNumber(ContributionFields.VALUE));
      }
    }
    return fold.with(sales.stream().map(this::position).toList());
  }

  @Override
  public List<WalletBalance> balances() {
    return List.copyOf(balances);
  }

  @Override
  public Set<Chain> reachable() {
    return Set.copyOf(reachable);
  }

  @Override
  public Instant now() {
    return now;
  }

  @Override
  public List<String> refreshBalances(ReadProgress progress) {
    return chains.refreshBalances(progress);
  }

  @Override
  public String version() {
    return outside.version;
  }

  @Override
  public Seen.News since(long change) {
    return outside.since(change);
  }

  @Override
  public Imports imports() {
    return outside;
  }

  @Override
  public Exports exports() {
    return outside;
  }

  @Override
  public List<CommandWord> commandLine() {
    return outside.commandLine;
  }

  @Override
  public List<String> explain(String command) {
    return List.of("Usage: ico " + command, "", "  --sale SALE  Its sale");
  }

  @Override
  public void tell(Consumer<String> listener) {
    outside.listener = listener;
  }

  @Override
  public List<BudgetReport> budgets() {
    return BudgetReport.of(standing(), new Settings(base, ZONE), NOW);
  }

  @Override
  public Diversification diversification() {
    return Diversification.of(standing(), new Settings(base, ZONE), NOW);
  }

  Standing standing() {
    Standing standing = new Standing(new Rules(budgets, limits), ZONE, NOW).byEveryDimension();
    for (Map<String, String> fields : sales) {
      Sale sale = SaleFields.read(entry(Kind.SALES, fields));
      standing.take(sale, position(fields).tally(), true);
      for (Entry entry : of(sale.id(), contributions())) {
        Contribution c =
            ContributionFields.read(entry, entry.needNumber(ContributionFields.VALUE), ZONE);
        boolean commitment = c.status().isCommitment();
        if (commitment || c.status().isMoney()) {
          standing.take(
              new Spending(
                  sale,
                  c.currency(),
                  null,
                  c.at(),
                  commitment,
                  c.amount().number(),
                  c.value(),
                  BigDecimal.ZERO));
        }
      }
    }
    return standing;
  }

  private static List<Entry> of(String sale, List<Entry> entries) {
    return entries.stream().filter(e -> sale.equals(e.text(e.kind().field("sale")))).toList();
  }

  Position position(Map<String, String> fields) {
    Sale sale = SaleFields.read(entry(Kind.SALES, fields));
    Tally tally = Tally.ZERO;
    for (Entry entry : of(sale.id(), contributions())) {
      Contribution c =
          ContributionFields.read(entry, entry.needNumber(ContributionFields.VALUE), ZONE);
      Allocation allocation = Allocation.of(c, sale.token(), NO_PRICES, base);
      tally = tally.plus(Tally.of(c.currency(), CurrencyTally.of(c, allocation)));
    }
    for (Entry entry : of(sale.id(), refunds())) {
      Refund refund = RefundFields.read(entry, ZONE);
      tally =
          tally.plus(
              Tally.of(refund.settles().asset(), CurrencyTally.spread(refund.settles().number())));
    }
    for (Entry entry : of(sale.id(), distributions())) {
      tally = tally.plus(Tally.of(DistributionFields.read(entry, ZONE)));
    }
    return Position.of(sale, tally, NOW, ZONE);
  }

  /** Every sale as it is recorded. */
  List<Entry> sales() {
    return entries(Kind.SALES, sales);
  }

  private static List<Entry> entries(Kind kind, List<Map<String, String>> rows) {
    return rows.stream().map(row -> entry(kind, row)).toList();
  }

  static Entry entry(Kind kind, Map<String, String> texts) {
    Object[] values = new Object[kind.fields().size()];
    texts.forEach(
        (name, text) -> {
          Field field = kind.field(name);
          try {
            boolean raw = name.equals("name") || name.equals("id") || name.equals("note");
            values[field.index()] = raw ? text : field.type().read(text);
          } catch (BadValueException e) {
            throw new IllegalArgumentException(name + "=" + text, e);
          }
        });
    return Entry.of(kind, values);
  }
}
