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
    KindExamples.remove(kind, signature);
    return signature;
  }

  @Override
  public int run(Call call) {
    List<String> ids = call.arguments().stream().distinct().toList();
    Session session = call.session();
    String command = call.name() + " " + String.join(" ", ids);
    List<Stored> removed =
        new EditRecords(session.tracker(), command, null, false).remove(kind, ids);
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
    return ExitCode.DONE;
  }
}
