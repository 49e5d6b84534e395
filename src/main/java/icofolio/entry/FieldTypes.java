package icofolio.entry;

import icofolio.money.BadNumberException;
import icofolio.money.Decimals;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** The forms that types of fields have; {@link Types} names each that there is. */
final class FieldTypes {
  static final boolean ONE_LINE = false;
  static final boolean MANY_LINES = true;

  private FieldTypes() {}

  interface Reader {
    Object read(String text) throws BadValueException;
  }

  record Read(String label, Reader reader) implements FieldType {
    @Override
    public Object read(String text) throws BadValueException {
      return reader.read(text.strip());
    }

    @Override
    public Shape shape() {
      return Shape.TEXT;
    }
  }

  /** Several of a kind, separated by {@code ;}. */
  record Items(String label, Reader item) implements FieldType {
    @Override
    public Object read(String text) throws BadValueException {
      return TextReader.items(text, item);
    }

    @Override
    public Shape shape() {
      return Shape.TEXT;
    }

    @Override
    public boolean isList() {
      return true;
    }
  }

  /** Addresses and hashes: what fits depends on the chain, so {@link EntryRules} looks at both. */
  record Hash(String label, Reader reader) implements FieldType {
    @Override
    public Object read(String text) throws BadValueException {
      return reader.read(text.strip());
    }

    @Override
    public Shape shape() {
      return Shape.TEXT;
    }

    @Override
    public boolean mayHoldHash() {
      return true;
    }
  }

  record Text(String label, int longest, boolean lines) implements FieldType {
    @Override
    public Object read(String text) throws BadValueException {
      String stripped = text.strip();
      TextRules.check(stripped, longest, lines);
      Secrets.check(stripped);
      return stripped;
    }

    @Override
    public Shape shape() {
      return Shape.TEXT;
    }

    @Override
    public boolean isFreeText() {
      return true;
    }
  }

  record Numeric(String label, Predicate<BigDecimal> rule, String broken) implements FieldType {
    @Override
    public Object read(String text) throws BadValueException {
      try {
        BigDecimal number = Decimals.parse(text);
        if (!rule.test(number)) {
          throw new BadValueException(ProblemCode.BAD_NUMBER, broken);
        }
        return number;
      } catch (BadNumberException e) {
        Secrets.check(text);
        throw new BadValueException(ProblemCode.BAD_NUMBER, String.valueOf(e.getMessage()));
      }
    }

    @Override
    public Shape shape() {
      return Shape.NUMBER;
    }
  }

  record Flag() implements FieldType {
    @Override
    public Object read(String text) throws BadValueException {
      return switch (text.strip().toLowerCase(Locale.ROOT)) {
        case "true", "yes" -> true;
        case "false", "no" -> false;
        default -> throw TextReader.bad(text, "takes true or false");
      };
    }

    @Override
    public Shape shape() {
      return Shape.FLAG;
    }

    @Override
    public String label() {
      return "true|false";
    }

    @Override
    public List<String> words() {
      return List.of("true", "false");
    }
  }

  record Choice(List<String> words) implements FieldType {
    @Override
    public Object read(String text) throws BadValueException {
      String wanted = text.strip().replace('_', '-');
      for (String word : words) {
        if (word.equalsIgnoreCase(wanted)) {
          return word;
        }
      }
      throw TextReader.bad(text, "takes one of: " + String.join(" ", words));
    }

    @Override
    public Shape shape() {
      return Shape.TEXT;
    }

    @Override
    public String label() {
      return String.join("|", words);
    }
  }
}
