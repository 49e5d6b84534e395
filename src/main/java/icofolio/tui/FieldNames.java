package icofolio.tui;

import icofolio.entry.Field;
import java.util.Locale;

/** What fields are called on screen: their names, with blanks. */
final class FieldNames {
  private FieldNames() {}

  /** Within a sentence: {@code price currency}. */
  static String of(Field field) {
    return field.name().replace('_', ' ');
  }

  /** At the head of a line: {@code Price currency}. */
  static String label(Field field) {
    String name =
        switch (field.name()) {
          case "id" -> "id";
          case "tge" -> "TGE";
          case "tge_percent" -> "TGE percent";
          case "kyc_deadline" -> "KYC deadline";
          case "max_hhi" -> "max HHI";
          default -> of(field);
        };
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }
}
