package icofolio;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.ProtectionDomain;
import java.util.jar.Attributes.Name;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/**
 * Loaded by the Java VM beside the program, it puts a fault into one method of the real program:
 * {@code throw:CLASS#METHOD}, or {@code print:CLASS#METHOD} for a library that cannot be quiet.
 */
public final class Striker {
  private Striker() {}

  /** Called by the VM before the program begins. */
  public static void premain(String wish, Instrumentation instrumentation) {
    String[] parts = wish.split("[:#]");
    instrumentation.addTransformer(
        new ClassFileTransformer() {
          @Override
          public byte[] transform(
              ClassLoader loader,
              String name,
              Class<?> redefined,
              ProtectionDomain domain,
              byte[] bytes) {
            return name.equals(parts[1]) ? struck(bytes, parts[2], parts[0] + "ing") : null;
          }
        });
  }

  private static byte[] struck(byte[] bytes, String method, String how) {
    ClassFile files = ClassFile.of();
    CodeTransform strike =
        new CodeTransform() {
          @Override
          public void atStart(CodeBuilder code) {
            code.invokestatic(
                ClassDesc.of(Striker.class.getName()),
                how,
                MethodTypeDesc.of(ConstantDescs.CD_void));
          }

          @Override
          public void accept(CodeBuilder code, CodeElement element) {
            code.with(element);
          }
        };
    return files.transformClass(
        files.parse(bytes),
        ClassTransform.transformingMethodBodies(
            struck -> struck.methodName().equalsString(method), strike));
  }

  /** What is put in front of the method. */
  public static void throwing() {
    throw new AssertionError("a fault made by a test");
  }

  /** The same. */
  public static void printing() {
    System.out.println("printed by a library");
    System.err.println("complained by a library");
  }

  /** Packs it, and gives the option of the VM that loads it. */
  static String option(Path folder, String wish) throws IOException {
    Path jar = folder.resolve("striker.jar");
    var manifest = new Manifest();
    manifest.getMainAttributes().put(Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().putValue("Premain-Class", Striker.class.getName());
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file, manifest)) {
      for (String suffix : new String[] {"", "$1", "$2"}) {
        String name = Striker.class.getName().replace('.', '/') + suffix + ".class";
        out.putNextEntry(new JarEntry(name));
        try (InputStream in = Striker.class.getResourceAsStream("/" + name)) {
          in.transferTo(out);
        }
      }
    }
    return "-javaagent:" + jar + "=" + wish;
  }
}
