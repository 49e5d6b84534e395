package icofolio.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Where the program starts. */
@Command(
    name = "ico",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Watches over your token sales.")
public final class Main implements Runnable {

  Main() {}

  /**
   * Runs one command and ends the process with its exit code.
   *
   * @param arguments the command line, as the shell gave it
   */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Main()).execute(arguments));
  }

  @Override
  public void run() {
    CommandLine.usage(this, System.out);
  }
}
