package icofolio.tui.widget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** However a list is moved about in, what is selected is seen. */
final class ScrollTest {

  @Property
  void theSelectedRowIsAlwaysSeenWithTwoRowsAroundItWhereThereAreAny(
      @ForAll @Size(max = 60) List<@IntRange(min = -400, max = 400) Integer> moves,
      @ForAll @IntRange(min = 0, max = 500) int count,
      @ForAll @IntRange(min = 1, max = 60) int height) {
    Scroll scroll = Scroll.START;
    int i = 0;
    for (int move : moves) {
      scroll =
          i++ % 3 == 2 ? scroll.rolled(move, count, height) : scroll.moved(move, count, height);
      assertThat(scroll.selected()).isBetween(0, Math.max(0, count - 1));
      assertThat(scroll.top()).isBetween(0, Math.max(0, count - height));
      int margin = Math.min(2, (height - 1) / 2);
      int above = scroll.selected() - scroll.top();
      int below = scroll.top() + height - 1 - scroll.selected();
      if (scroll.top() > 0) {
        assertThat(above).isGreaterThanOrEqualTo(margin);
      }
      assertThat(above).isGreaterThanOrEqualTo(0);
      if (scroll.top() + height < count) {
        assertThat(below).isGreaterThanOrEqualTo(margin);
      }
      assertThat(below).isGreaterThanOrEqualTo(0);
    }
  }

  @Property
  void endsStopIt(@ForAll @IntRange(min = 1, max = 500) int count) {
    Scroll end = Scroll.START.moved(Integer.MAX_VALUE, count, 10);
    assertThat(end.selected()).isEqualTo(count - 1);
    assertThat(end.moved(Integer.MIN_VALUE, count, 10)).isEqualTo(Scroll.START);
  }
}
