package icofolio.tui;

import icofolio.book.RefundStatus;
import icofolio.render.BaseCurrency;
import icofolio.render.theme.Slot;
import icofolio.report.Age;
import icofolio.report.Receivable;
import icofolio.report.Receivables;
import icofolio.tui.widget.Bar;
import icofolio.tui.widget.Canvas;
import icofolio.tui.widget.Line;
import icofolio.tui.widget.Pane;
import icofolio.tui.widget.Widget;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** How old the money is that is owed: a bar for each step of age, all on one scale. */
record Ageing(List<Part> parts, BaseCurrency base, boolean hidden) implements Widget {
  /** Lines: names, amounts, bars. */
  static final int HEIGHT = 3;

  private static final int GAP = 2;

  /** One step, or what has none. */
  private record Part(String name, BigDecimal value, Slot slot) {}

  /** Of what is outstanding; what was written off and what has no known age stand by themselves. */
  static Ageing of(List<Receivable> all, BaseCurrency base, boolean hidden) {
    List<Part> parts = new ArrayList<>();
    Receivables.ageing(all)
        .forEach((age, value) -> parts.add(new Part(age.days() + " days", value, slot(age))));
    add(
        parts,
        "age unknown",
        all.stream().filter(one -> !isLost(one) && one.age() == null).toList());
    add(parts, "written off", all.stream().filter(Ageing::isLost).toList());
    return new Ageing(List.copyOf(parts), base, hidden);
  }

  private static boolean isLost(Receivable one) {
    return one.status() == RefundStatus.WRITTEN_OFF;
  }

  private static void add(List<Part> parts, String name, List<Receivable> some) {
    if (!some.isEmpty()) {
      BigDecimal sum =
          some.stream().map(Receivable::value).reduce(BigDecimal.ZERO, BigDecimal::add);
      parts.add(new Part(name, sum, Slot.MUTED));
    }
  }

  private static Slot slot(Age age) {
    return switch (age) {
      case TO_30_DAYS -> Slot.GOOD;
      case TO_90_DAYS -> Slot.INFO;
      case TO_365_DAYS -> Slot.WARN;
      case OVER_A_YEAR -> Slot.BAD;
    };
  }

  @Override
  public void draw(Canvas canvas) {
    BigDecimal most = BigDecimal.ZERO;
    for (Part part : parts) {
      most = most.max(part.value());
    }
    int width = canvas.width() / parts.size();
    for (int i = 0; i < parts.size(); i++) {
      part(canvas.area(i * width, 0, width - GAP, HEIGHT), parts.get(i), most);
    }
  }

  private void part(Canvas cell, Part part, BigDecimal most) {
    String money = hidden ? Texts.HIDDEN : base.show(part.value());
    Line bar =
        new Bar(part.value(), BigDecimal.ZERO, List.of(), most, part.slot())
            .line(cell.width(), cell.symbols());
    Slot slot = part.value().signum() == 0 ? Slot.MUTED : Slot.STRONG;
    Line amount = Line.of(money, slot).and(" " + base.asset(), Slot.MUTED);
    new Pane(List.of(Line.of(part.name(), Slot.MUTED), amount, bar), 0).draw(cell);
  }
}
