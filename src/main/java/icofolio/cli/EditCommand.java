package icofolio.cli;

import icofolio.entry.Checked;
import icofolio.entry.Draft;
import icofolio.entry.Field;
import icofolio.entry.Kind;
import icofolio.entry.WalletFields;
import icofolio.tracker.EditRecords;
import icofolio.tracker.RecordChange;
import icofolio.tracker.Stored;
import icofolio.tracker.Taken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Changes fields of a record. */
final class EditCommand implements Command {
  private final Kind kind;

  EditCommand(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Signature signature() {
    String name = kind.singular();
    Signature signature =
        new Signature(
                name + " edit",
                "Changes fields of a " + name + ": those given; an empty value takes one away.")
            .arguments("ID", "1", KindExamples.idHelp(kind));
    kind.fields().forEach(field -> signature.field(field, false));
    if (kind == Kind.DISTRIBUTIONS) {
      signature.flag(Edits.FORFEIT, Edits.FORFEIT_HELP);
    }
    if (Edits.mayBeBlocked(kind)) {
      signature.option(Edits.OVERRIDE, "REASON", Edits.OVERRIDE_HELP);
    }
    if (kind == Kind.SALES) {
      signature.flag(GivenFields.DRY_RUN, "Show which unlocks would move, and write nothing");
    }
    KindExamples.edit(kind, signature);
    return signature;
  }

  @Override
  public int run(Call call) throws IOException {
    Session session = call.session();
    Stored stored = session.ask().find(kind, call.arguments().getFirst());
    String id = stored.id();
    Map<Field, @Nullable Object> fields = fields(call, stored);
    if (kind == Kind.SALES) {
      new Redating(session).show(stored.entry(), fields);
      if (call.has(GivenFields.DRY_RUN)) {
        session.notices().say("A dry run: nothing was written.");
        return ExitCode.DONE;
      }
    }
    String command = call.name() + " " + id;
    RecordChange change =
        Edits.make(
            call,
            override ->
                new EditRecords(session.tracker(), command, override, call.has(Edits.FORFEIT))
                    .edit(kind, id, fields));
    String what = kind.singular() + " " + id;
    session
        .notices()
        .say(
            change.taken() instanceof Taken.Unchanged
                ? "The " + what + " was so already; nothing changed."
                : "Changed " + what + ".");
    session.notices().warn(change.warnings());
    return ExitCode.DONE;
  }

  /** The chain that was given, else the recorded one; null where the kind has none. */
  private @Nullable String chain(Call call, Stored stored) {
    Field chain = kind.field(WalletFields.CHAIN.name());
    if (chain == null) {
      return null;
    }
    String given = call.option(chain.option());
    return given == null ? stored.entry().text(chain) : given;
  }

  /** The values given, checked with the record that they are to change. */
  private Map<Field, @Nullable Object> fields(Call call, Stored stored) {
    Draft draft = new Draft(stored.entry());
    List<Field> given = new ArrayList<>();
    for (Field field : kind.fields()) {
      String text = call.option(field.option());
      if (text != null) {
        draft.put(field, NamedAddress.of(call.session(), field, text, chain(call, stored)));
        given.add(field);
      }
    }
    if (given.isEmpty()) {
      throw new UsageException(
          "missing-argument",
          "say what to change: at least one field",
          "See 'ico " + call.name() + " --help'.");
    }
    Checked checked = draft.check();
    Edits.refuse(checked.findings());
    Map<Field, @Nullable Object> fields = new LinkedHashMap<>();
    given.forEach(field -> fields.put(field, checked.entry().get(field)));
    return fields;
  }
}
