package icofolio.cli;

import icofolio.entry.Checked;
import icofolio.entry.Draft;
import icofolio.entry.Entry;
import icofolio.entry.Field;
import icofolio.entry.Kind;
import icofolio.entry.ProblemCode;
import icofolio.entry.TextRules;
import icofolio.entry.WalletFields;
import icofolio.tracker.EditRecords;
import icofolio.tracker.RecordChange;
import icofolio.tracker.RefusedException;
import icofolio.tracker.Stored;
import icofolio.tracker.Taken;
import icofolio.tracker.Tracker;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Adds a record. */
final class AddCommand implements Command {
  private final Kind kind;

  AddCommand(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Signature signature() {
    String name = kind.singular();
    Signature signature = new Signature(name + " add", "Adds a " + name + " and prints its id.");
    kind.fields().forEach(field -> signature.field(field, true));
    if (kind == Kind.DISTRIBUTIONS) {
      signature.flag(Edits.FORFEIT, Edits.FORFEIT_HELP);
    }
    if (kind == Kind.CONTRIBUTIONS || kind == Kind.PRICES) {
      signature.option(Edits.OVERRIDE, "REASON", Edits.OVERRIDE_HELP);
    }
    KindExamples.add(kind, signature);
    return signature;
  }

  @Override
  public int run(Call call) throws IOException {
    Draft draft = new Draft(kind);
    for (Field field : kind.fields()) {
      String text = call.option(field.option());
      if (text != null) {
        draft.put(field, NamedAddress.of(call.session(), field, text, chain(call)));
      }
    }
    Checked checked = draft.check();
    Edits.refuse(checked.findings());
    Session session = call.session();
    RecordChange change = add(call, checked.entry());
    Stored record = record(change.taken());
    if (change.taken() instanceof Taken.Unchanged) {
      session.notices().say("That " + kind.singular() + " is there already; nothing changed.");
    }
    session.notices().warn(change.warnings());
    if (session.globals().output() == Output.TABLE) {
      session.page().line(TextRules.visible(record.id()));
    } else {
      ShowCommand.show(session, kind, record.id());
    }
    return ExitCode.DONE;
  }

  /** The chain that was given; null where none was, or the kind has none. */
  private @Nullable String chain(Call call) {
    Field chain = kind.field(WalletFields.CHAIN.name());
    return chain == null ? null : call.option(chain.option());
  }

  private RecordChange add(Call call, Entry entry) {
    Tracker tracker = call.session().tracker();
    try {
      return Edits.make(
          call,
          override ->
              new EditRecords(tracker, call.name(), override, call.has(Edits.FORFEIT)).add(entry));
    } catch (RefusedException e) {
      if (entry.hasId() && e.problems().getFirst().code() == ProblemCode.CONFLICT) {
        throw new RefusedException(
            ProblemCode.CONFLICT,
            "there is a %s %s already; 'ico %s edit %s' changes it"
                .formatted(kind.singular(), entry.id(), kind.singular(), entry.id()));
      }
      throw e;
    }
  }

  private static Stored record(Taken taken) {
    return switch (taken) {
      case Taken.Added(Stored record) -> record;
      case Taken.Updated(Stored _, Stored after) -> after;
      case Taken.Unchanged(Stored record) -> record;
      case Taken.Refused _ -> throw new IllegalStateException("refused");
    };
  }
}
