package icofolio.cli;

/** The program's version, as the build wrote it into the jar. */
final class Version {
  private Version() {}

  /** {@code ico 0.1.0}. */
  static String text() {
    String built = Version.class.getPackage().getImplementationVersion();
    return "ico " + (built == null ? "(not packaged)" : built);
  }
}
