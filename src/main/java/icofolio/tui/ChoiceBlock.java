package icofolio.tui;

import icofolio.money.Amount;
import icofolio.money.Asset;
import icofolio.render.BaseCurrency;
import icofolio.render.Figures;
import icofolio.render.theme.Slot;
import icofolio.report.ClaimOrRefund;
import icofolio.report.ClaimOrRefund.Basis;
import icofolio.report.ClaimOrRefund.Worth;
import icofolio.tui.widget.Line;
import java.util.ArrayList;
import java.util.List;

/**
 * Both outcomes of a choice between tokens and the money back, one below the other.
 *
 * @param unit of the tokens
 */
record ChoiceBlock(ClaimOrRefund choice, Asset base, String unit, boolean hidden) {
  private static final int NAMES = 16;

  /** Its lines, the title first; they fit in that many columns. */
  List<Line> lines(int width) {
    List<Line> lines = new ArrayList<>();
    lines.add(
        Line.of("Claim or refund  ", Slot.TITLE)
            .and("taking tokens gives up the money", Slot.WARN));
    outcome(lines, "money back", back(), isInBase() ? "" : "worth " + money(), width);
    outcome(lines, "or tokens", tokens(), worth(), width);
    lines.add(Line.BLANK);
    return lines;
  }

  private static void outcome(List<Line> lines, String name, String what, String worth, int width) {
    Line line = Line.of("  " + name, Slot.MUTED).at(NAMES, what, Slot.STRONG);
    Line whole = line.and("  " + worth, Slot.TEXT);
    if (whole.width() <= width) {
      lines.add(whole);
    } else {
      lines.add(line);
      lines.add(Line.BLANK.at(NAMES, worth, Slot.TEXT));
    }
  }

  /** Whether the value of the money would only say its amount again. */
  private boolean isInBase() {
    return choice.refund().list().stream().allMatch(part -> part.asset().equals(base));
  }

  private String back() {
    List<String> parts = new ArrayList<>();
    for (Amount part : choice.refund().list()) {
      parts.add((hidden ? Texts.HIDDEN : Texts.exactMoney(part.number())) + " " + part.asset());
    }
    return String.join(" + ", parts);
  }

  private String money() {
    return shown(BaseCurrency.of(base).show(choice.refundValue())) + " " + base;
  }

  private String tokens() {
    return (shown(Figures.exact(choice.tokens())) + " " + unit).strip();
  }

  private String worth() {
    Worth worth = choice.worth();
    if (worth == null) {
      return "worth ? " + base + ": no price is known";
    }
    String value = BaseCurrency.of(worth.currency()).show(worth.value());
    String by = worth.basis() == Basis.MARKET ? " at the newest price" : " at the sale's price";
    return "worth " + shown(value) + " " + worth.currency() + by;
  }

  private String shown(String figure) {
    return hidden ? Texts.HIDDEN : figure;
  }
}
