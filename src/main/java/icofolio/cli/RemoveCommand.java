package icofolio.cli;

import icofolio.entry.Kind;
import icofolio.tracker.EditRecords;
import icofolio.tracker.Stored;
import java.util.List;
import java.util.stream.Collectors;

/** Removes records, all or none. */
final class RemoveCommand implements Command {
  private final Kind kind;

  RemoveCommand(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Signature signature() {
    String name = kind.singular();
    Signature signature =
        new Signature(
                name + " remove",
                "Removes " + kind.plural() + ", all or none; 'ico undo' brings them back.")
            .arguments("ID…", "1..*", KindExamples.idHelp(kind));
    if (kind == Kind.REFUNDS || kind == Kind.PRICES) {
      signature.option(Edits.OVERRIDE, "REASON", Edits.OVERRIDE_HELP);
    }
    KindExamples.remove(kind, signature);
    return signature;
  }

  @Override
  public int run(Call call) {
    List<String> ids = call.arguments().stream().distinct().toList();
    Session session = call.session();
    String command = call.name() + " " + String.join(" ", ids);
    EditRecords.Removal removal =
        Edits.make(
            call,
            override ->
                new EditRecords(session.tracker(), command, override, false).remove(kind, ids));
    List<Stored> removed = removal.records();
    session
        .notices()
        .say(
            removed.stream()
                .map(Stored::id)
                .collect(
                    Collectors.joining(
                        ", ",
                        "Removed " + kind.singular() + " ",
                        "; 'ico undo' brings "
                            + (removed.size() == 1 ? "it" : "them")
                            + " back.")));
    session.notices().warn(removal.warnings());
    return ExitCode.DONE;
  }
}
