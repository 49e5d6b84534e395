package icofolio.tui;

import icofolio.book.Position;
import icofolio.entry.Entry;
import icofolio.entry.Field;
import icofolio.money.Amount;
import icofolio.money.Decimals;
import icofolio.render.PositionValues;
import icofolio.render.ReceivableValues;
import icofolio.report.BudgetReport;
import icofolio.report.Receivable;
import icofolio.report.WalletBalance;
import icofolio.rule.LimitState;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rows as text for another program: every field in full, a tab between two. */
final class Rows {
  private static final List<String> POSITION =
      List.of(
          "id",
          "name",
          "symbol",
          "kind",
          "chain",
          "stage",
          "refund_status",
          "distribution_status",
          "contributed_value",
          "net_invested",
          "allocated",
          "vested",
          "distributed",
          "claimable",
          "locked");

  private static final List<String> BALANCE =
      List.of(
          "wallet",
          "address",
          "chain",
          "asset",
          "token_contract",
          "amount",
          "expected",
          "difference",
          "block",
          "at",
          "source",
          "state");

  private static final List<String> BUDGET =
      List.of("id", "state", "mode", "basis", "scope", "limit", "use", "remaining", "used");

  private static final List<String> LIMIT = List.of("id", "state", "mode", "measure", "subject");
  private static final List<String> SHARE = List.of("value", "share", "amount");

  private static final List<String> COMING =
      List.of("date", "event", "sale", "name", "symbol", "amounts", "tokens", "action");

  private Rows() {}

  /** What identifies a row. */
  static String id(Object row) {
    return switch (row) {
      case Position position -> position.sale().id();
      case Receivable owed -> owed.sale().id();
      case Coming coming -> coming.event().sale();
      case BudgetReport report -> report.budget().id();
      case LimitState state -> state.limit().id();
      case Share share -> share.label();
      default -> "";
    };
  }

  /** The whole row; amounts are left out where they are hidden. */
  static String text(Object row, boolean hidden) {
    return String.join("\t", cells(row, hidden));
  }

  private static List<String> cells(Object row, boolean hidden) {
    return switch (row) {
      case Entry entry -> fields(entry, hidden);
      case Position p -> cells(POSITION, name -> PositionValues.of(p, name), hidden);
      case Receivable r -> cells(ReceivableValues.NAMES, n -> ReceivableValues.of(r, n), hidden);
      case WalletBalance b -> cells(BALANCE, name -> Balances.of(b, name), hidden);
      case BudgetReport b -> cells(BUDGET, name -> Budgets.of(b, name), hidden);
      case LimitState l -> cells(LIMIT, name -> Limits.of(l, name), hidden);
      case Share s -> cells(SHARE, s::of, hidden);
      case Coming c -> cells(COMING, name -> coming(c, name), hidden);
      default -> List.of();
    };
  }

  private static List<String> fields(Entry entry, boolean hidden) {
    List<String> cells = new ArrayList<>();
    for (Field field : entry.kind().fields()) {
      Object value = entry.get(field);
      boolean number = value instanceof BigDecimal;
      cells.add(number ? cell(value, hidden) : plain(Field.textOrNull(value)));
    }
    return cells;
  }

  private static @Nullable Object coming(Coming coming, String name) {
    return name.equals("amounts") ? coming.event().amounts().list() : Searches.of(coming, name);
  }

  private static List<String> cells(
      List<String> names, Function<String, @Nullable Object> value, boolean hidden) {
    return names.stream().map(name -> cell(value.apply(name), hidden)).toList();
  }

  private static String cell(@Nullable Object value, boolean hidden) {
    return switch (value) {
      case BigDecimal number -> hidden ? Texts.HIDDEN : Decimals.text(number);
      case Amount amount ->
          (hidden ? Texts.HIDDEN : Decimals.text(amount.number())) + " " + amount.asset();
      case List<?> list ->
          String.join(";", list.stream().map(part -> cell(part, hidden)).distinct().toList());
      case null -> "";
      default -> plain(value.toString());
    };
  }

  /** Nothing in it begins another cell or line, or is run by a spreadsheet as a formula. */
  private static String plain(@Nullable String text) {
    String line = Objects.requireNonNullElse(text, "").replaceAll("\\p{Cntrl}", " ");
    boolean formula = !line.isEmpty() && "=+-@".indexOf(line.charAt(0)) >= 0;
    return formula ? "'" + line : line;
  }
}
