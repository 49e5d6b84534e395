package icofolio.tracker;

import icofolio.tracker.Store.Written;
import java.util.List;

/** Checks every invariant of the store: the file, records, references, derived figures and sums. */
public final class Doctor {
  private final Tracker tracker;

  /** For that portfolio. */
  public Doctor(Tracker tracker) {
    this.tracker = tracker;
  }

  /**
   * What is wrong.
   *
   * @param findings in words; empty where all is well
   * @param fixed whether derived figures and sums were made anew, and nothing is wrong any more
   */
  public record Diagnosis(List<String> findings, boolean fixed) {}

  /** Looks at everything, and changes nothing. */
  public Diagnosis examine() {
    List<String> findings = tracker.store().check();
    if (findings.isEmpty()) {
      // Of the store itself: the tracker would mend what a crash has left before it is seen.
      findings = tracker.store().read(records -> new Examination(records).findings());
    }
    return new Diagnosis(List.copyOf(findings), false);
  }

  /** Looks at everything, and makes derived figures and sums anew from the records. */
  public Diagnosis fix(String command) {
    Diagnosis before = examine();
    if (before.findings().isEmpty()) {
      return before;
    }
    tracker.store().change(command, "doctor --fix", changes -> rebuild(changes, before));
    return new Diagnosis(before.findings(), examine().findings().isEmpty());
  }

  private static Written<Diagnosis> rebuild(Changes changes, Diagnosis before) {
    // What cannot be derived stays as it is: the examination names it.
    new Rebuild(changes, changes.settings(), (stored, why) -> {}).write(changes);
    return new Written<>(before, true);
  }
}
