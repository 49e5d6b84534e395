package icofolio.tui;

import icofolio.render.theme.Slot;
import icofolio.tui.widget.Canvas;
import icofolio.tui.widget.Glyphs;
import icofolio.tui.widget.Target;
import icofolio.tui.widget.TaskBar;
import icofolio.tui.widget.Widget;
import java.util.List;

/**
 * The line of where one is: each step of the way leads back there. At its right end, what the
 * portfolio is called and as of when it is shown, or, where there is no room for both, what goes on
 * in the background.
 */
record Head(Model model) implements Widget {
  private static final int BAR = 48;
  private static final String SAMPLE = " SAMPLE, not your own ";

  @Override
  public void draw(Canvas canvas) {
    canvas.fill(0, 0, canvas.width(), canvas.symbols().horizontal(), Slot.BORDER);
    int end = crumbs(canvas) + 2;
    String name = name();
    Task task = model.background().shown();
    int right = canvas.width() - 2;
    boolean both = right - end >= BAR + Glyphs.width(name) + 6;
    if (task == null || both) {
      String fitted = Glyphs.fit(name, right - end - 4, canvas.symbols().ellipsis());
      canvas.putRight(right, 0, " " + fitted + " ", Slot.MUTED);
      right -= Glyphs.width(fitted) + 4;
    }
    if (task != null) {
      int from = Math.max(end, right - BAR);
      canvas.fill(from, 0, right - from, " ", Slot.TEXT);
      new TaskBar(task.title(), task.all() > 0 ? task.thousandths() : -1, task.left())
          .draw(canvas.area(from + 1, 0, right - from - 2, 1));
    }
  }

  private String name() {
    String text = model.name();
    Overview overview = model.overview();
    if (overview != null) {
      text += ", as of " + Texts.day(overview.status().asOf(), overview.zone());
      text += ", " + overview.status().baseCurrency();
    }
    // What another program writes appears without a flicker.
    boolean reads = model.loading() > 0 && (overview == null || !model.seen().elsewhere());
    return (reads ? "reading " : "") + text;
  }

  /** Draws the way here, of a long one the end, and returns the column after it. */
  private int crumbs(Canvas canvas) {
    Canvas half = canvas.area(0, 0, 2 + canvas.width() / 2, 1);
    List<Place> trail = model.trail();
    String between = " " + canvas.symbols().pointer() + " ";
    int first = first(between, half.width() - 3);
    int x = half.put(2, 0, first > 0 ? " " + canvas.symbols().ellipsis() : " ", Slot.STRONG);
    for (int i = first; i < trail.size(); i++) {
      if (i > 0) {
        x = half.put(x, 0, between, Slot.STRONG);
      }
      int start = x;
      x = half.fit(x, 0, half.width() - x - 1, name(trail.get(i)), Slot.STRONG);
      if (i < trail.size() - 1) {
        canvas.target(start, 0, x - start, 1, new Target.Back(i));
      }
    }
    x = half.put(x, 0, " ", Slot.STRONG);
    return model.setup().sample() ? canvas.put(x + 1, 0, SAMPLE, Slot.TOAST_ERROR) : x;
  }

  /** The first step that is shown: where there is no room for all, those near the end are. */
  private int first(String between, int room) {
    List<Place> trail = model.trail();
    int width = 0;
    for (int i = trail.size() - 1; i >= 0; i--) {
      width += Glyphs.width(name(trail.get(i))) + Glyphs.width(between);
      int before = i == 0 ? 1 - Glyphs.width(between) : 2;
      if (before + width > room && i < trail.size() - 1) {
        return i + 1;
      }
    }
    return 0;
  }

  private String name(Place place) {
    return switch (place) {
      case Place.Top(Screen screen, int focus) -> screen.title();
      case Place.Sale sale -> sale.id();
      case Place.Budget budget -> budget.id();
      case Place.Balance balance -> balance.name();
      case Place.Problems problems -> "Problems";
      case Place.Form _ -> FormPage.title(model);
      case Place.Page page -> Pages.name(page);
    };
  }
}
