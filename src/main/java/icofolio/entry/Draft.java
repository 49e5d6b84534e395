package icofolio.entry;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry in the making: takes texts field by field, from a row, a command line or a form, and
 * collects every mistake instead of stopping at the first.
 */
public final class Draft {
  private final Kind kind;
  private final @Nullable Object[] values;
  private final List<Finding> findings = new ArrayList<>(0);

  /** A draft without any value. */
  public Draft(Kind kind) {
    this.kind = kind;
    this.values = new Object[kind.fields().size()];
  }

  /** A draft that begins as an entry that is there already, to be edited. */
  public Draft(Entry entry) {
    this(entry.kind());
    for (Field field : kind.fields()) {
      values[field.index()] = entry.get(field);
    }
  }

  /**
   * Gives a field its value, or finds out why it does not take it. A blank text takes the value
   * away.
   */
  public void put(Field field, String text) {
    if (text.isBlank()) {
      values[field.index()] = null;
      return;
    }
    try {
      TextRules.checkLength(text);
      values[field.index()] = field.type().read(text);
    } catch (BadValueException e) {
      refuse(field, e.code(), shown(field, e.code(), text), e.why());
    }
  }

  private static @Nullable String shown(Field field, ProblemCode code, String text) {
    return code == ProblemCode.SECRET || Secrets.isIn(field, text) ? null : TextRules.shown(text);
  }

  /**
   * Notes a mistake that whoever reads the texts found; its field is not said to be missing as
   * well.
   */
  public void refuse(Field field, ProblemCode code, @Nullable String value, String why) {
    findings.add(new Finding(field, code, value, why));
  }

  /** The entry with all that is wrong: values, missing fields, and what does not fit together. */
  public Checked check() {
    for (Field field : kind.fields()) {
      if (field.required() && values[field.index()] == null && !isRefused(field)) {
        findings.add(new Finding(field, ProblemCode.MISSING, null, "is missing: " + field.help()));
      }
    }
    Checked checked = EntryRules.check(Entry.of(kind, values));
    // A field that was refused is not missing, and another may only be missed because of it.
    boolean refused = findings.stream().anyMatch(finding -> finding.code() != ProblemCode.MISSING);
    checked.findings().stream()
        .filter(finding -> !refused || finding.code() != ProblemCode.MISSING)
        .forEach(findings::add);
    return new Checked(checked.entry(), List.copyOf(findings));
  }

  private boolean isRefused(Field field) {
    for (Finding finding : findings) {
      if (finding.field().equals(field)) {
        return true;
      }
    }
    return false;
  }
}
