package icofolio.tui;

import icofolio.entry.Field;
import icofolio.money.Amount;
import icofolio.money.Decimals;
import icofolio.render.Figures;
import icofolio.render.theme.Slot;
import icofolio.rule.Measure;
import icofolio.rule.Verdict;
import icofolio.rule.Verdict.Outcome;
import icofolio.tracker.Ruling;
import icofolio.tracker.TryRecord.Trial;
import icofolio.tracker.Warning;
import icofolio.tui.form.Candidate;
import icofolio.tui.form.Completion;
import icofolio.tui.form.Form;
import icofolio.tui.form.Hints;
import icofolio.tui.widget.Canvas;
import icofolio.tui.widget.Line;
import icofolio.tui.widget.Pane;
import icofolio.tui.widget.Target;
import icofolio.tui.widget.Widget;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What stands beside a form: what the field that has the keys takes, and what budgets and limits
 * say of what is typed.
 *
 * @param hidden whether amounts are
 */
record BesideForm(Form form, boolean hidden) implements Widget {
  private static final int CANDIDATES = 7;

  @Override
  public void draw(Canvas canvas) {
    List<Line> about = about(canvas.width());
    List<Line> said = said(canvas);
    List<Candidate> candidates = Completion.of(form).candidates();
    int room = canvas.height() - about.size() - said.size() - 3;
    int shown = Math.min(candidates.size(), Math.clamp(room, 2, CANDIDATES));
    new Pane(about, 0).draw(canvas.area(0, 0, canvas.width(), about.size()));
    int y = about.size();
    y = candidates(canvas, y, candidates, shown);
    Canvas rest = canvas.area(0, y + 1, canvas.width(), canvas.height() - y - 1);
    new Pane(said, 0).draw(rest);
    if (form.largest() != null) {
      canvas.target(0, y + 1 + said.size() - 2, canvas.width(), 2, new Target.Run("largest"));
    }
  }

  private List<Line> about(int width) {
    Field field = form.field();
    List<Line> lines = new ArrayList<>();
    lines.add(Line.of(FieldNames.label(field), Slot.TITLE));
    if (form.isLocked(field)) {
      Wrapped.lines("stays: a record is known by it", width)
          .forEach(line -> lines.add(Line.of(line, Slot.MUTED)));
      return lines;
    }
    Wrapped.lines(field.help(), width).forEach(line -> lines.add(Line.of(line, Slot.TEXT)));
    String hint = Hints.of(field);
    if (!hint.isEmpty()) {
      Wrapped.lines(hint, width).forEach(line -> lines.add(Line.of(line, Slot.MUTED)));
    }
    return lines;
  }

  private int candidates(Canvas canvas, int top, List<Candidate> all, int shown) {
    int at = -1;
    String typed = form.text(form.field()).strip();
    for (int i = 0; i < all.size(); i++) {
      at = all.get(i).text().equalsIgnoreCase(typed) ? i : at;
    }
    int first = Math.clamp(at - shown / 2, 0, Math.max(0, all.size() - shown));
    for (int i = first; i < first + shown; i++) {
      Candidate one = all.get(i);
      Slot slot = i == at ? Slot.SELECTED : Slot.TEXT;
      String sign = i == at ? canvas.symbols().pointer() + " " : "  ";
      int end = canvas.fit(0, top + i - first, canvas.width(), sign + one.text(), slot);
      canvas.fit(end + 1, top + i - first, canvas.width() - end - 1, one.note(), Slot.MUTED);
      canvas.target(0, top + i - first, canvas.width(), 1, new Target.Candidate(i));
    }
    int more = all.size() - shown;
    if (more > 0) {
      canvas.put(2, top + shown, "and " + more + " more", Slot.MUTED);
    }
    return top + shown + (more > 0 ? 1 : 0);
  }

  private List<Line> said(Canvas canvas) {
    Trial trial = form.trial();
    List<Line> lines = new ArrayList<>();
    if (trial == null) {
      return lines;
    }
    Ruling ruling = trial.ruling();
    if (!ruling.verdicts().isEmpty()) {
      lines.add(
          Line.of("Budgets and limits", Slot.TITLE).and(form.pending() ? " ..." : "", Slot.MUTED));
      rules(lines, ruling, canvas);
      lines.addAll(conclusion(ruling, canvas.width()));
    }
    for (Warning warning : trial.warnings()) {
      lines.add(Line.BLANK);
      String text = hidden ? "There is something to look at twice" : named(warning.message());
      Wrapped.lines("Mind: " + text, canvas.width())
          .forEach(line -> lines.add(Line.of(line, Slot.WARN)));
    }
    return lines;
  }

  /** An id that would only be made when it is saved says nothing yet. */
  private String named(String message) {
    String kind = form.kind().singular();
    boolean made = form.before() == null && form.text(form.kind().fields().getFirst()).isBlank();
    return made ? message.replaceFirst("^" + kind + " \\S+", "this " + kind) : message;
  }

  /** Those that are broken first, then those that come nearest; the rest is only counted. */
  private void rules(List<Line> lines, Ruling ruling, Canvas canvas) {
    List<Verdict> order = new ArrayList<>(ruling.verdicts());
    order.sort(
        Comparator.comparing(Verdict::outcome)
            .reversed()
            .thenComparing(Comparator.comparing(BesideForm::nearness).reversed()));
    int most = Math.max(2, (canvas.height() - 9) / 2);
    for (Verdict verdict : order.subList(0, Math.min(most, order.size()))) {
      lines.add(rule(verdict));
      lines.add(figures(verdict));
    }
    if (order.size() > most) {
      lines.add(Line.of("and " + (order.size() - most) + " more that allow it", Slot.MUTED));
    }
  }

  private static BigDecimal nearness(Verdict verdict) {
    return verdict.limit().signum() == 0
        ? BigDecimal.ZERO
        : verdict.after().divide(verdict.limit(), 6, RoundingMode.HALF_EVEN);
  }

  private static Line rule(Verdict verdict) {
    Line line =
        switch (verdict.outcome()) {
          case OK -> Line.of("ok      ", Slot.GOOD);
          case WARN -> Line.of("warns   ", Slot.WARN);
          case BLOCK -> Line.of("blocks  ", Slot.BAD);
        };
    return line.and(verdict.rule(), Slot.STRONG);
  }

  private Line figures(Verdict verdict) {
    String before = figure(verdict, verdict.before());
    String after = figure(verdict, verdict.after());
    String unit =
        switch (verdict.measure()) {
          case USE, MIN_COUNT -> "";
          case MAX_SHARE -> " %";
          case MAX_HHI -> " HHI";
        };
    String least = verdict.measure() == Measure.MIN_COUNT ? " of at least " : " of ";
    Slot slot =
        verdict.outcome() == Outcome.OK
            ? Slot.TEXT
            : verdict.outcome() == Outcome.WARN ? Slot.WARN : Slot.BAD;
    return Line.of("  " + before + " to ", Slot.MUTED)
        .and(after, slot)
        .and(least + figure(verdict, verdict.limit()) + unit, Slot.MUTED);
  }

  private String figure(Verdict verdict, BigDecimal number) {
    boolean money = verdict.measure() == Measure.USE;
    if (money) {
      return hidden ? Texts.HIDDEN : Figures.number(number);
    }
    return Decimals.text(Decimals.display(number, 4));
  }

  private List<Line> conclusion(Ruling ruling, int width) {
    List<Line> lines = new ArrayList<>();
    lines.add(
        ruling.isAllowed()
            ? Line.of("It may be saved.", Slot.GOOD)
            : Line.of("It would be blocked.", Slot.BAD));
    Amount largest = ruling.largest();
    if (largest == null) {
      return lines;
    }
    if (largest.signum() == 0) {
      lines.add(Line.of("No amount would pass.", Slot.BAD));
      return lines;
    }
    String number = hidden ? Texts.HIDDEN : largest.toString();
    for (String line : Wrapped.lines("Ctrl+G takes the most that passes: " + number, width)) {
      lines.add(Line.of(line, Slot.KEY));
    }
    return lines;
  }
}
