package icofolio.tracker;

import icofolio.entry.Checked;
import icofolio.entry.Draft;
import icofolio.entry.Entry;
import icofolio.entry.Field;
import icofolio.entry.Kind;
import icofolio.entry.Place;
import icofolio.entry.Problem;
import icofolio.entry.ProblemCode;
import icofolio.rule.Judge;
import icofolio.rule.Rules;
import icofolio.rule.Spending;
import icofolio.rule.Standing;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Says what adding or editing a record would come to, and writes nothing: not even the file is
 * touched, so that it can be asked with every key that is pressed. Saving asks again, and has the
 * last word.
 */
public final class TryRecord {
  private final Tracker tracker;

  /** In that portfolio. */
  public TryRecord(Tracker tracker) {
    this.tracker = tracker;
  }

  /**
   * What it would come to.
   *
   * @param problems for which it would be refused; then nothing else is said
   * @param value of a contribution in base currency; null for other kinds
   * @param ruling of a contribution, every rule that concerns it, those that it keeps too; of other
   *     kinds nothing
   * @param warnings what is worth a second look by what the entry itself says
   */
  public record Trial(
      List<Problem> problems, @Nullable BigDecimal value, Ruling ruling, List<Warning> warnings) {
    /** Copies the lists. */
    public Trial {
      problems = List.copyOf(problems);
      warnings = List.copyOf(warnings);
    }

    /** What is refused for that. */
    public static Trial refused(List<Problem> problems) {
      return new Trial(problems, null, Ruling.NONE, List.of());
    }
  }

  /** What adding it would come to. */
  public Trial add(Entry entry) {
    return tracker.read(
        records -> {
          Identity.Known known = OneRecord.free(records, entry);
          if (!known.entry().hasId()) {
            return Trial.refused(List.of(Messages.noSlug(entry)));
          }
          Stored there = records.find(entry.kind(), known.entry().id());
          return there == null
              ? new Attempt(records, null, known.entry()).trial()
              : Trial.refused(List.of(taken(there)));
        });
  }

  private static Problem taken(Stored there) {
    String kind = there.kind().singular();
    return new Problem(
        Place.NONE,
        there.kind().fields().getFirst().name(),
        ProblemCode.CONFLICT,
        there.id(),
        "there is a %s %s already".formatted(kind, there.id()));
  }

  /** What changing fields of a record would come to; null takes a value away. */
  public Trial edit(Kind kind, String id, Map<Field, @Nullable Object> fields) {
    return tracker.read(
        records -> {
          Stored stored = records.find(kind, id);
          if (stored == null) {
            return Trial.refused(List.of());
          }
          Entry edited = stored.entry();
          for (Map.Entry<Field, @Nullable Object> field : fields.entrySet()) {
            edited = edited.with(field.getKey(), field.getValue());
          }
          Checked checked = new Draft(edited).check();
          return checked.isGood()
              ? new Attempt(records, stored, checked.entry()).trial()
              : Trial.refused(checked.findings().stream().map(f -> f.at(Place.NONE)).toList());
        });
  }

  /** One entry, held against the records as they stand. */
  private final class Attempt {
    private final Records records;
    private final @Nullable Stored before;
    private final Entry entry;
    private final Catalog catalog;
    private final Derivation derivation;

    Attempt(Records records, @Nullable Stored before, Entry entry) {
      this.records = records;
      this.before = before;
      this.entry = entry;
      this.catalog = Catalog.read(records);
      this.derivation = new Derivation(records.settings(), records.prices());
    }

    Trial trial() {
      List<Problem> problems = new ArrayList<>();
      new References(catalog, new Lookup(records), derivation.zone()).check(entry, problems);
      Problem unfit =
          before == null || !problems.isEmpty()
              ? null
              : new Dependents(records).unfit(before.entry(), entry, derivation.zone());
      if (unfit != null) {
        problems.add(unfit);
      }
      boolean money = entry.kind() == Kind.CONTRIBUTIONS;
      BigDecimal value = money ? derivation.value(entry) : null;
      if (money && value == null) {
        problems.add(Messages.noPrice(entry, derivation));
      }
      return problems.isEmpty()
          ? new Trial(problems, value, value == null ? Ruling.NONE : ruling(value), warnings())
          : Trial.refused(problems);
    }

    /** Those of sales rest on terms that are not written yet, and come with saving. */
    private List<Warning> warnings() {
      Warnings warnings = new Warnings(catalog, derivation.zone());
      if (entry.kind() == Kind.CONTRIBUTIONS || entry.kind() == Kind.BUDGETS) {
        warnings.look(new Stored(entry, Derived.NONE));
      }
      return warnings.list();
    }

    private Ruling ruling(BigDecimal value) {
      Standings standings = Standings.toJudge(records, catalog::get, tracker.now());
      Rules rules = Standings.rules(records);
      Spending becomes = rules.isEmpty() ? null : standings.spending(entry, value);
      if (becomes == null) {
        return Ruling.NONE;
      }
      RuleSentences sentences = new RuleSentences(records.settings());
      Spending was = before == null ? null : standings.spending(before.entry(), value(before));
      if (was == null) {
        Standing standing = standings.around(rules, becomes);
        return Watch.ruling(new Judge(standing), becomes, false, sentences);
      }
      Standing standing = standings.whole(rules);
      standing.remove(was);
      return Watch.edited(new Judge(standing), was, becomes, sentences);
    }

    private BigDecimal value(Stored stored) {
      return Objects.requireNonNull(stored.derived().value());
    }
  }
}
