package icofolio.cli;

import icofolio.store.H2Store;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a copy of the store that has been opened and checked. */
final class BackupCommand implements Command {
  @Override
  public Signature signature() {
    return new Signature("backup", "Writes a copy of the portfolio that it has opened and checked.")
        .arguments("FILE", "1", "The copy (.mv.db is added); it must not be there yet")
        .example("ico backup portfolio-copy.mv.db", "a copy beside you")
        .example("ico --store portfolio-copy.mv.db status", "a copy is a store like any other");
  }

  @Override
  public int run(Call call) {
    Session session = call.session();
    String name = call.arguments().getFirst();
    Path file = H2Store.file(new OutputFile(session, "'ico backup'").path(name));
    if (Files.exists(file)) {
      throw new UsageException(
          "there-already", file + " is there already", "Name another file, or take it away first.");
    }
    long records = session.tracker().store().backUp(file);
    session
        .notices()
        .say("Wrote %s: %d record%s, checked.".formatted(file, records, records == 1 ? "" : "s"));
    return ExitCode.DONE;
  }
}
