package icofolio.tui;

import static org.assertj.core.api.Assertions.assertThat;

import icofolio.tui.terminal.Surface;
import icofolio.tui.widget.Frame;
import icofolio.tui.widget.Glyphs;
import icofolio.tui.widget.Scroll;
import java.util.regex.Pattern;

/** What is true of the model and of the screen after anything at all. */
public final class Invariants {
  /** Control characters, bidirectional overrides, halves of pairs, joiners. */
  private static final Pattern HARMFUL =
      Pattern.compile("[\\p{Cc}\\x{200B}-\\x{200F}\\x{2028}-\\x{202E}\\x{2066}-\\x{2069}\\p{Cs}]");

  private Invariants() {}

  /** Holds the model and the frame to all of them. */
  public static void hold(Robot robot) {
    Model model = robot.model();
    Frame frame = View.of(model);
    Surface.Size size = robot.surface().size();
    assertThat(model.size()).isEqualTo(size);
    assertThat(frame.width()).isEqualTo(size.columns());
    assertThat(frame.height()).isEqualTo(size.rows());
    cells(frame);
    cursor(robot, frame);
    places(model);
    if (!model.isTooSmall()) {
      seen(model, frame);
    }
  }

  private static void cells(Frame frame) {
    for (int row = 0; row < frame.height(); row++) {
      for (int column = 0; column < frame.width(); column++) {
        cell(frame, column, row);
      }
    }
  }

  /** A glyph fills one cell, or two of which the second is empty; nothing reaches over an edge. */
  private static void cell(Frame frame, int column, int row) {
    String glyph = frame.glyph(column, row);
    boolean odd = glyph.length() != 1 || glyph.charAt(0) < ' ' || glyph.charAt(0) > '~';
    if (!odd) {
      return;
    }
    String before = column == 0 ? "" : frame.glyph(column - 1, row);
    String after = column + 1 == frame.width() ? "x" : frame.glyph(column + 1, row);
    boolean sound =
        glyph.isEmpty()
            ? Glyphs.width(before) == 2
            : Glyphs.width(glyph) == 1 || (Glyphs.width(glyph) == 2 && after.isEmpty());
    if (!sound || HARMFUL.matcher(glyph).find()) {
      throw new AssertionError("cell %d, %d is '%s'".formatted(column, row, glyph));
    }
  }

  private static void cursor(Robot robot, Frame frame) {
    assertThat(frame.cursorColumn()).isBetween(0, frame.width() - 1);
    assertThat(frame.cursorRow()).isBetween(0, frame.height() - 1);
    assertThat(robot.surface().isCursorShown()).isEqualTo(frame.isCursorShown());
    if (frame.isCursorShown()) {
      assertThat(Typing.field(robot.model())).as("text is typed where the cursor is").isNotNull();
    }
  }

  private static void places(Model model) {
    assertThat(model.trail()).isNotEmpty();
    assertThat(model.trail().getFirst()).isInstanceOf(Place.Top.class);
    assertThat(model.place() instanceof Place.Form).isEqualTo(Forms.open(model) != null);
    assertThat(model.loading()).as("answers awaited when no worker works").isZero();
    assertThat(model.writing()).as("a change being written when no worker works").isNull();
    for (SheetId id : SheetId.values()) {
      sheet(model, model.sheet(id));
    }
    if (!model.isTooSmall()) {
      place(model); // In a terminal that is too small, pages stay as they are until it grows.
    }
    overlay(model);
  }

  private static void place(Model model) {
    switch (model.place()) {
      case Place.Top(Screen screen, int focus) ->
          assertThat(focus).isBetween(0, SheetId.of(screen).size() - 1);
      case Place.Sale sale -> within(sale.offset(), SalePage.furthest(model));
      case Place.Budget budget -> within(budget.offset(), BudgetPage.furthest(model));
      case Place.Balance balance -> within(balance.offset(), BalancePage.furthest(model));
      case Place.Problems problems -> within(problems.offset(), ProblemsPage.furthest(model));
      case Place.Form _ ->
          assertThat(model.form().focus()).isBetween(0, model.form().fields().size() - 1);
      case Place.Page page -> within(page.offset(), Pages.furthest(model, page));
    }
  }

  private static void within(int offset, int furthest) {
    assertThat(offset).as("lines scrolled away").isBetween(0, Math.max(0, furthest));
  }

  private static void sheet(Model model, Sheet<?> sheet) {
    String name = sheet.id().name();
    int last = Math.max(0, sheet.rows().size() - 1);
    assertThat(sheet.pending()).as("rows of %s awaited when no worker works", name).isFalse();
    assertThat(sheet.scroll().selected()).as("selected in %s", name).isBetween(0, last);
    assertThat(sheet.scroll().top()).as("top of %s", name).isBetween(0, last);
    assertThat(sheet.rows().size()).isLessThanOrEqualTo(sheet.size());
    assertThat(sheet.filter().caret()).isBetween(0, sheet.filter().text().length());
    boolean shown = model.hasKeys(sheet.id()) && !model.isTooSmall();
    if (shown && !sheet.rows().isEmpty()) {
      assertThat(sheet.scroll().selected() - sheet.scroll().top())
          .as("row of %s where the selected one stands", name)
          .isBetween(0, Math.max(1, Layout.rows(model, sheet.id())) - 1);
    }
  }

  private static void overlay(Model model) {
    switch (model.overlay()) {
      case Overlay.Keys keys -> assertThat(keys.offset()).isNotNegative();
      case Overlay.Commands commands -> chosen(commands.scroll(), commands.found().size());
      case Overlay.Pick pick -> chosen(pick.scroll(), pick.choices().size());
      case Overlay.Told told when !model.isTooSmall() ->
          within(told.offset(), Dialogs.furthest(model, told.lines()));
      case Overlay.Choose choose when !model.isTooSmall() ->
          within(choose.offset(), Dialogs.furthest(choose, model.size()));
      case Overlay.Choose choose ->
          assertThat(choose.marked()).isBetween(0, choose.answers().size() - 1);
      case Overlay.Confirm confirm -> assertThat(confirm.lines()).isNotEmpty();
      case Overlay.Prompt prompt -> assertThat(prompt.label()).isNotBlank();
      case Overlay.Columns columns -> assertThat(columns.selected()).isNotNegative();
      case Overlay.Files _, Overlay.Link _, Overlay.Told _, Overlay.None _ -> {}
    }
  }

  private static void chosen(Scroll scroll, int count) {
    assertThat(scroll.selected()).as("chosen").isBetween(0, Math.max(0, count - 1));
  }

  /** Where one is, and the first key that works, can be read at every size. */
  private static void seen(Model model, Frame frame) {
    assertThat(frame.line(0)).contains(model.screen().key() + " " + model.screen().brief());
    boolean covered = model.overlay() instanceof Overlay.Keys; // which has a title of its own
    assertThat(frame.line(1)).matches(covered ? ".* Keys of .*" : "(──|--) .*");
    Command first = Commands.bar(model).getFirst();
    assertThat(frame.line(frame.height() - 1))
        .contains(first.shownKey() + " " + first.hint().apply(model));
  }
}
