package icofolio.cli;

import java.io.IOException;
import java.util.List;

/** Explains a command, or names all of them. */
final class HelpCommand implements Command {
  @Override
  public Signature signature() {
    return new Signature("help", "Explains a command, or names all of them.")
        .arguments("[COMMAND…]", "0..2", "The command: status, sale add, …")
        .example("ico help", "every command in a line")
        .example("ico help contribution add", "one command with its options");
  }

  @Override
  public int run(Call call) throws IOException {
    List<String> words = call.arguments();
    call.session().streams().out().write(Help.of(String.join(" ", words)));
    return ExitCode.DONE;
  }
}
