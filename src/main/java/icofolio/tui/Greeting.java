package icofolio.tui;

import icofolio.render.theme.Slot;
import icofolio.tui.widget.Canvas;
import icofolio.tui.widget.Target;
import icofolio.tui.widget.Widget;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the dashboard shows as long as nothing is recorded: the ways to begin. */
record Greeting(Model model) implements Widget {
  private static final int KEY = 4;
  private static final int WHAT = 10;
  private static final int MOST = 90;

  /**
   * A way to begin.
   *
   * @param command what it runs
   * @param otherwise how to begin so where that cannot be run
   */
  private record Way(String command, String what, String how, String otherwise) {}

  private static final List<Way> WAYS =
      List.of(
          new Way(
              "import",
              "Import files",
              "CSV or JSON: sales, contributions, refunds, distributions, wallets",
              "on the command line: ico import FILE"),
          new Way(
              "new",
              "Add your first sale",
              "then what you put in, and what came back",
              "on the command line: ico sale add --help"),
          new Way(
              "sample",
              "Look at the sample portfolio",
              "in a store of its own that is thrown away; yours stays as it is",
              "on the command line: ico demo"));

  /** Whether nothing is recorded that the dashboard could show. */
  static boolean isDue(Model model) {
    Overview overview = model.overview();
    return overview != null && overview.status().positions().isEmpty() && !model.setup().sample();
  }

  @Override
  public void draw(Canvas canvas) {
    Canvas page = canvas.area(2, 0, Math.min(MOST, canvas.width() - 4), canvas.height());
    page.fit(0, 1, page.width(), "Welcome to Icofolio", Slot.ACCENT);
    page.fit(
        0,
        2,
        page.width(),
        "It watches over what you put into token sales, and what is to come back.",
        Slot.TEXT);
    page.fit(0, 4, page.width(), "Nothing is recorded here yet. Begin with", Slot.TITLE);
    int row = 6;
    for (Way way : WAYS) {
      draw(page, row, way);
      row += 3;
    }
    page.fit(
        0,
        row,
        page.width(),
        "It never asks for a private key or a seed phrase, and it signs nothing.",
        Slot.MUTED);
  }

  private void draw(Canvas page, int row, Way way) {
    Command command = usable(way.command());
    page.put(KEY, row, command == null ? "" : "[" + command.shownKey() + "]", Slot.KEY);
    Slot slot = command == null ? Slot.DISABLED : Slot.STRONG;
    page.fit(WHAT, row, page.width() - WHAT, way.what(), slot);
    String how = command == null ? way.otherwise() : way.how();
    page.fit(WHAT, row + 1, page.width() - WHAT, how, Slot.MUTED);
    if (command != null) {
      page.target(KEY, row, page.width() - KEY, 2, new Target.Run(command.id()));
    }
  }

  /** The command of that id where it can be used now. */
  private @Nullable Command usable(String id) {
    Command command = Commands.named(id);
    return command != null && command.isEnabled(model) ? command : null;
  }
}
