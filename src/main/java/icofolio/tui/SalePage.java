package icofolio.tui;

import icofolio.book.Position;
import icofolio.book.RefundPosition;
import icofolio.book.TokenPosition;
import icofolio.entry.Entry;
import icofolio.entry.Field;
import icofolio.entry.Words;
import icofolio.money.Amount;
import icofolio.render.theme.Slot;
import icofolio.tui.widget.Line;
import icofolio.tui.widget.Pane;
import icofolio.tui.widget.Symbols;
import icofolio.tui.widget.Timeline;
import icofolio.vesting.Schedule;
import icofolio.vesting.Unlock;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The page of one sale: figures, timeline, schedule, terms and records, as lines of text. */
record SalePage(SaleDetail detail, boolean hidden, Symbols symbols, int zoom) {
  private static final int NAMES = 16;
  private static final int LEFT_OF_WIDE = 56;

  /** The lines of the page, in one column or two beside each other. */
  static List<List<Line>> columns(Model model, SaleDetail detail, Symbols symbols) {
    int zoom = model.place() instanceof Place.Sale sale ? sale.zoom() : 0;
    SalePage page = new SalePage(detail, model.look().amountsHidden(), symbols, zoom);
    int width = model.size().columns() - 2;
    if (!Layout.isWide(model.size())) {
      List<Line> lines = new ArrayList<>(page.figures());
      lines.addAll(page.timeline(width));
      lines.addAll(page.records());
      lines.addAll(page.terms());
      return List.of(lines);
    }
    List<Line> left = new ArrayList<>(page.figures());
    left.addAll(page.terms());
    List<Line> right = new ArrayList<>(page.timeline(width - LEFT_OF_WIDE - 2));
    right.addAll(page.records());
    return List.of(left, right);
  }

  /** The columns of the screen that the left half of a wide page takes. */
  static int leftOfWide() {
    return LEFT_OF_WIDE;
  }

  /** How far the page can be scrolled. */
  static int furthest(Model model) {
    SaleDetail detail = model.detail();
    if (detail == null) {
      return 0;
    }
    int most = 0;
    for (List<Line> lines : columns(model, detail, Symbols.ASCII)) {
      most = Math.max(most, lines.size());
    }
    return Pane.furthest(most, Layout.content(model.size()).height());
  }

  private List<Line> figures() {
    Position position = detail.position();
    List<Line> lines = new ArrayList<>();
    lines.add(title());
    lines.add(Line.BLANK);
    lines.add(Line.of("Money", Slot.TITLE));
    for (RefundPosition refund : position.refunds()) {
      money(lines, refund);
    }
    if (position.refunds().isEmpty()) {
      lines.add(Line.of("Nothing has been sent into this sale.", Slot.MUTED));
    }
    lines.add(value("net invested", position.netInvested()));
    lines.add(
        named("refund", Words.of(position.refundStatus()), StatusLook.of(position.refundStatus())));
    lines.add(Line.BLANK);
    tokens(lines, position);
    lines.add(Line.BLANK);
    return lines;
  }

  private Line title() {
    Position position = detail.position();
    String symbol = Positions.symbol(position);
    return Line.of(position.sale().name(), Slot.ACCENT)
        .and(symbol == null ? "" : "  " + symbol, Slot.STRONG)
        .and("  " + position.sale().kind() + "  ", Slot.MUTED)
        .and(Words.of(position.stage()), StatusLook.of(position.stage()));
  }

  private void money(List<Line> lines, RefundPosition refund) {
    lines.add(amount("contributed", refund.amount(), refund));
    lines.add(amount("accepted", refund.accepted(), refund));
    if (refund.due().signum() > 0) {
      lines.add(amount("due back", refund.due(), refund));
      lines.add(amount("received", refund.received(), refund));
      lines.add(amount("outstanding", refund.outstanding(), refund));
    }
    if (refund.interest().signum() > 0) {
      lines.add(amount("interest", refund.interest(), refund));
    }
  }

  private Line amount(String name, BigDecimal number, RefundPosition refund) {
    Amount amount = new Amount(number, refund.currency());
    return figure(name, Figures.exact(amount.number()) + " " + amount.asset());
  }

  private Line value(String name, BigDecimal number) {
    return figure(name, Figures.value(number) + " " + detail.base());
  }

  private void tokens(List<Line> lines, Position position) {
    TokenPosition tokens = position.tokens();
    lines.add(
        Line.of("Tokens", Slot.TITLE)
            .and("  ", Slot.TEXT)
            .and(Words.of(tokens.status()), StatusLook.of(tokens.status())));
    lines.add(tokens("allocated", tokens.allocated()));
    lines.add(tokens("vested", tokens.vested()));
    lines.add(tokens("distributed", tokens.distributed()));
    lines.add(tokens("claimable", tokens.claimable()));
    lines.add(tokens("locked", tokens.locked()));
    Unlock next = tokens.nextUnlock();
    if (next != null) {
      String when = Figures.day(next.from(), detail.zone());
      String far = Figures.distance(position.at(), next.from(), detail.zone());
      lines.add(
          figure("next unlock", Positions.tokens(position, next.tokens()))
              .and("  " + when + ", " + far, Slot.INFO));
    }
  }

  private Line tokens(String name, @Nullable BigDecimal number) {
    String symbol = Positions.symbol(detail.position());
    return figure(name, Figures.exact(number) + (symbol == null ? "" : " " + symbol));
  }

  private Line figure(String name, String text) {
    return named(name, hidden ? Figures.HIDDEN : text, Slot.STRONG);
  }

  private static Line named(String name, String text, Slot slot) {
    return Line.of("  " + name, Slot.MUTED).at(NAMES, text, slot);
  }

  private List<Line> timeline(int width) {
    TokenPosition tokens = detail.position().tokens();
    List<Line> lines = new ArrayList<>();
    lines.add(Line.of("Vesting", Slot.TITLE));
    Timeline timeline = VestingChart.of(tokens, detail.position().at(), detail.zone(), zoom);
    Schedule schedule = tokens.schedule();
    if (timeline == null || schedule == null) {
      lines.add(Line.of("  No unlock is known: there is no TGE or no allocation yet.", Slot.MUTED));
    } else {
      lines.addAll(timeline.lines(width, symbols));
      lines.add(Line.BLANK);
      lines.addAll(schedule(schedule));
    }
    lines.add(Line.BLANK);
    return lines;
  }

  private List<Line> schedule(Schedule schedule) {
    List<Line> lines = new ArrayList<>();
    lines.add(
        Line.of("  Unlocks", Slot.TITLE)
            .at(NAMES + 16, "tokens", Slot.MUTED)
            .at(NAMES + 36, "running total", Slot.MUTED));
    for (Unlock unlock : schedule.unlocks()) {
      boolean past = !unlock.to().isAfter(detail.position().at());
      String day = Figures.day(unlock.from(), detail.zone());
      String until =
          unlock.from().equals(unlock.to()) ? "" : " to " + Figures.day(unlock.to(), detail.zone());
      lines.add(
          Line.of("  " + day + until, past ? Slot.GOOD : Slot.TEXT)
              .at(NAMES + 12, number(unlock.tokens()), Slot.TEXT)
              .at(NAMES + 36, number(unlock.total()), Slot.MUTED));
    }
    return lines;
  }

  private String number(BigDecimal number) {
    return hidden ? Figures.HIDDEN : Figures.number(number);
  }

  private List<Line> terms() {
    List<Line> lines = new ArrayList<>();
    lines.add(Line.of("Terms", Slot.TITLE));
    for (Field field : detail.terms().kind().fields()) {
      String text = text(detail.terms(), field);
      if (!text.isEmpty()) {
        lines.add(named(field.name(), text, Slot.TEXT));
      }
    }
    return lines;
  }

  private List<Line> records() {
    List<Line> lines = new ArrayList<>();
    records(lines, "Contributions", detail.contributions());
    records(lines, "Refunds", detail.refunds());
    records(lines, "Distributions", detail.distributions());
    return lines;
  }

  private void records(List<Line> lines, String title, List<Entry> records) {
    lines.add(Line.of(title, Slot.TITLE).and("  " + records.size(), Slot.MUTED));
    for (Entry entry : records) {
      lines.add(record(entry));
    }
    lines.add(Line.BLANK);
  }

  private Line record(Entry entry) {
    Line line = Line.of("  " + text(entry, "date"), Slot.TEXT);
    String number = text(entry, "amount") + text(entry, "tokens");
    String currency = text(entry, "currency");
    line = line.at(NAMES, hidden ? Figures.HIDDEN : (number + " " + currency).strip(), Slot.STRONG);
    line = line.at(NAMES + 22, text(entry, "status") + text(entry, "reason"), Slot.TEXT);
    return line.and("  " + text(entry, "wallet"), Slot.MUTED);
  }

  private static String text(Entry entry, String name) {
    Field field = entry.kind().field(name);
    return field == null ? "" : text(entry, field);
  }

  private static String text(Entry entry, Field field) {
    return Objects.requireNonNullElse(Field.textOrNull(entry.get(field)), "");
  }
}
