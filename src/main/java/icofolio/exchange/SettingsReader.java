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
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The settings of a JSON document. */
final class SettingsReader {
  static final String BASE_CURRENCY = "base_currency";
  static final String TIME_ZONE = "time_zone";

  private static final List<String> KEYS = List.of(BASE_CURRENCY, TIME_ZONE);
  private static final Pattern CURRENCY = Pattern.compile("[A-Za-z]{3}");

  /** Takes what is wrong. */
  interface Complaint {
    void about(@Nullable String key, ProblemCode code, String message);
  }

  private final JsonParser parser;
  private final Complaint complaint;
  private @Nullable Asset baseCurrency;
  private @Nullable ZoneId zone;

  SettingsReader(JsonParser parser, Complaint complaint) {
    this.parser = parser;
    this.complaint = complaint;
  }

  /** The settings, or null where they are null or have problems. */
  @Nullable Settings read() {
    if (parser.currentToken() == JsonToken.VALUE_NULL) {
      return null;
    }
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      complaint.about(JsonDocument.SETTINGS, ProblemCode.BAD_VALUE, "settings must be { … }");
      return null;
    }
    Set<String> seen = new HashSet<>();
    for (String key = parser.nextName(); key != null; key = parser.nextName()) {
      if (!seen.add(key)) {
        complaint.about(key, ProblemCode.DUPLICATE, TextRules.shown(key) + " stands here twice");
      }
      parser.nextToken();
      member(key);
      parser.skipChildren();
    }
    for (String key : KEYS) {
      if (!seen.contains(key)) {
        complaint.about(key, ProblemCode.MISSING, "settings need " + key);
      }
    }
    return baseCurrency == null || zone == null ? null : new Settings(baseCurrency, zone);
  }

  private void member(String key) {
    switch (key) {
      case BASE_CURRENCY -> baseCurrency();
      case TIME_ZONE -> zone();
      default ->
          complaint.about(
              key,
              ProblemCode.UNKNOWN_COLUMN,
              "settings have no "
                  + (Secrets.isIn(key) ? "such key" : TextRules.shown(key))
                  + Nearest.hint(key, KEYS));
    }
  }

  private void baseCurrency() {
    String text = text();
    if (text != null && CURRENCY.matcher(text).matches()) {
      baseCurrency = new Asset(text);
    } else {
      complaint.about(
          BASE_CURRENCY,
          ProblemCode.BAD_VALUE,
          BASE_CURRENCY + " must be a currency of ISO 4217, such as USD");
    }
  }

  private void zone() {
    String text = text();
    try {
      if (text != null) {
        zone = ZoneId.of(text);
        return;
      }
    } catch (DateTimeException e) {
      // Told below, like a missing text.
    }
    complaint.about(
        TIME_ZONE,
        ProblemCode.BAD_VALUE,
        TIME_ZONE + " must be a time zone such as Europe/Berlin or UTC");
  }

  private @Nullable String text() {
    return parser.currentToken() == JsonToken.VALUE_STRING ? parser.getString().strip() : null;
  }
}
