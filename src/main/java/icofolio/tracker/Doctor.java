package icofolio.tracker;

import icofolio.book.Tally;
import icofolio.tracker.Store.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Checks every invariant of the store: the file, references, derived figures and sums. */
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
   * @param fixed whether derived figures and sums were made anew
   */
  public record Diagnosis(List<String> findings, boolean fixed) {}

  /** Looks at everything, and changes nothing. */
  public Diagnosis examine() {
    List<String> findings = new ArrayList<>(tracker.store().check());
    tracker.read(
        records -> {
          Map<String, Tally> tallies =
              new Rebuild(records, records.settings())
                  .run((stored, derived) -> findings.add(stale(stored)));
          compare(records.keptTallies(), tallies, findings);
          return findings;
        });
    return new Diagnosis(List.copyOf(findings), false);
  }

  /** Looks at everything, and makes derived figures and sums anew from the records. */
  public Diagnosis fix(String command) {
    Diagnosis before = examine();
    if (before.findings().isEmpty()) {
      return before;
    }
    tracker.change(command, "doctor --fix", changes -> rebuild(changes, before));
    return new Diagnosis(before.findings(), true);
  }

  private static Written<Diagnosis> rebuild(Changes changes, Diagnosis before) {
    Rebuild.all(changes);
    return new Written<>(before, true);
  }

  private static String stale(Stored stored) {
    return "%s %s: value or allocation is not what its fields give"
        .formatted(stored.kind().singular(), stored.id());
  }

  private static void compare(
      Map<String, Tally> kept, Map<String, Tally> fresh, List<String> findings) {
    TreeSet<String> sales = new TreeSet<>(kept.keySet());
    sales.addAll(fresh.keySet());
    for (String sale : sales) {
      Tally one = kept.getOrDefault(sale, Tally.ZERO);
      Tally other = fresh.getOrDefault(sale, Tally.ZERO);
      if (!one.equals(other)) {
        findings.add("sale %s: the sums kept are not those of its records".formatted(sale));
      }
    }
  }
}
