package icofolio.exchange;

import icofolio.book.Settings;
import icofolio.entry.Nearest;
import icofolio.entry.ProblemCode;
import icofolio.entry.Secrets;
import icofolio.entry.TextRules;
import icofolio.money.Asset;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Settings as a file gives them, one by one. */
final class SettingsDraft {
  static final String BASE_CURRENCY = "base_currency";
  static final String TIME_ZONE = "time_zone";

  private static final List<String> KEYS = List.of(BASE_CURRENCY, TIME_ZONE);
  private static final Pattern CURRENCY = Pattern.compile("[A-Za-z]{3}");

  /** Takes what is wrong. */
  interface Complaint {
    void about(@Nullable String key, ProblemCode code, String message);
  }

  private final Complaint complaint;
  private final Set<String> seen = new HashSet<>();
  private @Nullable Asset baseCurrency;
  private @Nullable ZoneId zone;

  SettingsDraft(Complaint complaint) {
    this.complaint = complaint;
  }

  /** Takes a setting; null where its value is no text. */
  void put(String key, @Nullable String text) {
    if (!seen.add(key)) {
      complaint.about(key, ProblemCode.DUPLICATE, TextRules.shown(key) + " stands here twice");
    }
    String value = text == null ? "" : text.strip();
    switch (key) {
      case BASE_CURRENCY -> baseCurrency(value);
      case TIME_ZONE -> zone(value);
      default ->
          complaint.about(
              key,
              ProblemCode.UNKNOWN_COLUMN,
              "settings have no "
                  + (Secrets.isIn(key) ? "such key" : TextRules.shown(key))
                  + Nearest.hint(key, KEYS));
    }
  }

  /** The settings, or null where they have problems. */
  @Nullable Settings finish() {
    for (String key : KEYS) {
      if (!seen.contains(key)) {
        complaint.about(key, ProblemCode.MISSING, "settings need " + key);
      }
    }
    return baseCurrency == null || zone == null ? null : new Settings(baseCurrency, zone);
  }

  private void baseCurrency(String text) {
    if (CURRENCY.matcher(text).matches()) {
      baseCurrency = new Asset(text);
    } else {
      complaint.about(
          BASE_CURRENCY,
          ProblemCode.BAD_VALUE,
          BASE_CURRENCY + " must be a currency of ISO 4217, such as USD");
    }
  }

  private void zone(String text) {
    try {
      zone = ZoneId.of(text);
    } catch (DateTimeException e) {
      complaint.about(
          TIME_ZONE,
          ProblemCode.BAD_VALUE,
          TIME_ZONE + " must be a time zone such as Europe/Berlin or UTC");
    }
  }
}
