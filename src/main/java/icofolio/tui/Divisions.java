package icofolio.tui;

import icofolio.report.Diversification;
import icofolio.rule.Dimension;
import icofolio.tui.widget.Scroll;
import icofolio.tui.widget.TextLine;
import java.util.ArrayList;
import java.util.List;

/** Choosing what diversification is looked at by, and filling its lists. */
final class Divisions {
  private Divisions() {}

  static String isElsewhere(Model model) {
    return model.screen() == Screen.DIVERSIFICATION
        ? ""
        : "This belongs to the screen Diversification: 5 goes there";
  }

  /** Divides by the dimension so many places further. */
  static Step turn(Model model, int steps) {
    return show(model, model.division().turned(steps));
  }

  /** Divides by that dimension. */
  static Step by(Model model, Dimension dimension) {
    return show(model, new Division(model.division().report(), dimension));
  }

  /** What has been read takes the place of what was. */
  static Step read(Model model, Diversification report) {
    return fill(model, new Division(report, model.division().by()));
  }

  /** Another dimension has other values: both lists begin anew, without their filters. */
  private static Step show(Model model, Division division) {
    Model fresh = model;
    for (SheetId id : SheetId.of(Screen.DIVERSIFICATION)) {
      Sheet<?> sheet = fresh.sheet(id);
      fresh = fresh.withSheet(sheet.withFilter(TextLine.EMPTY, false).withScroll(Scroll.START));
    }
    return division.report() == null
        ? Step.of(fresh.withDivision(division))
        : fill(fresh, division);
  }

  private static Step fill(Model model, Division division) {
    Step next = Step.of(model.withDivision(division));
    for (Sheet<?> sheet : Sheets.fill(next.model(), division)) {
      Step arranged = Filters.arrange(next.model(), sheet);
      List<Job> jobs = new ArrayList<>(next.jobs());
      jobs.addAll(arranged.jobs());
      next = new Step(arranged.model(), jobs);
    }
    return next;
  }
}
