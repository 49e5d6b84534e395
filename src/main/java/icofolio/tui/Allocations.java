package icofolio.tui;

import icofolio.book.Position;
import icofolio.book.TokenPosition;
import icofolio.entry.Words;
import icofolio.render.Figures;
import icofolio.render.StatusLook;
import icofolio.render.theme.Slot;
import icofolio.tui.widget.Column;
import icofolio.tui.widget.Line;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The list of sales with tokens that are due or came: figures, and a timeline of each. */
final class Allocations {
  private static final int LEAST_CHART = 24;
  private static final int NAMES = 11;
  private static final int FIGURE = 13;

  private Allocations() {}

  /** Its rows: the sales with an allocation, with one that is not known, or with a delivery. */
  static List<Position> rows(List<Position> positions) {
    return positions.stream().filter(Allocations::hasTokens).toList();
  }

  private static boolean hasTokens(Position position) {
    TokenPosition tokens = position.tokens();
    BigDecimal allocated = tokens.allocated();
    return allocated == null || allocated.signum() > 0 || tokens.distributed().signum() > 0;
  }

  /** What the list shows, with that chart. */
  static Listing<Position> listing(Gantt chart) {
    return new Listing<>(
        List.of(
            Positions.NAME,
            Positions.SYMBOL.ranked(45),
            Column.<Position>words("distribution_status", "Status", 95, 0, Allocations::status)
                .sortedBy(Comparator.comparingInt(Allocations::urgency))
                .styled(position -> StatusLook.of(position.tokens().status())),
            figure("allocated", "Allocated", 55, position -> position.tokens().allocated()),
            figure("vested", "Vested", 50, position -> position.tokens().vested()),
            figure("distributed", "Delivered", 60, position -> position.tokens().distributed()),
            figure("claimable", "To claim", 90, position -> position.tokens().claimable()),
            figure("late", "Late", 65, position -> position.tokens().late()),
            Positions.nextUnlock(chart.zone()).ranked(70),
            Column.pictures("timeline", 80, LEAST_CHART, chart, byFirstUnlock(chart))),
        position -> position.sale().id(),
        position -> new Place.Sale(position.sale().id(), 0, 0),
        Searches.POSITIONS,
        new Sorting("distribution_status", false));
  }

  /** What there is something to do about comes first, what is over last. */
  private static int urgency(Position position) {
    return switch (position.tokens().status()) {
      case OVERDUE -> 0;
      case CLAIMABLE -> 1;
      case VESTING -> 2;
      case LOCKED -> 3;
      case AWAITING_TGE -> 4;
      case NONE -> 5;
      case COMPLETE -> 6;
    };
  }

  private static String status(Position position) {
    return Words.of(position.tokens().status());
  }

  private static Column<Position> figure(
      String name, String label, int rank, Function<Position, @Nullable BigDecimal> figure) {
    return Column.<Position>numbers(
            name,
            label,
            rank,
            position -> shown(figure.apply(position)),
            Comparator.comparing(figure, Comparator.nullsFirst(Comparator.naturalOrder())))
        .styled(position -> isNothing(figure.apply(position)) ? Slot.MUTED : Slot.TEXT);
  }

  private static String shown(@Nullable BigDecimal number) {
    return isNothing(number) ? "-" : Figures.number(number);
  }

  private static boolean isNothing(@Nullable BigDecimal number) {
    return number != null && number.signum() == 0;
  }

  private static Comparator<Position> byFirstUnlock(Gantt chart) {
    return Comparator.comparing(
        position -> {
          TokenLife life = TokenLife.of(position, chart.zone());
          return life == null ? null : life.begin();
        },
        Comparator.nullsLast(Comparator.<Instant>naturalOrder()));
  }

  /** The figures of one sale in two lines, for where the columns have no room. */
  static List<Line> figures(Position position, boolean hidden, Gantt chart) {
    TokenPosition tokens = position.tokens();
    String next = Positions.nextUnlock(chart.zone()).text().apply(position);
    return List.of(
        pair("allocated", tokens.allocated(), hidden)
            .and(pair("vested", tokens.vested(), hidden))
            .and(name("delivered").and(text(tokens.distributed(), hidden), Slot.STRONG)),
        pair("to claim", tokens.claimable(), hidden)
            .and(pair("late", tokens.late(), hidden))
            .and(name("unlocks").and(next.isEmpty() ? "-" : next, Slot.STRONG)));
  }

  private static Line pair(String name, @Nullable BigDecimal number, boolean hidden) {
    Line pair = name(name).and(text(number, hidden), Slot.STRONG);
    return pair.and(" ".repeat(Math.max(1, NAMES + FIGURE - pair.width())), Slot.TEXT);
  }

  private static Line name(String name) {
    return Line.of(name + " ".repeat(NAMES - name.length()), Slot.MUTED);
  }

  private static String text(@Nullable BigDecimal number, boolean hidden) {
    return hidden ? Texts.HIDDEN : shown(number);
  }
}
