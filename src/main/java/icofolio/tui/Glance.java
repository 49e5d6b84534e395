package icofolio.tui;

import icofolio.render.BaseCurrency;
import icofolio.render.theme.Slot;
import icofolio.report.BudgetReport;
import icofolio.report.BudgetReport.Phase;
import icofolio.report.Months;
import icofolio.report.Months.Month;
import icofolio.rule.Dimension;
import icofolio.tui.widget.Bar;
import icofolio.tui.widget.Canvas;
import icofolio.tui.widget.Glyphs;
import icofolio.tui.widget.Line;
import icofolio.tui.widget.Pane;
import icofolio.tui.widget.Spark;
import icofolio.tui.widget.Symbols;
import icofolio.tui.widget.Target;
import icofolio.tui.widget.Towers;
import icofolio.tui.widget.Widget;
import java.math.BigDecimal;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The dashboard at one glance: budgets as gauges, the largest shares as bars, and what went in and
 * what unlocks by month.
 */
record Glance(Model model) implements Widget {
  private static final int LOW = 5;
  private static final int HIGH = 9;
  private static final int NAMES = 14;

  /** Room for {@code ! 106.67 %}. */
  private static final int SHARES = 11;

  /** How many rows of the dashboard it takes; none while there is nothing to show. */
  static int height(Model model) {
    boolean any = !budgets(model).isEmpty() || !shares(model).isEmpty();
    return !any ? 0 : isTall(model) ? HIGH : LOW;
  }

  private static boolean isTall(Model model) {
    return model.size().rows() >= 36;
  }

  @Override
  public void draw(Canvas canvas) {
    boolean three = isTall(model) && Layout.isWide(model.size());
    int parts = three ? 3 : 2;
    int width = canvas.width() / parts;
    budgets(canvas.area(0, 0, width - 2, canvas.height() - 1));
    shares(canvas.area(width, 0, width - 2, canvas.height() - 1));
    if (three) {
      months(canvas.area(2 * width, 0, canvas.width() - 2 * width, canvas.height() - 1));
    }
  }

  /** The months as one line, where there is no room for towers. */
  static @Nullable Line line(Model model) {
    Months months = model.months();
    boolean hasTowers = isTall(model) && Layout.isWide(model.size());
    if (months == null || hasTowers || isEmpty(months)) {
      return null;
    }
    List<Month> all = months.months();
    String from = name(all.getFirst());
    String to = name(all.getLast());
    return Line.of(from + " to " + to, Slot.MUTED)
        .and("  put in ", Slot.MUTED)
        .and(Spark.of(all.stream().map(Month::contributed).toList(), symbols(model)), Slot.STRONG)
        .and("  unlocking ", Slot.MUTED)
        .and(Spark.of(all.stream().map(Month::unlocking).toList(), symbols(model)), Slot.INFO)
        .and("  now " + name(months.now().getMonth()), Slot.MUTED);
  }

  private static boolean isEmpty(Months months) {
    return months.months().stream()
        .allMatch(month -> month.contributed().signum() == 0 && month.unlocking().signum() == 0);
  }

  private static Symbols symbols(Model model) {
    return model.look().ascii() ? Symbols.ASCII : Symbols.UNICODE;
  }

  private static String name(Month month) {
    return name(month.month().getMonth()) + " " + month.month().getYear();
  }

  private static String name(java.time.Month month) {
    return month.getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
  }

  private static List<BudgetReport> budgets(Model model) {
    return Objects.requireNonNullElse(Sheets.budgets(model).data(), List.<BudgetReport>of())
        .stream()
        .filter(report -> report.phase() == Phase.RUNNING)
        .sorted(
            Comparator.comparing((BudgetReport report) -> report.state().shareUsed()).reversed())
        .toList();
  }

  private static List<Share> shares(Model model) {
    return new Division(model.division().report(), Dimension.SALE).rows();
  }

  private void budgets(Canvas canvas) {
    List<BudgetReport> budgets = budgets(model);
    canvas.target(0, 0, canvas.width(), canvas.height(), new Target.Run(Screen.BUDGETS.command()));
    title(canvas, "Budgets", budgets.size());
    List<Line> lines = new ArrayList<>();
    for (BudgetReport report : budgets) {
      lines.add(budget(report, canvas));
    }
    if (budgets.isEmpty()) {
      lines.add(Line.of("None yet: 4 and then n sets one.", Slot.MUTED));
    }
    new Pane(lines, 0).draw(canvas.area(2, 1, canvas.width() - 2, canvas.height() - 1));
  }

  private Line budget(BudgetReport report, Canvas canvas) {
    String share = BudgetWords.used(report);
    int bar = canvas.width() - 2 - NAMES - 2 - SHARES;
    BigDecimal whole = report.state().use().total().max(report.budget().limit());
    return Line.of(Glyphs.fit(report.budget().id(), NAMES, canvas.symbols().ellipsis()), Slot.TEXT)
        .at(NAMES + 1, "", Slot.TEXT)
        .and(
            BudgetLines.bar(report.state().use(), report.budget().limit(), whole)
                .line(Math.max(4, bar), canvas.symbols()))
        .and(right(share), BudgetLines.slot(report));
  }

  private void shares(Canvas canvas) {
    List<Share> shares = shares(model);
    canvas.target(
        0, 0, canvas.width(), canvas.height(), new Target.Run(Screen.DIVERSIFICATION.command()));
    title(canvas, "Largest shares", shares.size());
    List<BigDecimal> ticks = new Division(model.division().report(), Dimension.SALE).ticks();
    BigDecimal whole = shares.isEmpty() ? BigDecimal.ONE : shares.getFirst().percent();
    for (BigDecimal tick : ticks) {
      whole = whole.max(tick);
    }
    List<Line> lines = new ArrayList<>();
    for (Share share : shares) {
      boolean over = ticks.stream().anyMatch(tick -> share.percent().compareTo(tick) > 0);
      Bar bar =
          new Bar(
              share.percent(), BigDecimal.ZERO, ticks, whole, over ? Slot.BAD : Slot.GAUGE_FULL);
      int room = Math.max(4, canvas.width() - 2 - NAMES - 2 - SHARES);
      lines.add(
          Line.of(Glyphs.fit(share.label(), NAMES, canvas.symbols().ellipsis()), Slot.TEXT)
              .at(NAMES + 1, "", Slot.TEXT)
              .and(bar.line(room, canvas.symbols()))
              .and(
                  right((over ? "! " : "") + Texts.percent(share.percent())),
                  over ? Slot.BAD : Slot.TEXT));
    }
    new Pane(lines, 0).draw(canvas.area(2, 1, canvas.width() - 2, canvas.height() - 1));
  }

  private static String right(String share) {
    return " ".repeat(Math.max(1, SHARES - share.length())) + share;
  }

  private static void title(Canvas canvas, String text, int count) {
    int end = canvas.put(2, 0, text, Slot.TITLE);
    int shown = canvas.height() - 1;
    String rest = count > shown ? " " + shown + " of " + count : "";
    canvas.put(end, 0, rest, Slot.MUTED);
  }

  private void months(Canvas canvas) {
    Months months = model.months();
    if (months == null) {
      return;
    }
    boolean hidden = model.look().amountsHidden();
    int end = canvas.put(2, 0, "By month", Slot.TITLE);
    end = canvas.put(end + 2, 0, canvas.symbols().full() + " put in", Slot.GAUGE_FULL);
    canvas.put(end + 2, 0, canvas.symbols().unclaimed() + " unlocking", Slot.INFO);
    int count = Math.min(months.months().size(), (canvas.width() - 3) / Towers.width(1));
    List<Month> all = months.months().subList(0, count);
    List<Towers.Pair> pairs =
        all.stream()
            .map(
                month ->
                    new Towers.Pair(
                        name(month.month().getMonth()),
                        month.month().equals(months.now()),
                        month.contributed(),
                        month.unlocking()))
            .toList();
    new Towers(pairs).draw(canvas.area(2, 1, Towers.width(count), canvas.height() - 2));
    canvas.fit(2, canvas.height() - 1, canvas.width() - 2, most(all, hidden), Slot.MUTED);
  }

  private String most(List<Month> months, boolean hidden) {
    BigDecimal most = BigDecimal.ZERO;
    for (Month month : months) {
      most = most.max(month.contributed()).max(month.unlocking());
    }
    Overview overview = Objects.requireNonNull(model.overview());
    String amount =
        hidden
            ? Texts.HIDDEN
            : BaseCurrency.of(overview.status().baseCurrency()).show(most)
                + " "
                + overview.status().baseCurrency();
    return "the highest is " + amount;
  }
}
