package icofolio.store;

import icofolio.book.Tally;
import icofolio.entry.Kind;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Reads everything in a store and says in words what is wrong with it. */
final class Check {

  private static final int MOST = 20;

  /** A field that names a record of another kind. */
  private record Reference(Kind from, String field, Kind to) {}

  private static final List<Reference> REFERENCES =
      List.of(
          new Reference(Kind.TRANCHES, "sale", Kind.SALES),
          new Reference(Kind.CONTRIBUTIONS, "sale", Kind.SALES),
          new Reference(Kind.CONTRIBUTIONS, "wallet", Kind.WALLETS),
          new Reference(Kind.REFUNDS, "sale", Kind.SALES),
          new Reference(Kind.REFUNDS, "contribution", Kind.CONTRIBUTIONS),
          new Reference(Kind.REFUNDS, "wallet", Kind.WALLETS),
          new Reference(Kind.DISTRIBUTIONS, "sale", Kind.SALES),
          new Reference(Kind.DISTRIBUTIONS, "wallet", Kind.WALLETS));

  private final SqlRecords records;
  // A broken row may be met more than once.
  private final Set<String> findings = new LinkedHashSet<>();

  Check(SqlRecords records) {
    this.records = records;
  }

  /** All that is wrong. */
  List<String> findings() {
    damage();
    if (findings.isEmpty()) {
      references();
      findings.addAll(new FactCheck(records.settled(), Map.of()).orphans());
      sums();
    }
    return List.copyOf(findings);
  }

  /** What is broken in the file: rows that do not read as they were written. */
  List<String> damage() {
    for (Kind kind : Kind.values()) {
      guarded(() -> rows(kind));
    }
    guarded(() -> findings.addAll(new History(records).findings()));
    // An older backup is looked at as it is, before it is brought up to date.
    if (records.portfolio().schemaVersion() >= Breaches.SINCE) {
      guarded(() -> Breaches.check(records.settled(), wanted(Contents.BREACHES)));
    }
    if (records.portfolio().schemaVersion() >= Facts.SINCE) {
      var facts = new FactCheck(records.settled(), records.contents());
      Facts.ALL.forEach(table -> guarded(() -> facts.damage(table)));
    }
    guarded(records::keptTallies);
    return List.copyOf(findings);
  }

  private void guarded(Runnable part) {
    try {
      part.run();
    } catch (DamagedException e) {
      findings.add(e.what());
    }
  }

  private void rows(Kind kind) {
    findings.addAll(
        new TableCheck(records.settled(kind), Table.of(kind), wanted(kind.plural())).findings());
  }

  private Total wanted(String name) {
    return records.contents().getOrDefault(name, Total.NONE);
  }

  private void references() {
    for (Reference reference : REFERENCES) {
      String field = Table.quoted(reference.field);
      records
          .settled()
          .list(
              "SELECT a.\"id\", a."
                  + field
                  + " FROM "
                  + Table.of(reference.from).name()
                  + " a WHERE a."
                  + field
                  + " IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "
                  + Table.of(reference.to).name()
                  + " b WHERE b.\"id\" = a."
                  + field
                  + ") FETCH FIRST "
                  + MOST
                  + " ROWS ONLY",
              row ->
                  row.getString(1)
                      + " names the "
                      + reference.to.singular()
                      + " "
                      + row.getString(2)
                      + ", which is not there")
          .forEach(text -> findings.add(reference.from.singular() + " " + text));
    }
  }

  private void sums() {
    Map<String, Tally> kept = records.keptTallies();
    Map<String, Tally> counted = Tallies.counted(records.settled());
    var sales = new TreeSet<>(kept.keySet());
    sales.addAll(counted.keySet());
    for (String sale : sales) {
      if (!Objects.equals(kept.get(sale), counted.get(sale))) {
        findings.add("the sums of sale " + sale + " are not those of its records");
      }
    }
  }
}
