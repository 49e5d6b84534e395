package icofolio.tui;

import icofolio.entry.Checked;
import icofolio.entry.Field;
import icofolio.entry.FieldType;
import icofolio.render.theme.Slot;
import icofolio.tui.form.Completion;
import icofolio.tui.form.Form;
import icofolio.tui.form.Group;
import icofolio.tui.form.Mistakes;
import icofolio.tui.widget.Canvas;
import icofolio.tui.widget.Glyphs;
import icofolio.tui.widget.Target;
import icofolio.tui.widget.Widget;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A form as it is drawn: the fields on the left, and beside them what the field that has the keys
 * takes and what budgets and limits say of what is typed.
 *
 * @param hidden whether amounts are
 * @param active whether the form has the keys
 */
record FormPage(Form form, boolean hidden, boolean active) implements Widget {
  private static final int LABELS = 25;
  private static final int WIDEST = 76;
  private static final int BESIDE = 31;
  private static final int BLANK = 12;

  /** What the line of where one is calls it. */
  static String title(Model model) {
    Form form = model.form();
    if (form == null) {
      return "Form";
    }
    return form.before() == null
        ? "New " + form.kind().singular()
        : "Edit " + form.kind().singular() + " " + form.before().id();
  }

  /** A line on the left: a heading, a field, or what is wrong with the field above. */
  private record Row(String heading, @Nullable Field field, String mistake) {}

  @Override
  public void draw(Canvas canvas) {
    int left = Math.min(WIDEST, canvas.width() - BESIDE - 2);
    List<Row> rows = rows(left - LABELS - 4, " " + canvas.symbols().ellipsis());
    int focus = 0;
    for (int i = 0; i < rows.size(); i++) {
      focus = form.field().equals(rows.get(i).field()) ? i : focus;
    }
    int height = canvas.height() - 1;
    int offset = Math.clamp(focus - height / 2, 0, Math.max(0, rows.size() - height));
    for (int y = 0; y < height && offset + y < rows.size(); y++) {
      row(canvas.area(1, y + 1, left, 1), rows.get(offset + y));
    }
    rest(canvas, left, offset, rows.size() - height);
    Canvas beside = canvas.area(left + 2, 1, canvas.width() - left - 3, canvas.height() - 1);
    new BesideForm(form, hidden).draw(beside);
  }

  private static void rest(Canvas canvas, int left, int offset, int furthest) {
    String above = offset > 0 ? canvas.symbols().ascending() + " " + offset + " above" : "";
    String below =
        furthest > offset
            ? canvas.symbols().descending() + " " + (furthest - offset) + " below"
            : "";
    canvas.put(2, 0, (above + "  " + below).strip(), Slot.MUTED);
    canvas.putRight(left + 1, 0, "* must be given", Slot.MUTED);
  }

  private List<Row> rows(int width, String andMore) {
    Checked checked = form.checked();
    List<Row> rows = new ArrayList<>();
    for (Group group : Group.of(form.kind())) {
      if (!group.title().isEmpty()) {
        rows.add(new Row("", null, ""));
        rows.add(new Row(group.title(), null, ""));
      }
      for (Field field : group.fields()) {
        rows.add(new Row("", field, ""));
        for (String mistake : Mistakes.of(form, checked, field)) {
          List<String> lines = Wrapped.lines(mistake, width);
          // Of a field that is not being typed into, the beginning is enough to come back to it.
          int most = field.equals(form.field()) ? lines.size() : Math.min(2, lines.size());
          for (int i = 0; i < most; i++) {
            String more = i == most - 1 && most < lines.size() ? andMore : "";
            rows.add(new Row("", null, (i == 0 ? "! " : "  ") + lines.get(i) + more));
          }
        }
      }
    }
    return rows;
  }

  private void row(Canvas line, Row row) {
    Field field = row.field();
    if (field != null) {
      field(line, field);
    } else if (!row.mistake().isEmpty()) {
      line.fit(LABELS + 2, 0, line.width() - LABELS - 2, row.mistake(), Slot.BAD);
    } else {
      line.fit(1, 0, line.width(), row.heading(), Slot.TITLE);
    }
  }

  private void field(Canvas line, Field field) {
    boolean focused = field.equals(form.field());
    boolean locked = form.isLocked(field);
    line.put(0, 0, focused ? line.symbols().pointer() : " ", Slot.ACCENT);
    Slot look = locked ? Slot.DISABLED : focused ? Slot.STRONG : Slot.TEXT;
    int end = line.fit(2, 0, LABELS - 3, FieldNames.label(field), look);
    if (field.required() && !locked) {
      line.put(end, 0, " *", Slot.ACCENT);
    }
    int room = line.width() - LABELS - 3;
    if (focused && !locked) {
      typed(line, field, room);
    } else {
      String text = isHidden(field) ? Texts.HIDDEN : form.text(field);
      line.fit(LABELS + 2, 0, room, text, locked ? Slot.DISABLED : Slot.TEXT);
      if (text.isEmpty() && !focused) {
        line.fill(LABELS + 2, 0, Math.min(room, BLANK), "_", Slot.BORDER);
      }
    }
    line.target(0, 0, line.width(), 1, new Target.Field(form.fields().indexOf(field)));
  }

  private void typed(Canvas line, Field field, int room) {
    line.fill(LABELS + 2, 0, room, " ", Slot.INPUT);
    form.line(field).draw(line, LABELS + 2, 0, room, active);
    String rest = Completion.of(form).rest();
    int end = LABELS + 2 + Glyphs.width(form.text(field));
    if (!rest.isEmpty() && end < LABELS + 2 + room) {
      line.fit(end, 0, LABELS + 2 + room - end, rest, Slot.MUTED);
    }
  }

  private boolean isHidden(Field field) {
    return hidden && field.type().shape() == FieldType.Shape.NUMBER && !form.text(field).isBlank();
  }
}
