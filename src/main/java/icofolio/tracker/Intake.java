package icofolio.tracker;

import icofolio.entry.Checked;
import icofolio.entry.Draft;
import icofolio.entry.Entry;
import icofolio.entry.Field;
import icofolio.entry.Kind;
import icofolio.entry.Place;
import icofolio.entry.PriceFields;
import icofolio.entry.Problem;
import icofolio.entry.ProblemCode;
import icofolio.entry.RefundFields;
import icofolio.entry.TextRules;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes entries from a file, a command line or a form into the portfolio: knows what is there
 * already, checks rules and references, finds values, and gives what holds to the {@link
 * Bookkeeper}.
 */
final class Intake {
  private final Bookkeeper books;
  private final Lookup lookup;
  private final References references;
  private final Dependents dependents;
  private final Warnings warnings;
  private final Guard guard;
  private final @Nullable String hint;
  private final Set<String> pricesTaken = new HashSet<>();

  /**
   * Takes entries into a change set.
   *
   * @param hint what to do where an entry has other content than what is there; null where it
   *     replaces it
   */
  Intake(Bookkeeper books, Warnings warnings, Guard guard, @Nullable String hint) {
    this.books = books;
    this.lookup = new Lookup(books.changes());
    this.references = new References(books.catalog(), lookup, books.derivation().zone());
    this.dependents = new Dependents(books.changes());
    this.warnings = warnings;
    this.guard = guard;
    this.hint = hint;
  }

  /** Fetches what a chunk of entries of one kind needs; each chunk before its entries are taken. */
  void prepare(Kind kind, Collection<Identity.Known> chunk) {
    lookup.fetch(kind, chunk);
  }

  /**
   * Takes one entry of the chunk.
   *
   * @param columns the fields that the entry's source speaks of: others of a record that is there
   *     stay
   */
  Taken take(Identity.Known known, Collection<String> columns) {
    if (!known.entry().hasId()) {
      return new Taken.Refused(Messages.noSlug(known.entry()));
    }
    Stored there = there(known);
    List<Problem> problems = new ArrayList<>();
    Entry entry = there == null ? known.entry() : becomes(there, known.entry(), columns, problems);
    if (there != null && there.entry().equals(entry)) {
      return new Taken.Unchanged(there);
    }
    return problems.isEmpty() ? judged(there, entry) : new Taken.Refused(problems);
  }

  /** What an entry makes of the record that is there, and what stands against it. */
  private Entry becomes(
      Stored there, Entry given, Collection<String> columns, List<Problem> problems) {
    Entry merged = merged(there.entry(), given, columns);
    if (there.entry().equals(merged)) {
      return merged;
    }
    if (pricesTaken.contains(merged.id())) {
      problems.add(twice(merged));
      return merged;
    }
    if (hint != null) {
      problems.add(conflict(there.entry(), merged, hint));
      return merged;
    }
    // The row was checked where it was read; what it makes of the record that is there was not.
    Checked checked = new Draft(merged).check();
    checked.findings().forEach(finding -> problems.add(finding.at(Place.NONE)));
    Problem unfit =
        checked.isGood()
            ? dependents.unfit(there.entry(), checked.entry(), books.derivation().zone())
            : null;
    if (unfit != null) {
      problems.add(unfit);
    }
    return checked.entry();
  }

  private Taken judged(@Nullable Stored there, Entry entry) {
    List<Problem> problems = new ArrayList<>();
    references.check(entry, problems);
    BigDecimal value = value(entry, problems);
    Problem forbidden = problems.isEmpty() ? guard.forbids(there, entry, value) : null;
    if (forbidden != null) {
      problems.add(forbidden);
    }
    return problems.isEmpty() ? write(there, entry, value) : new Taken.Refused(problems);
  }

  private @Nullable BigDecimal value(Entry entry, List<Problem> problems) {
    if (entry.kind() != Kind.CONTRIBUTIONS) {
      return null;
    }
    BigDecimal value = books.derivation().value(entry);
    if (value == null) {
      problems.add(Messages.noPrice(entry, books.derivation()));
    }
    return value;
  }

  private @Nullable Stored there(Identity.Known known) {
    if (known.transaction() != null) {
      Stored byTransaction = lookup.byTransaction(known.transaction(), known.ordinal());
      if (byTransaction != null) {
        return byTransaction;
      }
    }
    return lookup.byId(known.entry().id());
  }

  /** The record that is there, with what the source says in the fields that it speaks of. */
  private static Entry merged(Entry there, Entry given, Collection<String> columns) {
    Entry merged = there;
    Field id = there.kind().fields().getFirst();
    for (Field field : there.kind().fields()) {
      if (!field.equals(id) && columns.contains(field.name())) {
        merged = merged.with(field, given.get(field));
      }
    }
    return merged;
  }

  private static Problem twice(Entry price) {
    return Messages.at(
        PriceFields.PRICE,
        ProblemCode.DUPLICATE,
        Field.textOrNull(price.get(PriceFields.PRICE)),
        "another price of the same day, asset, currency and source came before; leave one of them");
  }

  private static Problem conflict(Entry there, Entry given, String hint) {
    for (Field field : there.kind().fields()) {
      if (!Objects.equals(there.get(field), given.get(field))) {
        return Messages.at(
            field,
            ProblemCode.CONFLICT,
            Field.textOrNull(given.get(field)),
            "%s %s is there with another %s (%s); %s"
                .formatted(
                    there.kind().singular(),
                    TextRules.shown(there.id()),
                    field.name(),
                    there.get(field) == null
                        ? "none"
                        : TextRules.shown(String.valueOf(Field.textOrNull(there.get(field)))),
                    hint));
      }
    }
    throw new IllegalStateException("equal entries are no conflict");
  }

  private Taken write(@Nullable Stored there, Entry entry, @Nullable BigDecimal value) {
    Stored contribution = named(entry);
    Stored after =
        there == null
            ? books.add(entry, value, contribution)
            : books.replace(there, entry, value, contribution);
    lookup.wrote(there, after);
    if (entry.kind() == Kind.PRICES) {
      pricesTaken.add(after.id());
    }
    warnings.look(after);
    return there == null ? new Taken.Added(after) : new Taken.Updated(there, after);
  }

  private @Nullable Stored named(Entry entry) {
    String id = entry.kind() == Kind.REFUNDS ? entry.text(RefundFields.CONTRIBUTION) : null;
    return id == null ? null : lookup.contribution(id);
  }
}
