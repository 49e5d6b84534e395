package icofolio.tui;

import icofolio.entry.Entry;
import icofolio.entry.Field;
import icofolio.entry.Kind;
import icofolio.entry.LimitFields;
import icofolio.render.BaseCurrency;
import icofolio.render.Figures;
import icofolio.render.LimitSentence;
import icofolio.render.RecordNames;
import icofolio.render.theme.Slot;
import icofolio.rule.LimitState;
import icofolio.sale.SaleDate;
import icofolio.tracker.ChangeSet;
import icofolio.tracker.ChangedRecord;
import icofolio.tracker.PastChange;
import icofolio.tui.widget.Line;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All of one record: its fields, what is computed of it and why, and its past. */
record RecordPage(Content.OfRecord record, PageLook look) {
  private static final int NAMES = 18;
  private static final int HELP = 62;
  private static final int ROOMY = 100;
  private static final int PAST = 4;

  List<PageRow> rows() {
    List<PageRow> rows = new ArrayList<>();
    title(rows);
    fields(rows);
    limits(rows);
    if (!record.figures().isEmpty()) {
      heading(rows, "Why these figures");
      PageWording wording = new PageWording(look, record.zone());
      Place here = new Place.Record(new RecordKey(entry().kind(), entry().id()), 0);
      for (PageRow row : ReasonRows.rows(record.figures(), wording, false)) {
        rows.add(here.equals(row.opens()) ? PageRow.of(row.line()) : row);
      }
    }
    past(rows);
    return rows;
  }

  private Entry entry() {
    return record.shown().entry();
  }

  private void title(List<PageRow> rows) {
    String kind = entry().kind().singular();
    String name = Character.toUpperCase(kind.charAt(0)) + kind.substring(1);
    add(rows, Line.of(name + " ", Slot.TITLE).and(entry().id(), Slot.ACCENT));
    addAll(rows, look.wrapped(0, new RecordWords(look.hidden()).about(entry()), Slot.STRONG));
    if (isAhead()) {
      add(rows, Line.of("It is dated after now: it does not count yet.", Slot.INFO));
    }
    add(rows, Line.BLANK);
  }

  /** Whether it is dated after now; a price or a tranche is no event that counts. */
  private boolean isAhead() {
    String date =
        switch (entry().kind()) {
          case CONTRIBUTIONS, REFUNDS, DISTRIBUTIONS -> text("date");
          case SALES, TRANCHES, WALLETS, PRICES, BUDGETS, LIMITS -> null;
        };
    return date != null && SaleDate.parse(date).first(record.zone()).isAfter(record.now());
  }

  private void fields(List<PageRow> rows) {
    for (String name : RecordNames.all(entry().kind())) {
      String text = text(name);
      if (text != null) {
        field(rows, name, text);
      }
    }
  }

  private void field(List<PageRow> rows, String name, String text) {
    Place opens = opens(name, text);
    String label = look.words(name);
    for (String part : Wrapped.all(text, Math.max(1, look.width() - NAMES))) {
      Line line = Line.of(label, Slot.MUTED).at(NAMES, part, Slot.TEXT);
      if (!label.isEmpty() && look.width() >= ROOMY) {
        line = line.and(help(name, line.width()));
      }
      rows.add(new PageRow(line, opens));
      label = "";
      opens = null;
    }
  }

  /** What the field means, where there is room for all of it. */
  private Line help(String name, int width) {
    Field field = entry().kind().field(name);
    if (field == null || width > HELP - 2 || look.width() < HELP + field.help().length()) {
      return Line.BLANK;
    }
    return Line.of(" ".repeat(HELP - width), Slot.TEXT).and(field.help(), Slot.MUTED);
  }

  private @Nullable String text(String name) {
    Object value = record.shown().value(name);
    if (value instanceof BigDecimal number) {
      return DifferenceRows.isAmount(name) ? look.amount(number) : Figures.exact(number);
    }
    return value == null ? null : record.shown().text(name);
  }

  private static @Nullable Place opens(String name, String text) {
    return switch (name) {
      case "sale" -> new Place.Sale(text, 0, 0);
      case "contribution" -> new Place.Record(new RecordKey(Kind.CONTRIBUTIONS, text), 0);
      case "wallet" -> new Place.Record(new RecordKey(Kind.WALLETS, text), 0);
      case "basis" ->
          text.startsWith(LimitFields.BUDGET)
              ? new Place.Budget(text.substring(LimitFields.BUDGET.length()), 0)
              : null;
      default -> null;
    };
  }

  private void limits(List<PageRow> rows) {
    if (record.limits().isEmpty()) {
      return;
    }
    heading(rows, "Where it stands");
    for (LimitState state : record.limits()) {
      BaseCurrency base = BaseCurrency.of(record.base());
      String sentence =
          LimitSentence.of(
              state,
              money ->
                  (look.hidden() ? Texts.HIDDEN : base.show(money)) + " " + record.base().code());
      addAll(rows, look.wrapped(0, sentence, Slot.TEXT));
    }
  }

  private void past(List<PageRow> rows) {
    if (!record.past().isEmpty()) {
      heading(rows, "History");
    }
    for (PastChange one : record.past()) {
      ChangeSet set = one.set();
      ChangedRecord did = one.record();
      Line line =
          Line.of(PageLook.minute(set.at(), record.zone()), Slot.MUTED)
              .and("  " + DifferenceRows.action(did), DifferenceRows.slot(did))
              .and("  by change " + set.number() + ": " + set.command(), Slot.TEXT);
      rows.add(new PageRow(line, new Place.Change(set.number(), 0, 0)));
      if (set.reason() != null) {
        addAll(rows, look.wrapped(PAST, "because " + set.reason(), Slot.MUTED));
      }
      if (did.action() == ChangedRecord.Action.EDIT) {
        addAll(rows, DifferenceRows.of(did, PAST, look));
      }
    }
  }

  private static void heading(List<PageRow> rows, String text) {
    add(rows, Line.BLANK);
    add(rows, Line.of(text, Slot.TITLE));
  }

  private static void add(List<PageRow> rows, Line line) {
    rows.add(PageRow.of(line));
  }

  private static void addAll(List<PageRow> rows, List<Line> lines) {
    lines.forEach(line -> add(rows, line));
  }
}
