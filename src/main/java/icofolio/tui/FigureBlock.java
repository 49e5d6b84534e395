package icofolio.tui;

import icofolio.money.Asset;
import icofolio.render.BaseCurrency;
import icofolio.render.Figures;
import icofolio.render.theme.Slot;
import icofolio.tui.widget.Line;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Figures with their names and units, one below the other, lined up at the point. */
final class FigureBlock {
  private final int names;
  private final boolean hidden;
  private final List<Figure> figures = new ArrayList<>();

  private record Figure(String name, String number, String unit) {}

  /** Names take that many columns; numbers can be hidden. */
  FigureBlock(int names, boolean hidden) {
    this.names = names;
    this.hidden = hidden;
  }

  /** An exact amount of money, with two digits after the point at least. */
  void money(String name, BigDecimal number, Asset currency) {
    add(name, Texts.exactMoney(number), currency.code());
  }

  /** A value in base currency, rounded to the digits that the currency has. */
  void value(String name, BigDecimal value, Asset base) {
    add(name, BaseCurrency.of(base).show(value), base.code());
  }

  /** An exact number of tokens; a question mark where it is not known. */
  void tokens(String name, @Nullable BigDecimal number, String unit) {
    add(name, Figures.exact(number), unit);
  }

  private void add(String name, String number, String unit) {
    figures.add(new Figure(name, hidden ? Texts.HIDDEN : number, unit));
  }

  List<Line> lines() {
    List<String> numbers = Aligned.numbers(figures, Figure::number);
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < numbers.size(); i++) {
      Figure figure = figures.get(i);
      lines.add(
          Line.of("  " + figure.name(), Slot.MUTED)
              .at(names, numbers.get(i), Slot.STRONG)
              .and(" " + figure.unit(), Slot.MUTED));
    }
    return lines;
  }
}
