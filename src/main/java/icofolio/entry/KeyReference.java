package icofolio.entry;

import java.util.regex.Pattern;

/**
 * Where an API key is found: {@code env:NAME}, {@code file:PATH} or {@code cmd:COMMAND}. It is what
 * is kept in the place of the key.
 */
public final class KeyReference {
  private static final int LONGEST = 1_000;

  private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

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
    if (Secrets.isIn(text)) {
      throw secret("holds what looks like a secret; it is not kept and not shown");
    }
    return text;
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
