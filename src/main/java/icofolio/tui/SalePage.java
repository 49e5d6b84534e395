package icofolio.tui;

import icofolio.book.Position;
import icofolio.book.RefundPosition;
import icofolio.book.TokenPosition;
import icofolio.entry.Entry;
import icofolio.entry.Field;
import icofolio.entry.RefundFields;
import icofolio.entry.Words;
import icofolio.money.Amount;
import icofolio.money.Asset;
import icofolio.render.Figures;
import icofolio.render.StatusLook;
import icofolio.render.UnlockWords;
import icofolio.render.theme.Slot;
import icofolio.report.ClaimOrRefund;
import icofolio.report.SchedulePreview;
import icofolio.sale.Precision;
import icofolio.tui.terminal.Surface;
import icofolio.tui.widget.Glyphs;
import icofolio.tui.widget.Line;
import icofolio.tui.widget.Pane;
import icofolio.tui.widget.Symbols;
import icofolio.tui.widget.Timeline;
import icofolio.vesting.Schedule;
import icofolio.vesting.Unlock;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The page of one sale: figures, timeline, schedule, terms and records, as lines of text. Figures
 * and timeline are known from the overview; terms and records come when they have been read.
 *
 * @param detail null until it has been read
 */
record SalePage(
    Position position,
    Asset base,
    ZoneId zone,
    @Nullable SaleDetail detail,
    boolean hidden,
    Symbols symbols,
    int zoom) {
  private static final int NAMES = 16;
  private static final int AMOUNTS = 22;
  private static final int TERMS = 24;
  private static final int LEFT_OF_WIDE = 56;

  /** The page that is shown now; null where nothing is known of the sale yet. */
  static @Nullable SalePage of(Model model, Symbols symbols) {
    if (!(model.place() instanceof Place.Sale(String id, int offset, int zoom))) {
      return null;
    }
    boolean hidden = model.look().amountsHidden();
    SaleDetail detail = model.detail();
    if (detail != null && detail.position().sale().id().equals(id)) {
      return new SalePage(
          detail.position(), detail.base(), detail.zone(), detail, hidden, symbols, zoom);
    }
    Overview overview = model.overview();
    Position position = overview == null ? null : overview.position(id);
    return overview == null || position == null
        ? null
        : new SalePage(
            position,
            overview.status().baseCurrency(),
            overview.zone(),
            null,
            hidden,
            symbols,
            zoom);
  }

  /** The lines of the page, in one column or two beside each other. */
  List<List<Line>> columns(Surface.Size size) {
    int width = size.columns() - 2;
    if (!Layout.isWide(size)) {
      List<Line> lines = new ArrayList<>(figures());
      lines.addAll(choice(width));
      lines.addAll(chart(width));
      lines.addAll(life());
      lines.addAll(unlocks());
      lines.addAll(records());
      lines.addAll(terms(width));
      return List.of(lines);
    }
    List<Line> left = new ArrayList<>(figures());
    left.addAll(choice(LEFT_OF_WIDE));
    left.addAll(terms(LEFT_OF_WIDE));
    List<Line> right = new ArrayList<>(chart(width - LEFT_OF_WIDE - 2));
    right.addAll(life());
    right.addAll(unlocks());
    right.addAll(records());
    return List.of(left, right);
  }

  /** The columns of the screen that the left half of a wide page takes. */
  static int leftOfWide() {
    return LEFT_OF_WIDE;
  }

  /** How far the page can be scrolled. */
  static int furthest(Model model) {
    SalePage page = of(model, Symbols.ASCII);
    int most = 0;
    for (List<Line> lines : page == null ? List.<List<Line>>of() : page.columns(model.size())) {
      most = Math.max(most, lines.size());
    }
    return Pane.furthest(most, Layout.content(model.size()).height());
  }

  private List<Line> figures() {
    List<Line> lines = new ArrayList<>();
    lines.add(title());
    lines.add(Line.BLANK);
    lines.add(
        Line.of("Money  ", Slot.TITLE)
            .and("refund ", Slot.MUTED)
            .and(Words.of(position.refundStatus()), StatusLook.of(position.refundStatus())));
    FigureBlock money = new FigureBlock(NAMES, hidden);
    position.refunds().forEach(refund -> money(money, refund));
    money.value("net invested", position.netInvested(), base);
    lines.addAll(money.lines());
    lines.add(Line.BLANK);
    lines.addAll(tokens());
    lines.add(Line.BLANK);
    return lines;
  }

  private Line title() {
    String symbol = Positions.symbol(position);
    return Line.of(position.sale().name(), Slot.ACCENT)
        .and(symbol == null ? "" : "  " + symbol, Slot.STRONG)
        .and("  " + position.sale().kind() + "  ", Slot.MUTED)
        .and(Words.of(position.stage()), StatusLook.of(position.stage()));
  }

  private static void money(FigureBlock block, RefundPosition refund) {
    block.money("contributed", refund.amount(), refund.currency());
    block.money("accepted", refund.accepted(), refund.currency());
    if (refund.due().signum() > 0) {
      block.money("due back", refund.due(), refund.currency());
      block.money("received", refund.received(), refund.currency());
      block.money("outstanding", refund.outstanding(), refund.currency());
    }
    if (refund.interest().signum() > 0) {
      block.money("interest", refund.interest(), refund.currency());
    }
  }

  private List<Line> tokens() {
    TokenPosition tokens = position.tokens();
    List<Line> lines = new ArrayList<>();
    lines.add(
        Line.of("Tokens  ", Slot.TITLE)
            .and(Words.of(tokens.status()), StatusLook.of(tokens.status())));
    String unit = unit();
    FigureBlock block = new FigureBlock(NAMES, hidden);
    block.tokens("allocated", tokens.allocated(), unit);
    block.tokens("vested", tokens.vested(), unit);
    block.tokens("distributed", tokens.distributed(), unit);
    block.tokens("claimable", tokens.claimable(), unit);
    block.tokens("locked", tokens.locked(), unit);
    Unlock next = tokens.nextUnlock();
    if (next != null) {
      block.tokens("next unlock", next.tokens(), unit);
    }
    lines.addAll(block.lines());
    if (next != null) {
      lines.add(Line.of("", Slot.TEXT).at(NAMES, when(next), Slot.INFO));
    }
    return lines;
  }

  private String when(Unlock next) {
    String day = Texts.day(next.to(), zone);
    String far = Texts.distance(position.at(), next.to(), zone);
    return day.isEmpty() ? "not announced" : day + ", " + far;
  }

  private String unit() {
    return Objects.requireNonNullElse(Positions.symbol(position), "");
  }

  private List<Line> choice(int width) {
    ClaimOrRefund choice = detail == null ? null : detail.choice();
    return choice == null ? List.of() : new ChoiceBlock(choice, base, unit(), hidden).lines(width);
  }

  private List<Line> chart(int width) {
    List<Line> lines = new ArrayList<>();
    lines.add(Line.of("Vesting", Slot.TITLE));
    Timeline timeline = VestingChart.of(position.tokens(), position.at(), zone, zoom);
    if (timeline == null) {
      lines.add(Line.of("  No unlock is known: there is no TGE or no allocation yet.", Slot.MUTED));
    } else {
      lines.addAll(timeline.lines(width, symbols));
    }
    lines.add(Line.BLANK);
    return lines;
  }

  private List<Line> life() {
    return detail == null
        ? List.of()
        : new LifeBlock(detail.life(), position.at(), zone, unit(), hidden, symbols).lines();
  }

  private List<Line> unlocks() {
    Schedule schedule = position.tokens().schedule();
    return schedule == null || schedule.unlocks().isEmpty() ? List.of() : schedule(schedule);
  }

  private List<Line> schedule(Schedule schedule) {
    List<Line> lines = new ArrayList<>();
    List<String> tokens = Aligned.numbers(schedule.unlocks(), unlock -> number(unlock.tokens()));
    List<String> totals = Aligned.numbers(schedule.unlocks(), unlock -> number(unlock.total()));
    List<String> days = schedule.unlocks().stream().map(this::days).toList();
    int first = Math.max(NAMES, widest(days) + 5);
    int second = first + Math.max(8, tokens.getFirst().length() + 3);
    lines.add(
        Line.of("Unlocks", Slot.TITLE)
            .at(first, "tokens", Slot.MUTED)
            .at(second, "running total", Slot.MUTED));
    for (int i = 0; i < tokens.size(); i++) {
      Unlock unlock = schedule.unlocks().get(i);
      boolean past = !unlock.to().isAfter(position.at());
      lines.add(
          Line.of("  " + days.get(i), past ? Slot.GOOD : Slot.TEXT)
              .at(first, tokens.get(i), Slot.TEXT)
              .at(second, totals.get(i), Slot.MUTED)
              .and(past ? "  unlocked" : "", Slot.GOOD));
    }
    lines.add(Line.BLANK);
    return lines;
  }

  private String days(Unlock unlock) {
    UnlockWords words = new UnlockWords(zone);
    Precision precision = SchedulePreview.precision(unlock, position.sale().vestingTerms(), zone);
    String last = words.date(unlock.to(), precision);
    return unlock.from().equals(unlock.to())
        ? last
        : words.date(unlock.from(), precision) + " to " + last;
  }

  private static int widest(List<String> texts) {
    return texts.stream().mapToInt(Glyphs::width).max().orElse(0);
  }

  private String number(BigDecimal number) {
    return hidden ? Texts.HIDDEN : Figures.number(number);
  }

  private List<Line> terms(int width) {
    List<Line> lines = new ArrayList<>();
    if (detail == null) {
      return lines;
    }
    lines.add(Line.of("Terms", Slot.TITLE));
    for (Field field : detail.terms().kind().fields()) {
      boolean secret = hidden && detail.terms().get(field) instanceof BigDecimal;
      String text = secret ? Texts.HIDDEN : text(detail.terms(), field);
      if (!text.isEmpty()) {
        String name = "  " + field.name();
        for (String part : Wrapped.lines(text, width - TERMS)) {
          lines.add(Line.of(name, Slot.MUTED).at(TERMS, part, Slot.TEXT));
          name = "";
        }
      }
    }
    return lines;
  }

  private List<Line> records() {
    List<Line> lines = new ArrayList<>();
    if (detail == null) {
      lines.add(Line.of("Reading the records" + symbols.ellipsis(), Slot.MUTED));
      return lines;
    }
    records(lines, "Contributions", detail.contributions());
    records(lines, "Refunds", detail.refunds());
    records(lines, "Distributions", detail.distributions());
    return lines;
  }

  private void records(List<Line> lines, String title, List<Entry> records) {
    lines.add(Line.of(title, Slot.TITLE).and("  " + records.size(), Slot.MUTED));
    List<String> amounts = records.stream().map(this::amounts).toList();
    int words = NAMES + Math.max(AMOUNTS, widest(amounts) + 2);
    for (int i = 0; i < amounts.size(); i++) {
      Entry entry = records.get(i);
      lines.add(
          Line.of("  " + Texts.day(text(entry, "date")), Slot.TEXT)
              .at(NAMES, amounts.get(i), Slot.STRONG)
              .at(words, text(entry, "status") + text(entry, "reason"), Slot.TEXT)
              .and("  " + text(entry, "wallet"), Slot.MUTED));
    }
    lines.add(Line.BLANK);
  }

  /** What a record is about: money, the tokens that it is for, what of a debt it settles. */
  private String amounts(Entry entry) {
    if (hidden) {
      return Texts.HIDDEN;
    }
    BigDecimal amount = number(entry, "amount");
    BigDecimal tokens = number(entry, "tokens");
    String unit = Objects.requireNonNullElse(Positions.symbol(position), "tokens");
    StringBuilder text = new StringBuilder();
    if (amount != null) {
      text.append(Texts.exactMoney(amount)).append(' ').append(text(entry, "currency"));
    }
    if (tokens != null) {
      text.append(text.isEmpty() ? "" : " for ").append(Figures.exact(tokens)).append(' ');
      text.append(unit);
    }
    if (isGiven(entry, "settles") || isGiven(entry, "settles_currency")) {
      Amount settled = RefundFields.settles(entry);
      text.append(", settles ").append(Texts.exactMoney(settled.number())).append(' ');
      text.append(settled.asset());
    }
    return text.toString();
  }

  private static boolean isGiven(Entry entry, String name) {
    return !text(entry, name).isEmpty();
  }

  private static @Nullable BigDecimal number(Entry entry, String name) {
    Field field = entry.kind().field(name);
    return field == null ? null : entry.number(field);
  }

  private static String text(Entry entry, String name) {
    Field field = entry.kind().field(name);
    return field == null ? "" : text(entry, field);
  }

  private static String text(Entry entry, Field field) {
    Object value = entry.get(field);
    return value instanceof BigDecimal number
        ? Figures.exact(number)
        : Objects.requireNonNullElse(Field.textOrNull(value), "");
  }
}
