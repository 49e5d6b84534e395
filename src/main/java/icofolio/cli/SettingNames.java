package icofolio.cli;

import icofolio.book.Settings;
import icofolio.entry.Nearest;
import icofolio.entry.ProblemCode;
import icofolio.money.Asset;
import icofolio.render.Json;
import icofolio.tracker.RefusedException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;

/** The settings of a portfolio by their names, as they stand in files too. */
final class SettingNames {
  static final String BASE_CURRENCY = "base_currency";
  static final String TIME_ZONE = "time_zone";

  /** All of them. */
  static final List<String> ALL = List.of(BASE_CURRENCY, TIME_ZONE);

  private SettingNames() {}

  /** The value of a setting as text. */
  static String get(Settings settings, String name) {
    if (name.equals(BASE_CURRENCY)) {
      return settings.baseCurrency().code();
    }
    return settings.zoneName();
  }

  /** The settings with another value of one. */
  static Settings with(Settings settings, String name, String value) {
    return switch (name.replace('-', '_')) {
      case BASE_CURRENCY -> new Settings(currency(value), settings.zone());
      case TIME_ZONE -> new Settings(settings.baseCurrency(), zone(value));
      default -> throw unknown(name);
    };
  }

  private static UsageException unknown(String name) {
    String nearest = Nearest.of(name, ALL);
    return new UsageException(
        "unknown-setting",
        "there is no setting " + Choices.quoted(name) + "; there are " + String.join(", ", ALL),
        nearest == null ? null : "Did you mean " + nearest + "?");
  }

  private static Asset currency(String value) {
    boolean code =
        value.length() == 3 && value.chars().allMatch(c -> c < 0x80 && Character.isLetter(c));
    if (!code) {
      throw new RefusedException(
          ProblemCode.BAD_VALUE,
          BASE_CURRENCY
              + " must be a currency of ISO 4217, such as USD, not "
              + Choices.quoted(value));
    }
    return new Asset(value);
  }

  private static ZoneId zone(String value) {
    try {
      return ZoneId.of(value);
    } catch (DateTimeException e) {
      throw new RefusedException(
          ProblemCode.BAD_VALUE,
          TIME_ZONE
              + " must be a time zone such as Europe/Berlin or UTC, not "
              + Choices.quoted(value));
    }
  }

  /** What differs, setting by setting: {@code base_currency USD → EUR}. */
  static List<String> differences(Settings before, Settings after) {
    return ALL.stream()
        .filter(name -> !get(before, name).equals(get(after, name)))
        .map(name -> name + " " + get(before, name) + " → " + get(after, name))
        .toList();
  }

  /** Writes them as members of an object. */
  static void write(Json json, Settings settings) {
    ALL.forEach(name -> json.put(name, get(settings, name)));
  }
}
