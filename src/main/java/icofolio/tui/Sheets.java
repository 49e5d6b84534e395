package icofolio.tui;

import icofolio.book.Position;
import icofolio.book.Settings;
import icofolio.entry.ContributionFields;
import icofolio.entry.DistributionFields;
import icofolio.entry.Entry;
import icofolio.entry.Field;
import icofolio.entry.RefundFields;
import icofolio.entry.Words;
import icofolio.money.Decimals;
import icofolio.render.BaseCurrency;
import icofolio.render.Figures;
import icofolio.report.BudgetReport;
import icofolio.report.Receivable;
import icofolio.report.WalletBalance;
import icofolio.rule.LimitState;
import icofolio.tui.widget.Column;
import icofolio.tui.widget.Keyed;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** The lists of the UI: what each shows, and which rows of the portfolio it holds. */
final class Sheets {
  /** What no value is written in yet. */
  private static final BaseCurrency UNREAD = BaseCurrency.of(Settings.DEFAULT.baseCurrency());

  private Sheets() {}

  private static final Listing<Position> DUE_BACK =
      positions(
          List.of(
              Positions.SHORT_NAME, Positions.OUTSTANDING, Positions.REFUND, Positions.DEADLINE),
          new Sorting("outstanding", true));

  private static final Listing<Position> CLAIMABLE =
      positions(
          List.of(Positions.SHORT_NAME, Positions.CLAIMABLE, Positions.DISTRIBUTION),
          new Sorting("name", false));

  private static final Listing<Coming> NEXT =
      new Listing<>(
          Coming.COLUMNS,
          Coming::id,
          coming -> page(coming.event().sale()),
          Searches.COMING,
          Sorting.NONE);

  private static final Listing<Entry> REFUNDS =
      entries(
          RefundFields.ID,
          RefundFields.SALE,
          List.of(
              day(RefundFields.DATE),
              text(RefundFields.SALE, "Sale", 95, 16),
              amount(RefundFields.AMOUNT, RefundFields.CURRENCY, "Amount", 90),
              text(RefundFields.REASON, "Reason", 80, 0),
              text(RefundFields.CONTRIBUTION, "Of", 50, 4),
              text(RefundFields.WALLET, "Wallet", 40, 6),
              text(RefundFields.NOTE, "Note", 20, 8),
              text(RefundFields.ID, "Id", 10, 4)));

  private static final Listing<Entry> DISTRIBUTIONS =
      entries(
          DistributionFields.ID,
          DistributionFields.SALE,
          List.of(
              day(DistributionFields.DATE),
              text(DistributionFields.SALE, "Sale", 95, 16),
              number(DistributionFields.TOKENS, "Tokens", 90, Figures::number),
              text(DistributionFields.WALLET, "Wallet", 60, 6),
              text(DistributionFields.TX_HASH, "Transaction", 30, 10),
              text(DistributionFields.NOTE, "Note", 20, 8),
              text(DistributionFields.ID, "Id", 10, 4)));

  /** A list without rows yet. */
  static Sheet<?> empty(SheetId id) {
    return switch (id) {
      case DUE_BACK -> Sheet.empty(id, DUE_BACK);
      case CLAIMABLE -> Sheet.empty(id, CLAIMABLE);
      case NEXT -> Sheet.empty(id, NEXT);
      case SALES -> Sheet.empty(id, sales(ZoneOffset.UTC, UNREAD));
      case CONTRIBUTIONS -> Sheet.empty(id, contributions(UNREAD));
      case BUDGETS -> Sheet.empty(id, Budgets.LISTING);
      case SHARES -> Sheet.empty(id, Share.LISTING);
      case LIMITS -> Sheet.empty(id, Limits.LISTING);
      case RECEIVABLES -> Sheet.empty(id, Owed.listing(UNREAD));
      case REFUNDS -> Sheet.empty(id, REFUNDS);
      case ALLOCATIONS ->
          Sheet.empty(id, Allocations.listing(Gantt.of(List.of(), Instant.EPOCH, ZoneOffset.UTC)));
      case DISTRIBUTIONS -> Sheet.empty(id, DISTRIBUTIONS);
      case BALANCES -> Sheet.empty(id, Balances.listing(Instant.EPOCH));
      case AGENDA -> Sheet.empty(id, Agenda.LISTING);
    };
  }

  /** The lists that hold rows of the overview, with those rows. */
  static List<Sheet<?>> fill(Model model, Overview overview) {
    List<Position> positions = overview.status().positions();
    List<Coming> coming = Coming.of(overview);
    return List.of(
        filled(model, SheetId.DUE_BACK, positions.stream().filter(Positions::isDueBack).toList()),
        filled(
            model, SheetId.CLAIMABLE, positions.stream().filter(Positions::isClaimable).toList()),
        filled(model, SheetId.NEXT, coming),
        filled(model, SheetId.SALES, positions).showing(sales(overview.zone(), base(overview))),
        allocations(model, overview),
        filled(model, SheetId.AGENDA, coming));
  }

  /** The calendar is that of the fresh rows; how much of it is shown stays. */
  private static Sheet<?> allocations(Model model, Overview overview) {
    List<Position> rows = Allocations.rows(overview.status().positions());
    Gantt before = Gantt.of(model.sheet(SheetId.ALLOCATIONS));
    Gantt chart = Gantt.of(rows, overview.status().asOf(), overview.zone());
    return filled(model, SheetId.ALLOCATIONS, rows)
        .showing(Allocations.listing(before == null ? chart : chart.zoomed(before.zoom())));
  }

  /** The list of sales with tokens. */
  @SuppressWarnings("unchecked")
  static Sheet<Position> allocations(Model model) {
    return (Sheet<Position>) model.sheet(SheetId.ALLOCATIONS);
  }

  /** The list of what is owed back. */
  @SuppressWarnings("unchecked")
  static Sheet<Receivable> receivables(Model model) {
    return (Sheet<Receivable>) model.sheet(SheetId.RECEIVABLES);
  }

  /** The list of all that is ahead. */
  @SuppressWarnings("unchecked")
  static Sheet<Coming> agenda(Model model) {
    return (Sheet<Coming>) model.sheet(SheetId.AGENDA);
  }

  /** The lists that are read by themselves, with values as that overview writes them. */
  @SuppressWarnings("unchecked")
  static List<Sheet<?>> inBase(Model model, Overview overview) {
    return List.of(
        ((Sheet<Entry>) model.sheet(SheetId.CONTRIBUTIONS)).showing(contributions(base(overview))),
        receivables(model).showing(Owed.listing(base(overview))));
  }

  private static BaseCurrency base(Overview overview) {
    return BaseCurrency.of(overview.status().baseCurrency());
  }

  /** The lists of the screen on diversification, with the rows of that division. */
  static List<Sheet<?>> fill(Model model, Division division) {
    return List.of(
        filled(model, SheetId.SHARES, division.rows()),
        filled(model, SheetId.LIMITS, division.limits()));
  }

  /** The list of what wallets hold. */
  @SuppressWarnings("unchecked")
  static Sheet<WalletBalance> balances(Model model) {
    return (Sheet<WalletBalance>) model.sheet(SheetId.BALANCES);
  }

  /** The list of budgets. */
  @SuppressWarnings("unchecked")
  static Sheet<BudgetReport> budgets(Model model) {
    return (Sheet<BudgetReport>) model.sheet(SheetId.BUDGETS);
  }

  /** The list of shares. */
  @SuppressWarnings("unchecked")
  static Sheet<Share> shares(Model model) {
    return (Sheet<Share>) model.sheet(SheetId.SHARES);
  }

  /** The list of limits. */
  @SuppressWarnings("unchecked")
  static Sheet<LimitState> limits(Model model) {
    return (Sheet<LimitState>) model.sheet(SheetId.LIMITS);
  }

  /** Each list holds rows of one type, as {@link #empty} made it. */
  @SuppressWarnings("unchecked")
  private static <T> Sheet<T> filled(Model model, SheetId id, List<T> rows) {
    return ((Sheet<T>) model.sheet(id)).withData(rows);
  }

  private static Listing<Position> sales(ZoneId zone, BaseCurrency base) {
    return positions(
        List.of(
            Positions.NAME,
            Positions.SYMBOL,
            Positions.KIND,
            Positions.CHAIN,
            Positions.STAGE,
            Positions.contributed(base),
            Positions.netInvested(base),
            Positions.outstandingValue(base),
            Positions.REFUND,
            Positions.DISTRIBUTION,
            Positions.nextUnlock(zone)),
        new Sorting("name", false));
  }

  private static Listing<Entry> contributions(BaseCurrency base) {
    return entries(
        ContributionFields.ID,
        ContributionFields.SALE,
        List.of(
            day(ContributionFields.DATE),
            text(ContributionFields.SALE, "Sale", 95, 16),
            amount(ContributionFields.AMOUNT, ContributionFields.CURRENCY, "Amount", 90),
            number(ContributionFields.VALUE, "Value", 60, base::show),
            number(ContributionFields.ACCEPTED, "Accepted", 50, Texts::money),
            Column.words(ContributionFields.STATUS.name(), "Status", 80, 0, Sheets::status),
            text(ContributionFields.WALLET, "Wallet", 40, 6),
            text(ContributionFields.NOTE, "Note", 20, 8),
            text(ContributionFields.ID, "Id", 10, 4)));
  }

  private static Listing<Position> positions(List<Column<Position>> columns, Sorting sorting) {
    Function<Position, String> id = position -> position.sale().id();
    return new Listing<>(
        columns, id, position -> page(id.apply(position)), Searches.POSITIONS, sorting);
  }

  private static Listing<Entry> entries(Field id, Field sale, List<Column<Entry>> columns) {
    return new Listing<>(
        columns,
        entry -> shown(entry, id),
        entry -> new Place.Record(new RecordKey(id.kind(), entry.id()), 0),
        Searches.entries(id.kind(), sale),
        new Sorting("date", true));
  }

  private static Place page(String sale) {
    return new Place.Sale(sale, 0, 0);
  }

  /** Where none is given, it is confirmed. */
  private static String status(Entry contribution) {
    return Words.of(ContributionFields.status(contribution));
  }

  /** The day alone, sorted by the second. */
  private static Column<Entry> day(Field field) {
    return Column.<Entry>words(
            field.name(), "Date", 100, 0, entry -> Texts.day(shown(entry, field)))
        .sortedBy(Keyed.by(entry -> shown(entry, field)));
  }

  private static Column<Entry> text(Field field, String label, int rank, int least) {
    return Column.words(field.name(), label, rank, least, entry -> shown(entry, field));
  }

  private static Column<Entry> number(
      Field field, String label, int rank, Function<BigDecimal, String> text) {
    return Column.numbers(
        field.name(),
        label,
        rank,
        entry -> entry.has(field) ? text.apply(entry.needNumber(field)) : "",
        byNumber(field));
  }

  private static Column<Entry> amount(Field field, Field currency, String label, int rank) {
    return Column.numbers(
        field.name(),
        label,
        rank,
        entry -> Texts.money(entry.number(field)) + " " + shown(entry, currency),
        byNumber(field));
  }

  private static Comparator<Entry> byNumber(Field field) {
    return Keyed.by(entry -> entry.number(field, BigDecimal.ONE.negate()));
  }

  private static String shown(Entry entry, Field field) {
    Object value = entry.get(field);
    return value instanceof BigDecimal number ? Decimals.text(number) : Objects.toString(value, "");
  }
}
