package icofolio.cli;

import java.io.IOException;

/** What the program does when no command is named. */
final class StartCommand implements Command {
  @Override
  public Signature signature() {
    return new Signature(
            "",
            "Watches over your token sales: what you put in, what is due back, what is to come.")
        .commands()
        .example("ico demo", "a look at the sample portfolio")
        .example("ico import mine.csv && ico status", "your own");
  }

  @Override
  public int run(Call call) throws IOException {
    return new StatusCommand().run(call);
  }
}
