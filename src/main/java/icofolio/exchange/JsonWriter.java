package icofolio.exchange;

import icofolio.book.Settings;
import icofolio.entry.Entry;
import icofolio.entry.Field;
import icofolio.entry.Kind;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;

/**
 * Writes a JSON document, one record in a line: settings first, then kind by kind. Amounts are
 * texts, what is not given is left out.
 */
public final class JsonWriter implements RecordWriter {
  private final OutputStream out;
  private final JsonGenerator json;
  private boolean inKind;

  /** Begins a document on that stream. */
  public JsonWriter(OutputStream out, Settings settings) {
    this.out = new BufferedOutputStream(out, 1 << 15);
    this.json =
        Json.FACTORY
            .createGenerator(ObjectWriteContext.empty(), this.out)
            .configure(StreamWriteFeature.FLUSH_PASSED_TO_STREAM, false)
            .configure(StreamWriteFeature.AUTO_CLOSE_TARGET, false);
    attempt(() -> head(settings));
  }

  private void head(Settings settings) {
    json.writeStartObject();
    json.writeName(JsonDocument.MARK);
    json.writeNumber(JsonDocument.VERSION);
    json.writeName(JsonDocument.SETTINGS);
    json.writeStartObject();
    json.writeName(SettingsDraft.BASE_CURRENCY);
    json.writeString(settings.baseCurrency().code());
    json.writeName(SettingsDraft.TIME_ZONE);
    json.writeString(settings.zoneName());
    json.writeEndObject();
  }

  @Override
  public void begin(Kind kind) {
    attempt(
        () -> {
          end();
          json.writeName(kind.plural());
          json.writeStartArray();
          inKind = true;
        });
  }

  private void end() {
    if (inKind) {
      json.writeRaw('\n');
      json.writeEndArray();
      inKind = false;
    }
  }

  @Override
  public void write(Entry entry) {
    attempt(() -> record(entry));
  }

  private void record(Entry entry) {
    json.writeStartObject();
    for (Field field : entry.kind().fields()) {
      Object value = entry.get(field);
      if (value != null) {
        json.writeName(field.name());
        value(field, value);
      }
    }
    json.writeEndObject();
    json.writeRaw('\n');
  }

  private void value(Field field, Object value) {
    if (value instanceof Boolean flag) {
      json.writeBoolean(flag);
    } else if (field.type().isList()) {
      json.writeStartArray();
      for (String item : Field.text(value).split(";", -1)) {
        json.writeString(item);
      }
      json.writeEndArray();
    } else {
      json.writeString(Field.text(value));
    }
  }

  @Override
  public void close() {
    attempt(
        () -> {
          end();
          json.writeEndObject();
          json.writeRaw('\n');
          json.close();
          out.flush();
        });
  }

  private interface Step {
    void take() throws IOException;
  }

  private static void attempt(Step step) {
    try {
      step.take();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (JacksonIOException e) {
      throw new UncheckedIOException(Json.cause(e));
    }
  }
}
