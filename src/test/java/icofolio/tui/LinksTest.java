package icofolio.tui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Steps go from one line that leads on to the next in sight, and else scroll. */
final class LinksTest {
  /** A page of 100 lines in a place of 10, of which these lead on. */
  private final Links links = new Links(List.of(2, 4, 50, 95), 100, 10);

  private final Place.Page top = new Place.History(0, 0);

  private Place.Page steps(Place.Page from, int count) {
    Place.Page page = from;
    for (int i = 0; i < Math.abs(count); i++) {
      page = links.moved(page, count > 0 ? 1 : -1);
    }
    return page;
  }

  @Test
  void aStepGoesToTheNextOneInSight() {
    assertThat(steps(top, 1)).isEqualTo(new Place.History(0, 1));
    assertThat(steps(new Place.History(0, 1), -1)).isEqualTo(top);
  }

  @Test
  void whereNoneIsInSightItScrolls() {
    assertThat(steps(top, 2)).isEqualTo(new Place.History(1, 1));
    // Line 50 comes into sight at the foot when 41 lines are scrolled away.
    assertThat(steps(top, 41).link()).isEqualTo(1);
    assertThat(steps(top, 42)).isEqualTo(new Place.History(41, 2));
  }

  @Test
  void theEndsOfThePageAreReachedThoughNothingThereLeadsOn() {
    assertThat(steps(top, 1_000)).isEqualTo(new Place.History(90, 3));
    assertThat(steps(steps(top, 1_000), -1_000)).isEqualTo(top);
  }

  @Test
  void pagesScrollAndTakeTheSelectionAlong() {
    assertThat(links.moved(top, 9)).isEqualTo(new Place.History(9, 0));
    assertThat(links.isSeen(links.moved(top, 9), 0)).isFalse();
    assertThat(links.moved(top, 45)).isEqualTo(new Place.History(45, 2));
    assertThat(links.moved(top, Integer.MAX_VALUE)).isEqualTo(new Place.History(90, 3));
    assertThat(links.moved(new Place.History(90, 3), Integer.MIN_VALUE)).isEqualTo(top);
  }

  @Test
  void aPageThatLostLinesIsStillWithinItsBounds() {
    Links fewer = new Links(List.of(1), 5, 10);
    assertThat(fewer.within(new Place.History(90, 3))).isEqualTo(top);
    Links none = new Links(List.of(), 0, 10);
    assertThat(none.moved(new Place.History(3, 2), 1)).isEqualTo(top);
    assertThat(none.isSeen(top, 0)).isFalse();
  }
}
