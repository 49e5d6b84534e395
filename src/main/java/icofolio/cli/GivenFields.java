package icofolio.cli;

import icofolio.entry.Draft;
import icofolio.entry.Entry;
import icofolio.entry.Field;
import icofolio.entry.Kind;
import icofolio.entry.ProblemCode;
import java.util.List;

/**
 * The fields that a command line gives of a record which the program completes.
 *
 * @param fields that the command takes
 */
record GivenFields(Call call, List<Field> fields) {
  /** The option by which nothing is kept. */
  static final String DRY_RUN = "--dry-run";

  /** What it means. */
  static final String DRY_RUN_HELP = "Show what it comes to, and write nothing";

  /**
   * An entry of the given fields, which may still lack required ones; what is given is checked.
   *
   * @param sale the field of the sale
   * @param date the field of the date; now where it is not given
   */
  Entry entry(Kind kind, Field sale, Field date, String id) {
    Draft draft = new Draft(kind);
    draft.put(sale, id);
    draft.put(date, call.session().tracker().now().toString());
    for (Field field : fields) {
      String text = call.option(field.option());
      if (text != null) {
        draft.put(field, text);
      }
    }
    var checked = draft.check();
    Edits.refuse(
        checked.findings().stream()
            .filter(finding -> finding.code() != ProblemCode.MISSING || !finding.field().required())
            .toList());
    return checked.entry();
  }
}
