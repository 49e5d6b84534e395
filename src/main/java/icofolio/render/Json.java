package icofolio.render;

import icofolio.entry.TextRules;
import icofolio.money.Amount;
import icofolio.money.Amounts;
import icofolio.money.Decimals;
import java.io.Writer;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/**
 * Writes one JSON document as it goes, two blanks a level. Amounts are texts, so that no reader
 * rounds them; what is unknown is null; hostile characters are escaped.
 */
public final class Json implements AutoCloseable {
  private final JsonGenerator out;
  private final Writer writer;

  /** Writes to that writer and leaves it open. */
  public Json(Writer writer) {
    this.writer = writer;
    this.out = new JsonFactory().createGenerator(new Indented(), new Unclosed(writer));
  }

  private static final class Indented extends ObjectWriteContext.Base {
    @Override
    public PrettyPrinter getPrettyPrinter() {
      DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
      DefaultPrettyPrinter printer =
          new DefaultPrettyPrinter(
              Separators.createDefaultInstance()
                  .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                  .withArrayEmptySeparator("")
                  .withObjectEmptySeparator(""));
      printer.indentArraysWith(indenter);
      printer.indentObjectsWith(indenter);
      return printer;
    }

    @Override
    public boolean hasPrettyPrinter() {
      return true;
    }
  }

  /** Begins an object: the document's, or the next item of an array. */
  public Json object() {
    out.writeStartObject();
    return this;
  }

  /** Begins an object that is a member. */
  public Json object(String name) {
    out.writeName(name);
    return object();
  }

  /** Ends an object. */
  public Json endObject() {
    out.writeEndObject();
    return this;
  }

  /** Begins an array: the document's, or the next item of another. */
  public Json array() {
    out.writeStartArray();
    return this;
  }

  /** Begins an array that is a member. */
  public Json array(String name) {
    out.writeName(name);
    return array();
  }

  /** Ends an array. */
  public Json endArray() {
    out.writeEndArray();
    return this;
  }

  /** A text, or null. */
  public Json put(String name, @Nullable String text) {
    out.writeName(name);
    return text(text);
  }

  /** A text, or null, as the next item of an array. */
  public Json text(@Nullable String text) {
    if (text == null) {
      out.writeNull();
    } else if (isHarmless(text)) {
      out.writeString(text);
    } else {
      out.writeRawValue(escaped(text));
    }
    return this;
  }

  private static boolean isHarmless(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x7f && TextRules.isHostile(c)) {
        return false;
      }
    }
    return true;
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (TextRules.isHostile(c)) {
        escaped.append("\\u%04X".formatted((int) c));
      } else {
        escaped.append(c == '"' || c == '\\' ? "\\" : "").append(c);
      }
    }
    return escaped.append('"').toString();
  }

  /** A count. */
  public Json put(String name, long number) {
    out.writeNumberProperty(name, number);
    return this;
  }

  /** A flag. */
  public Json put(String name, boolean flag) {
    out.writeBooleanProperty(name, flag);
    return this;
  }

  /** An exact number, or null. */
  public Json put(String name, @Nullable BigDecimal number) {
    return put(name, number == null ? null : Decimals.text(number));
  }

  /** An instant, or null. */
  public Json put(String name, @Nullable Instant instant) {
    return put(name, instant == null ? null : instant.toString());
  }

  /** Exact amounts: an array of currency and amount. */
  public Json put(String name, Amounts amounts) {
    array(name);
    for (Amount amount : amounts.list()) {
      object();
      put("currency", amount.asset().code());
      put("amount", amount.number());
      endObject();
    }
    return endArray();
  }

  /** Texts. */
  public Json put(String name, List<String> texts) {
    array(name);
    texts.forEach(this::text);
    return endArray();
  }

  /** Ends the document with the end of a line. */
  @Override
  public void close() {
    out.close();
    try {
      writer.write('\n');
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Ends with the document, the stream below it does not. */
  private static final class Unclosed extends java.io.FilterWriter {
    Unclosed(Writer out) {
      super(out);
    }

    @Override
    public void close() {}

    @Override
    public void flush() {}
  }
}
