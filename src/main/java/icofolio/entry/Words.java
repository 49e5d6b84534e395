package icofolio.entry;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The words of an enumeration as they stand in files and on screen: {@code SOFT_CAP} is {@code
 * soft-cap}.
 */
public final class Words {
  private Words() {}

  /** The word of a constant, lower case with dashes. */
  public static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** All words of an enumeration, in its order. */
  public static <E extends Enum<E>> List<String> of(Class<E> type) {
    return Arrays.stream(type.getEnumConstants()).map(Words::of).toList();
  }

  /** The constant of a word in whatever case, or null. */
  public static <E extends Enum<E>> @Nullable E find(Class<E> type, String word) {
    String wanted = word.strip().replace('_', '-');
    for (E constant : type.getEnumConstants()) {
      if (of(constant).equalsIgnoreCase(wanted)) {
        return constant;
      }
    }
    return null;
  }

  /** The constant of a word that was checked before. */
  public static <E extends Enum<E>> E get(Class<E> type, String word) {
    E constant = find(type, word);
    if (constant == null) {
      throw new IllegalArgumentException(type.getSimpleName() + " has no such word");
    }
    return constant;
  }
}
