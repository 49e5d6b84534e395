package icofolio.cli;

/** Where the program starts. */
public final class Main {
  private Main() {}

  /**
   * Runs one command and ends the process with its exit code.
   *
   * @param arguments the command line, as the shell gave it
   */
  public static void main(String[] arguments) {
    int code = run(arguments);
    // Leaving by the end of main spares what System.exit loads to log that it was called.
    if (code != ExitCode.DONE) {
      System.exit(code);
    }
  }

  /** Runs one command on this process's streams and gives its exit code. */
  static int run(String... arguments) {
    return new Ico(Streams.ofProcess(), System.getenv()).run(arguments);
  }
}
