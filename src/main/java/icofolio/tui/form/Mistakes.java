package icofolio.tui.form;

import icofolio.entry.Checked;
import icofolio.entry.Field;
import icofolio.entry.Problem;
import icofolio.entry.ProblemCode;
import icofolio.tracker.TryRecord.Trial;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with the fields of a form, in the words in which a save would say it. */
public final class Mistakes {
  private Mistakes() {}

  /**
   * What to tell beside a field: by itself, and by what the portfolio says of it.
   *
   * @param checked what the form makes of its texts
   */
  public static List<String> of(Form form, Checked checked, Field field) {
    List<String> mistakes = new ArrayList<>();
    boolean typing = field.equals(form.field()) && !form.isTold(field);
    checked.findings().stream()
        .filter(finding -> finding.field().equals(field))
        .filter(finding -> form.isTold(field) || finding.code() != ProblemCode.MISSING)
        .filter(finding -> !typing || form.text(field).length() > 1)
        .forEach(finding -> mistakes.add(finding.why()));
    Trial trial = form.trial();
    if (trial != null && !form.pending()) {
      for (Problem problem : trial.problems()) {
        if (field.name().equals(problem.column())) {
          mistakes.add(problem.message());
        }
      }
    }
    return mistakes;
  }
}
