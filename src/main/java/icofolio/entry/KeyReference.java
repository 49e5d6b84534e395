package icofolio.entry;

import java.util.Collection;
import java.util.regex.Pattern;

/**
 * Where an API key is found: {@code env:NAME}, {@code file:PATH} or {@code cmd:COMMAND}. It is what
 * is kept in the place of the key.
 */
public final class KeyReference {
  private static final int LONGEST = 1_000;
  private static final int LONGEST_MADE = 24;

  private static final Pattern LABEL = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");

  private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  /** A command that says nothing but what stands in it. */
  private static final Pattern SPOKEN = Pattern.compile("cmd:\\s*(?:echo|printf)\\b[^$`|;]*");

  /** A command that hands a key of its own over in the clear. */
  private static final Pattern HEADER =
      Pattern.compile(
          "(?i)(?:token|authorization|api-?key)\\s*[:=]\\s*(?:bearer\\s+)?[^\\s$'\"]{16,}");

  private KeyReference() {}

  /**
   * Whether a text says where a key is found, rather than being one: it has one of the three heads,
   * whatever follows.
   */
  public static boolean isMeant(String text) {
    String given = text.stripLeading();
    return given.startsWith("env:") || given.startsWith("file:") || given.startsWith("cmd:");
  }

  /**
   * Reads one, without looking for the key.
   *
   * @return as it is kept
   * @throws BadValueException {@code secret} where it is none, and so may be the key itself, which
   *     the message does not repeat; {@code bad-value} where it names nothing
   */
  public static String of(String given) throws BadValueException {
    String text = given.strip();
    if (!isMeant(text)) {
      throw secret(
          "must say where the key is found: env:NAME, file:PATH or cmd:COMMAND. What was given is"
              + " not kept and not shown; if it is the key itself, other programs on this machine"
              + " and your shell's history may have seen it: make a new one");
    }
    String rest = text.substring(text.indexOf(':') + 1);
    if (text.startsWith("env:")) {
      checkVariable(rest);
    }
    TextRules.check(text, LONGEST, false);
    if (rest.isBlank()) {
      throw new BadValueException(
          ProblemCode.BAD_VALUE,
          "names nothing after the colon; write env:NAME, file:PATH or cmd:COMMAND");
    }
    // A path has its folders and its ending; a single word without sense is no name of a file.
    boolean isWord = rest.indexOf('/') < 0 && rest.indexOf('.') < 0;
    boolean isKeyItself = text.startsWith("file:") && isWord && UrlSecrets.isRandom(rest);
    boolean tellsKey = text.startsWith("cmd:") && HEADER.matcher(text).find();
    if (Secrets.isIn(text) || SPOKEN.matcher(text).matches() || isKeyItself || tellsKey) {
      throw secret("holds what looks like a secret; it is not kept and not shown");
    }
    return text;
  }

  /**
   * Reads what a key, or an endpoint, is called: letters, digits, dots and dashes.
   *
   * @throws BadValueException {@code secret} where it may be a key itself, which the message does
   *     not repeat; {@code bad-value} where it is none
   */
  public static String label(String given) throws BadValueException {
    String text = given.strip();
    if (UrlSecrets.isIn(text)) {
      throw secret("looks like an API key; it is not kept and not shown. Give it a short name");
    }
    if (!LABEL.matcher(text).matches()) {
      throw new BadValueException(
          ProblemCode.BAD_VALUE,
          "must be 1 to 40 letters, digits, dots and dashes, and begin with a letter or digit");
    }
    return text;
  }

  /**
   * A label for a key that was given none, made of its reference: {@code infura-key} of {@code
   * env:INFURA_KEY}.
   *
   * @param taken labels that others have
   */
  public static String label(String reference, Collection<String> taken) {
    String what = reference.substring(reference.indexOf(':') + 1);
    // A command may hold what is nobody's to see: none of its words becomes a label.
    String name =
        reference.startsWith("cmd:")
            ? "command"
            : reference.startsWith("file:") ? what.substring(what.lastIndexOf('/') + 1) : what;
    String slug = Slugs.of(name);
    String shortened = slug.substring(0, Math.min(slug.length(), LONGEST_MADE));
    String label = shortened.isEmpty() || UrlSecrets.isIn(shortened) ? "key" : shortened;
    String free = label;
    for (int number = 2; taken.contains(free); number++) {
      free = label + "-" + number;
    }
    return free;
  }

  private static void checkVariable(String name) throws BadValueException {
    if (!name.isBlank() && (!VARIABLE.matcher(name).matches() || UrlSecrets.isRandom(name))) {
      throw secret(
          "has after env: what is no name of a variable; it is not kept and not shown. Write the"
              + " variable's name, such as env:INFURA_KEY, and not what it holds");
    }
  }

  private static BadValueException secret(String why) {
    return new BadValueException(ProblemCode.SECRET, why);
  }
}
