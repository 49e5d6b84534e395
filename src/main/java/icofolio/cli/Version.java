package icofolio.cli;

import picocli.CommandLine.IVersionProvider;

/** The program's version, as the build wrote it into the jar. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    var built = Version.class.getPackage().getImplementationVersion();
    return new String[] {"ico " + (built == null ? "(not packaged)" : built)};
  }
}
