package icofolio.exchange;

import icofolio.book.Settings;
import icofolio.entry.ProblemCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The settings of a JSON document. */
final class SettingsReader {
  private final JsonParser parser;
  private final SettingsDraft.Complaint complaint;

  SettingsReader(JsonParser parser, SettingsDraft.Complaint complaint) {
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
    SettingsDraft draft = new SettingsDraft(complaint);
    for (String key = parser.nextName(); key != null; key = parser.nextName()) {
      boolean isText = parser.nextToken() == JsonToken.VALUE_STRING;
      draft.put(key, isText ? parser.getString() : null);
      parser.skipChildren();
    }
    return draft.finish();
  }
}
