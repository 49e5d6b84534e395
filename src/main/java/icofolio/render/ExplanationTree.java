package icofolio.render;

import icofolio.entry.TextRules;
import icofolio.money.Decimals;
import icofolio.money.Price;
import icofolio.render.theme.Slot;
import icofolio.report.Figure;
import icofolio.report.Trail;
import icofolio.report.Trail.Tried;
import icofolio.report.Value;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Figures as an indented tree: each with what it was made of below it. */
final class ExplanationTree {
  private static final String INDENT = "  ";

  private final Page page;

  ExplanationTree(Page page) {
    this.page = page;
  }

  /** Each figure with all below it, a blank line between them. */
  void write(List<Figure> figures) throws IOException {
    boolean first = true;
    for (Figure figure : figures) {
      if (!first) {
        page.line("");
      }
      first = false;
      write(figure, 0);
    }
  }

  private void writeAll(List<Figure> figures, int depth) throws IOException {
    for (Figure figure : figures) {
      write(figure, depth);
    }
  }

  private void write(Figure figure, int depth) throws IOException {
    Slot slot = depth == 0 ? Slot.STRONG : Slot.TEXT;
    String value = value(figure.value());
    String shown =
        figure.value() == null ? paint(value, Slot.WARN) : depth == 0 ? paint(value, slot) : value;
    String name = depth == 0 ? paint(figure.name(), slot) : figure.name();
    line(depth, name + INDENT + shown + aside(figure.trail()));
    children(figure.trail(), depth + 1);
  }

  /** What fits behind the figure on its line. */
  private String aside(Trail trail) {
    String aside =
        switch (trail) {
          case Trail.Recorded recorded ->
              recorded.kind().singular() + " " + recorded.id() + ", " + recorded.field();
          case Trail.Sum sum -> sum.parts().isEmpty() ? "no record" : "";
          case Trail.Rest rest -> rest.records() + " older records";
          case Trail.Formula formula -> "= " + formula.rule().expression();
          case Trail.Unlocked unlocked -> VestingWords.of(unlocked.rule());
          case Trail.PriceUsed used -> price(used);
          case Trail.Rule _, Trail.Seen _ -> "";
        };
    return aside.isEmpty() ? "" : INDENT + paint(TextRules.visible(aside), Slot.MUTED);
  }

  private static String price(Trail.PriceUsed used) {
    Price price = used.price();
    String source = price.source() == null ? "" : ", " + price.source();
    String asked =
        price.date().equals(used.askedFor()) ? "" : ", the newest for " + used.askedFor();
    return "of one " + price.asset() + " on " + price.date() + source + asked;
  }

  private void children(Trail trail, int depth) throws IOException {
    switch (trail) {
      case Trail.Sum sum -> writeAll(sum.parts(), depth);
      case Trail.Formula formula -> writeAll(formula.inputs(), depth);
      case Trail.Unlocked unlocked -> {
        writeAll(unlocked.terms(), depth);
        writeAll(unlocked.unlocked(), depth);
      }
      case Trail.Rule rule -> {
        for (Tried tried : rule.tried()) {
          write(tried, depth);
        }
      }
      case Trail.Recorded _, Trail.Rest _, Trail.PriceUsed _, Trail.Seen _ -> {}
    }
  }

  private void write(Tried tried, int depth) throws IOException {
    Slot slot = tried.fits() ? Slot.GOOD : Slot.MUTED;
    String mark = tried.fits() ? "yes" : "no ";
    line(depth, paint(mark + INDENT + tried.word() + ": " + tried.clause().words(), slot));
    writeAll(tried.facts(), depth + 2);
  }

  private void line(int depth, String text) throws IOException {
    page.line(INDENT.repeat(depth) + text);
  }

  private String paint(String text, Slot slot) {
    return page.ink().paint(text, slot);
  }

  private static String value(@Nullable Value value) {
    return switch (value) {
      case null -> Figures.UNKNOWN;
      case Value.Quantity quantity ->
          quantity.unit().equals(Value.Quantity.PERCENT)
              ? Figures.exact(quantity.number()) + " %"
              : Figures.exact(quantity.number()) + " " + TextRules.visible(quantity.unit());
      case Value.Word word -> TextRules.visible(word.word());
      case Value.When when -> plain(when);
      case Value.Nothing nothing -> plain(nothing);
    };
  }

  /** A value as plain text, a number with all its digits. */
  static String plain(Value value) {
    return switch (value) {
      case Value.Quantity quantity -> Decimals.text(quantity.number());
      case Value.Word word -> word.word();
      case Value.When when -> {
        String at = when.at() == null ? "TBA" : when.at().toString();
        yield when.text().isEmpty() ? at : when.text();
      }
      case Value.Nothing _ -> "none";
    };
  }
}
