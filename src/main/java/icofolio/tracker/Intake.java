package icofolio.tracker;

import icofolio.entry.Checked;
import icofolio.entry.Entry;
import icofolio.entry.EntryRules;
import icofolio.entry.Field;
import icofolio.entry.Kind;
import icofolio.entry.Place;
import icofolio.entry.Problem;
import icofolio.entry.ProblemCode;
import icofolio.entry.RefundFields;
import icofolio.entry.TextRules;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
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
  private final Warnings warnings;
  private final Guard guard;
  private final boolean update;

  /**
   * Takes entries into a change set.
   *
   * @param update whether an entry with other content than what is there replaces it
   */
  Intake(Bookkeeper books, Warnings warnings, Guard guard, boolean update) {
    this.books = books;
    this.lookup = new Lookup(books.changes());
    this.references = new References(books.catalog(), lookup, books.changes().settings().zone());
    this.warnings = warnings;
    this.guard = guard;
    this.update = update;
  }

  /** Fetches what a chunk of entries of one kind needs; each chunk before its entries are taken. */
  void prepare(Kind kind, Collection<Identity.Known> chunk) {
    lookup.fetch(
        kind,
        chunk.stream()
            .map(
                known ->
                    known.transaction() == null
                        ? known.entry()
                        : known.entry().with(kind.fields().getFirst(), null))
            .toList());
    lookup.fetchIds(kind, chunk.stream().map(known -> known.entry().id()).toList());
  }

  /**
   * Takes one entry of the chunk.
   *
   * @param columns the fields that the entry's source speaks of: others of a record that is there
   *     stay
   */
  Taken take(Identity.Known known, List<String> columns) {
    Stored there = there(known);
    Entry entry = there == null ? known.entry() : merged(there.entry(), known.entry(), columns);
    List<Problem> problems = new ArrayList<>();
    if (there != null && !there.entry().equals(entry)) {
      // The row was checked where it was read; what it makes of the record that is there was not.
      Checked checked = EntryRules.check(entry);
      entry = checked.entry();
      checked.findings().forEach(finding -> problems.add(finding.at(Place.NONE)));
    }
    if (there != null && there.entry().equals(entry)) {
      return new Taken.Unchanged(there);
    }
    if (there != null && !update) {
      problems.add(conflict(there.entry(), entry));
    }
    references.check(entry, problems);
    return problems.isEmpty() ? write(there, entry) : new Taken.Refused(problems);
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
  private static Entry merged(Entry there, Entry given, List<String> columns) {
    Entry merged = given;
    Field id = there.kind().fields().getFirst();
    for (Field field : there.kind().fields()) {
      boolean spoken = columns.contains(field.name()) && !(field.equals(id) && !given.has(id));
      if (!spoken || field.equals(id)) {
        merged = merged.with(field, there.get(field));
      }
    }
    return merged;
  }

  private static Problem conflict(Entry there, Entry given) {
    for (Field field : there.kind().fields()) {
      if (!Objects.equals(there.get(field), given.get(field))) {
        return Messages.at(
            field,
            ProblemCode.CONFLICT,
            Field.textOrNull(given.get(field)),
            "%s %s is there with another %s (%s); import with --update to change it"
                .formatted(
                    there.kind().singular(),
                    TextRules.shown(there.id()),
                    field.name(),
                    there.get(field) == null
                        ? "none"
                        : TextRules.shown(String.valueOf(Field.textOrNull(there.get(field))))));
      }
    }
    throw new IllegalStateException("equal entries are no conflict");
  }

  private Taken write(@Nullable Stored there, Entry entry) {
    BigDecimal value = null;
    if (entry.kind() == Kind.CONTRIBUTIONS) {
      value = books.derivation().value(entry);
      if (value == null) {
        return new Taken.Refused(Messages.noPrice(entry, books.derivation()));
      }
    }
    Problem forbidden = guard.forbids(entry, value);
    if (forbidden != null) {
      return new Taken.Refused(forbidden);
    }
    Stored contribution = named(entry);
    Stored after =
        there == null
            ? books.add(entry, value, contribution)
            : books.replace(there, entry, value, contribution);
    lookup.wrote(after);
    warnings.look(after);
    return there == null ? new Taken.Added(after) : new Taken.Updated(there, after);
  }

  private @Nullable Stored named(Entry entry) {
    String id = entry.kind() == Kind.REFUNDS ? entry.text(RefundFields.CONTRIBUTION) : null;
    return id == null ? null : lookup.contribution(id);
  }
}
