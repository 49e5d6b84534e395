package icofolio.tui;

import icofolio.render.theme.Slot;
import icofolio.tui.widget.Line;
import icofolio.tui.widget.Pane;
import java.util.ArrayList;
import java.util.List;

/** All that went wrong when the chains were read last. */
final class ProblemsPage {
  private static final int INDENT = 2;

  private ProblemsPage() {}

  static List<Line> lines(Model model, int width) {
    List<String> problems = model.holdings().run().problems();
    List<Line> lines = new ArrayList<>();
    if (problems.isEmpty()) {
      lines.add(Line.of("Nothing went wrong when the chains were read last.", Slot.MUTED));
      return lines;
    }
    String head = Refreshes.counted(problems.size()) + " when the chains were read last";
    lines.add(Line.of(head, Slot.TITLE));
    lines.add(Line.of("What could not be read stands as it was read before.", Slot.MUTED));
    for (String problem : Discretion.lines(model, problems)) {
      lines.add(Line.BLANK);
      for (String text : Wrapped.lines(problem, width - INDENT)) {
        lines.add(Line.of(" ".repeat(INDENT) + text, Slot.TEXT));
      }
    }
    return lines;
  }

  /** How far the page can be scrolled. */
  static int furthest(Model model) {
    Layout.Area all = Layout.content(model.size());
    return Pane.furthest(lines(model, all.width() - 2).size(), all.height());
  }
}
