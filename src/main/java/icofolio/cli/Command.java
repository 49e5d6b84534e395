package icofolio.cli;

import java.io.IOException;

/** A command: what it takes, and what it does. */
interface Command {
  /** What it takes. */
  Signature signature();

  /**
   * Does it.
   *
   * @return the exit code
   */
  int run(Call call) throws IOException;
}
