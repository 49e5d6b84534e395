package icofolio.tracker;

import icofolio.book.Tally;
import icofolio.entry.Checked;
import icofolio.entry.Draft;
import icofolio.entry.Entry;
import icofolio.entry.Kind;
import icofolio.entry.Place;
import icofolio.entry.Problem;
import icofolio.entry.ProblemCode;
import icofolio.entry.TextRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** One look at the records as they stand: all that is wrong with them, in words. */
final class Examination {
  /** So many findings say that something is wrong; more help nobody. */
  private static final int MOST = 1_000;

  private final Records records;
  private final List<String> findings = new ArrayList<>();
  private long left;

  Examination(Records records) {
    this.records = records;
  }

  List<String> findings() {
    if (records.derivedIsStale()) {
      find("a crash has left derived figures half made; they are made again with --fix");
    }
    entries();
    compare(records.keptTallies(), derived());
    if (left > 0) {
      findings.add("and %d more findings".formatted(left));
    }
    return findings;
  }

  private void find(String finding) {
    if (findings.size() < MOST) {
      findings.add(finding);
    } else {
      left++;
    }
  }

  private void find(Entry entry, Problem problem) {
    find(
        "%s %s: %s"
            .formatted(entry.kind().singular(), TextRules.shown(entry.id()), problem.message()));
  }

  private void entries() {
    Catalog catalog = Catalog.read(records);
    References references = new References(catalog, new Lookup(records), records.settings().zone());
    for (Kind kind : Kind.values()) {
      records.each(kind, stored -> entry(stored.entry(), references));
    }
    for (String sale : catalog.ids()) {
      Problem problem = VestingTables.problem(records, sale);
      if (problem != null) {
        find("sale %s: %s".formatted(sale, problem.message()));
      }
    }
  }

  private void entry(Entry entry, References references) {
    Checked checked = new Draft(entry).check();
    checked.findings().forEach(finding -> find(entry, finding.at(Place.NONE)));
    if (checked.isGood()) {
      List<Problem> problems = new ArrayList<>();
      references.check(entry, problems);
      problems.forEach(problem -> find(entry, problem));
    }
  }

  private Map<String, Tally> derived() {
    return new Rebuild(records, records.settings(), this::underivable)
        .run(
            (stored, derived) ->
                find(
                    "%s %s: value or allocation is not what its fields give"
                        .formatted(stored.kind().singular(), stored.id())));
  }

  private void underivable(Stored stored, Problem why) {
    // What a record refers to was looked at with its entry.
    if (why.code() != ProblemCode.UNKNOWN_REFERENCE) {
      find(why.message());
    }
  }

  private void compare(Map<String, Tally> kept, Map<String, Tally> fresh) {
    TreeSet<String> sales = new TreeSet<>(kept.keySet());
    sales.addAll(fresh.keySet());
    for (String sale : sales) {
      if (!kept.getOrDefault(sale, Tally.ZERO).equals(fresh.getOrDefault(sale, Tally.ZERO))) {
        find("sale %s: the sums kept are not those of its records".formatted(sale));
      }
    }
  }
}
