package icofolio.cli;

import icofolio.store.H2Store;
import icofolio.tracker.RestoreBackup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Puts a copy in the place of the store. */
final class RestoreCommand implements Command {
  @Override
  public Signature signature() {
    return new Signature(
            "restore", "Puts a backup in the place of the portfolio, and keeps what it replaces.")
        .arguments("FILE", "1", "A backup; it is opened and checked first")
        .option(Edits.OVERRIDE, "REASON", Edits.OVERRIDE_HELP)
        .example("ico restore portfolio-copy.mv.db", "back to that state")
        .example(
            "ico --store other.mv.db restore portfolio-copy.mv.db", "the same under another name");
  }

  @Override
  public int run(Call call) {
    Session session = call.session();
    String name = call.arguments().getFirst();
    Path named = new OutputFile(session, "'ico restore'").path(name);
    Path file = Files.exists(named) ? named : H2Store.file(named);
    RestoreBackup restore = new RestoreBackup(session.tracker(), H2Store.at(file));
    Optional<Path> replaced =
        Edits.make(call, override -> Optional.ofNullable(restore.run(file, override)));
    Path kept = replaced.orElse(null);
    session
        .notices()
        .say(
            kept == null
                ? "Restored " + file + "."
                : "Restored " + file + "; what it replaced is kept in " + kept + ".");
    return ExitCode.DONE;
  }
}
