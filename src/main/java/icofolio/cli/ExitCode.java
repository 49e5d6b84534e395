package icofolio.cli;

/** What a command ends with (contract §5). */
final class ExitCode {
  static final int DONE = 0;
  static final int FAULT = 1;
  static final int USAGE = 2;
  static final int REFUSED = 3;
  static final int RULE = 4;
  static final int STORE = 5;
  static final int NETWORK = 6;

  private ExitCode() {}
}
