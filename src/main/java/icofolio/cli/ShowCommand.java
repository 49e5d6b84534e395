package icofolio.cli;

import icofolio.entry.Kind;
import icofolio.render.RecordView;
import icofolio.render.Shown;
import icofolio.tracker.Stored;
import java.io.IOException;

/** Shows one record, all of it. */
final class ShowCommand implements Command {
  private final Kind kind;

  ShowCommand(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Signature signature() {
    String name = kind.singular();
    String id = KindExamples.id(kind);
    return new Signature(name + " show", "Shows one " + name + ", all of it.")
        .arguments("ID", "1", KindExamples.idHelp(kind))
        .example("ico " + name + " show " + id, "for a person")
        .example("ico " + name + " show " + id + " --json", "for a program");
  }

  @Override
  public int run(Call call) throws IOException {
    show(call.session(), kind, call.arguments().getFirst());
    return ExitCode.DONE;
  }

  /** Prints the record of that id. */
  static void show(Session session, Kind kind, String id) throws IOException {
    Stored stored = session.ask().find(kind, id);
    Shown shown =
        session.ask().whole((records, overview) -> session.shows(records, overview).of(stored));
    session.print(new RecordView(shown));
  }
}
