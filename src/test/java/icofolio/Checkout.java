package icofolio;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.jar.Attributes.Name;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/**
 * A built checkout in a folder of its own, made from the classes under test: the launcher, the jar
 * with its libraries beside it, the themes and the sample data.
 */
final class Checkout {

  private Checkout() {}

  /**
   * Lays a checkout out.
   *
   * @param root the folder to make it in
   * @return the launcher
   */
  static Path at(Path root) throws IOException {
    Path here = Path.of(System.getProperty("ico.home", "")).toAbsolutePath();
    Path libraries = Files.createDirectories(root.resolve("target/lib"));
    var classPath = new StringBuilder();
    for (String part : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      if (part.endsWith(".jar")) {
        Path library = Path.of(part);
        place(library, libraries.resolve(library.getFileName()));
        classPath.append("lib/").append(library.getFileName()).append(' ');
      }
    }
    jar(here.resolve("target/classes"), root.resolve("target/icofolio.jar"), classPath.toString());
    for (String data : new String[] {"themes", "sample-data"}) {
      copy(here.resolve(data), root.resolve(data));
    }
    return Files.copy(here.resolve("ico"), root.resolve("ico"), StandardCopyOption.COPY_ATTRIBUTES);
  }

  /** As a second name of the same file where the file system can. */
  private static void place(Path library, Path at) throws IOException {
    try {
      Files.createLink(at, library);
    } catch (FileSystemException | UnsupportedOperationException e) {
      Files.copy(library, at);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file)));
      }
    }
  }

  private static void jar(Path classes, Path jar, String classPath) throws IOException {
    var manifest = new Manifest();
    manifest.getMainAttributes().put(Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Name.CLASS_PATH, classPath);
    manifest.getMainAttributes().put(Name.IMPLEMENTATION_VERSION, "under test");
    try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest);
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        out.putNextEntry(new JarEntry(classes.relativize(file).toString()));
        Files.copy(file, out);
        out.closeEntry();
      }
    }
  }
}
