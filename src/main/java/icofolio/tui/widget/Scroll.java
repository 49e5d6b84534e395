package icofolio.tui.widget;

/**
 * Where a list stands: which row is selected and which is the first one shown. Two rows stay
 * visible before and after the selected one wherever the list has them.
 *
 * @param selected counted from 0
 * @param top counted from 0
 */
public record Scroll(int selected, int top) {
  private static final int MARGIN = 2;

  /** The beginning of a list. */
  public static final Scroll START = new Scroll(0, 0);

  /** Selects the row that many further on; the list's ends stop it. */
  public Scroll moved(long rows, int count, int height) {
    return to(selected + rows, count, height);
  }

  /** Selects one row, or the nearest that there is, and scrolls as little as shows it. */
  public Scroll to(long row, int count, int height) {
    int chosen = (int) Math.clamp(row, 0L, Math.max(0, count - 1));
    int margin = Math.max(0, Math.min(MARGIN, (height - 1) / 2));
    int least = chosen + margin - height + 1;
    int first = Math.clamp(top, Math.min(least, chosen - margin), chosen - margin);
    return new Scroll(chosen, within(first, count, height));
  }

  /** Moves what is shown, and the selected row only as far as it must to stay visible. */
  public Scroll rolled(int rows, int count, int height) {
    int first = within(top + rows, count, height);
    int margin = Math.max(0, Math.min(MARGIN, (height - 1) / 2));
    int least = first == 0 ? 0 : first + margin;
    int most = first + height >= count ? count - 1 : first + height - 1 - margin;
    return new Scroll(Math.clamp(selected, least, Math.max(least, most)), first);
  }

  private static int within(int first, int count, int height) {
    return Math.clamp(first, 0, Math.max(0, count - height));
  }
}
