package icofolio.transcript;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * The program as the tests run it: its classes in a jar with an AOT cache, made once, so that
 * hundreds of commands start as fast as they do for a person.
 */
final class Program {
  /** Those of the launcher. */
  static final String FLAGS =
      "-Xmx512m -XX:+UseSerialGC -XX:-UsePerfData -Xlog:disable -XX:+UnlockDiagnosticVMOptions"
          + " -XX:ArchiveRelocationMode=0 -XX:TieredStopAtLevel=1";

  private static final String OPTIONS = make();

  private Program() {}

  /** The options of {@code java} that name the program and its cache. */
  static String options() {
    return OPTIONS;
  }

  private static String make() {
    try {
      Path folder = Files.createTempDirectory("icofolio-program");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> Shell.delete(folder)));
      List<String> path = new ArrayList<>();
      path.add(jar(folder.resolve("program.jar")).toString());
      for (String part : System.getProperty("java.class.path").split(File.pathSeparator)) {
        if (part.endsWith(".jar")) {
          path.add(part);
        }
      }
      String classPath = String.join(File.pathSeparator, path);
      return cache(folder.resolve("program.aot"), classPath) + " -cp " + Shell.quoted(classPath);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path jar(Path jar) throws IOException {
    Path classes = Path.of("target", "classes");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        out.putNextEntry(new JarEntry(classes.relativize(file).toString()));
        Files.copy(file, out);
        out.closeEntry();
      }
    }
    return jar;
  }

  /** The launcher's own training run; without a cache the tests only take longer. */
  private static String cache(Path cache, String classPath) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(FLAGS.split(" ")));
    command.addAll(List.of("-XX:AOTCacheOutput=" + cache, "-Dico.home=" + Shell.root()));
    command.addAll(List.of("-cp", classPath, "icofolio.cli.Training"));
    command.add(Files.createDirectories(cache.resolveSibling("training")).toString());
    Process training =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      training.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Files.exists(cache) ? "-XX:AOTCache=" + Shell.quoted(cache.toString()) : "";
  }
}
