import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.constantpool.ConstantPoolBuilder;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;

/**
 * Writes the classes of a jar anew in a current class-file version, in place, with the code as it
 * is. No AOT cache takes classes from before version 50, and the VM verifies them the old, slow
 * way; a library that still serves Java 5 costs a tenth of every start by that.
 */
final class Modernise {

  private static final int FIRST_CACHED = ClassFile.JAVA_6_VERSION;

  private Modernise() {}

  public static void main(String[] arguments) throws IOException {
    Path jar = Path.of(arguments[0]);
    Path modern = jar.resolveSibling(jar.getFileName() + ".new");
    try (JarFile old = new JarFile(jar.toFile());
        URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()})) {
      List<JarEntry> entries = Collections.list(old.entries());
      if (!isOld(old, entries)) {
        return;
      }
      ClassFile format =
          ClassFile.of(
              StackMapsOption.GENERATE_STACK_MAPS,
              ClassHierarchyResolverOption.of(ClassHierarchyResolver.ofClassLoading(loader)));
      try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(modern))) {
        for (JarEntry entry : entries) {
          JarEntry copy = new JarEntry(entry.getName());
          copy.setTime(entry.getTime());
          out.putNextEntry(copy);
          byte[] bytes = read(old, entry);
          out.write(isClass(entry) ? modern(format, format.parse(bytes), bytes) : bytes);
          out.closeEntry();
        }
      }
    }
    Files.move(modern, jar, StandardCopyOption.REPLACE_EXISTING);
  }

  private static boolean isOld(JarFile jar, List<JarEntry> entries) throws IOException {
    for (JarEntry entry : entries) {
      if (isClass(entry) && ClassFile.of().parse(read(jar, entry)).majorVersion() < FIRST_CACHED) {
        return true;
      }
    }
    return false;
  }

  private static boolean isClass(JarEntry entry) {
    return entry.getName().endsWith(".class");
  }

  private static byte[] read(JarFile jar, JarEntry entry) throws IOException {
    try (var in = jar.getInputStream(entry)) {
      return in.readAllBytes();
    }
  }

  private static byte[] modern(ClassFile format, ClassModel old, byte[] bytes) {
    if (old.majorVersion() >= FIRST_CACHED) {
      return bytes;
    }
    // A constant pool of its own, or the code would be copied as it is, without its stack maps.
    return format.build(
        old.thisClass(),
        ConstantPoolBuilder.of(),
        built ->
            built
                .withVersion(ClassFile.JAVA_17_VERSION, 0)
                .transform(
                    old,
                    ClassTransform.dropping(part -> part instanceof ClassFileVersion)
                        .andThen(
                            ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL))));
  }
}
