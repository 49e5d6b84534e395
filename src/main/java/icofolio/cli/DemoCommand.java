package icofolio.cli;

import java.io.IOException;

/** The sample portfolio, in a store that is thrown away. */
final class DemoCommand implements Command {
  @Override
  public Signature signature() {
    return new Signature(
            "demo", "Opens the sample portfolio, in a store that is thrown away at the end.")
        .example("ico demo", "the terminal UI on real token sales and an invented person")
        .example("ico demo --json", "their status, for a program");
  }

  @Override
  public int run(Call call) throws IOException {
    try (Throwaway folder = Throwaway.make()) {
      Session session = Sample.in(folder.path(), call.session());
      return StartCommand.run(
          new Call(call.name(), call.parsed(), call.exclusions(), session), true);
    }
  }
}
