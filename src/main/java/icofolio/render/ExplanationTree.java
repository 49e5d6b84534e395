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
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Figures as an indented tree: each with what it was made of below it. */
public final class ExplanationTree {
  private static final String INDENT = "  ";

  private final Wording wording;
  private final List<TreeLine> lines = new ArrayList<>();

  private ExplanationTree(Wording wording) {
    this.wording = wording;
  }

  /** The lines of a tree. */
  public static List<TreeLine> lines(List<Figure> figures, Wording wording) {
    ExplanationTree tree = new ExplanationTree(wording);
    figures.forEach(figure -> tree.add(figure, 0));
    return List.copyOf(tree.lines);
  }

  /** Writes each figure with all below it, a blank line between them. */
  static void write(Page page, List<Figure> figures) throws IOException {
    boolean first = true;
    for (TreeLine line : lines(figures, Wording.EXACT)) {
      if (line.depth() == 0 && !first) {
        page.line("");
      }
      first = false;
      StringBuilder text = new StringBuilder(INDENT.repeat(line.depth()));
      for (TreeLine.Piece piece : line.pieces()) {
        Slot slot = piece.slot();
        text.append(slot == null ? piece.text() : page.ink().paint(piece.text(), slot));
      }
      page.line(text.toString());
    }
  }

  private void addAll(List<Figure> figures, int depth) {
    for (Figure figure : figures) {
      add(figure, depth);
    }
  }

  private void add(Figure figure, int depth) {
    Slot slot = depth == 0 ? Slot.STRONG : null;
    TreeLine line =
        TreeLine.of(depth, wording.words(figure.name()), slot)
            .and(INDENT, null)
            .and(value(figure.value()), figure.value() == null ? Slot.WARN : slot)
            .of(figure.trail());
    String aside = aside(figure.trail());
    lines.add(
        aside.isEmpty() ? line : line.and(INDENT, null).and(TextRules.visible(aside), Slot.MUTED));
    children(figure.trail(), depth + 1);
  }

  /** What fits behind the figure on its line. */
  private String aside(Trail trail) {
    return switch (trail) {
      case Trail.Recorded recorded ->
          recorded.kind().singular() + " " + recorded.id() + ", " + wording.words(recorded.field());
      case Trail.Sum sum -> sum.parts().isEmpty() ? "no record" : "";
      case Trail.Rest rest -> rest.records() + " older records";
      case Trail.Formula formula -> "= " + wording.words(formula.rule().expression());
      case Trail.Unlocked unlocked -> VestingWords.of(unlocked.rule());
      case Trail.PriceUsed used -> price(used);
      case Trail.Rule _, Trail.Seen _ -> "";
    };
  }

  private static String price(Trail.PriceUsed used) {
    Price price = used.price();
    String source = price.source() == null ? "" : ", " + price.source();
    String asked =
        price.date().equals(used.askedFor()) ? "" : ", the newest for " + used.askedFor();
    return "of one " + price.asset() + " on " + price.date() + source + asked;
  }

  private void children(Trail trail, int depth) {
    switch (trail) {
      case Trail.Sum sum -> addAll(sum.parts(), depth);
      case Trail.Formula formula -> addAll(formula.inputs(), depth);
      case Trail.Unlocked unlocked -> {
        addAll(unlocked.terms(), depth);
        addAll(unlocked.unlocked(), depth);
      }
      case Trail.Rule rule -> {
        for (Tried tried : rule.tried()) {
          add(tried, depth);
        }
      }
      case Trail.Recorded _, Trail.Rest _, Trail.PriceUsed _, Trail.Seen _ -> {}
    }
  }

  private void add(Tried tried, int depth) {
    Slot slot = tried.fits() ? Slot.GOOD : Slot.MUTED;
    String mark = tried.fits() ? "yes" : "no ";
    String clause = wording.words(tried.clause().words());
    lines.add(TreeLine.of(depth, mark + INDENT + tried.word() + ": " + clause, slot));
    addAll(tried.facts(), depth + 2);
  }

  private String value(@Nullable Value value) {
    return switch (value) {
      case null -> Figures.UNKNOWN;
      case Value.Quantity quantity ->
          quantity.unit().equals(Value.Quantity.PERCENT)
              ? wording.number(quantity) + " %"
              : wording.number(quantity) + " " + TextRules.visible(quantity.unit());
      case Value.Word word -> TextRules.visible(word.word());
      case Value.When when -> wording.date(when);
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
