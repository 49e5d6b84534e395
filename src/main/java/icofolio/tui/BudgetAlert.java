package icofolio.tui;

import icofolio.entry.Words;
import icofolio.render.theme.Slot;
import icofolio.report.BudgetReport;
import icofolio.report.BudgetReport.Phase;
import icofolio.rule.State;
import icofolio.tui.widget.Canvas;
import icofolio.tui.widget.Line;
import icofolio.tui.widget.Pane;
import icofolio.tui.widget.Widget;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** The line of the dashboard that names budgets near their limit or over it, the fullest first. */
record BudgetAlert(List<BudgetReport> budgets) implements Widget {
  /** Of those that there are; without any the line is left out. */
  static BudgetAlert of(Model model) {
    return new BudgetAlert(
        Objects.requireNonNullElse(Sheets.budgets(model).data(), List.<BudgetReport>of()).stream()
            .filter(report -> report.phase() == Phase.RUNNING)
            .filter(report -> report.state().state() != State.OK)
            .sorted(
                Comparator.comparing((BudgetReport report) -> report.state().shareUsed())
                    .reversed())
            .toList());
  }

  @Override
  public void draw(Canvas canvas) {
    Line line = Line.of("Budgets", Slot.MUTED);
    String before = "  ";
    for (BudgetReport report : budgets) {
      String text =
          "%s%s %s %s"
              .formatted(
                  before,
                  report.budget().id(),
                  Words.of(report.state().state()),
                  Texts.percent(report.state().shareUsed().movePointRight(2)));
      before = ", ";
      line = line.and(text, BudgetLines.slot(report));
    }
    new Pane(List.of(line), 0).draw(canvas);
  }
}
