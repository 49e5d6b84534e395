package icofolio.tui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ErrandsTest {
  @Test
  void whatMayWaitWaitsAndTheRestKeepsItsOrder() {
    Deque<Runnable> thread = new ArrayDeque<>();
    List<String> done = new ArrayList<>();
    Errands errands = new Errands(thread::add);
    errands.add(true, () -> done.add("months"));
    errands.add(true, () -> done.add("shares"));
    errands.add(false, () -> done.add("rows"));
    thread.poll().run();
    errands.add(false, () -> done.add("save"));
    while (!thread.isEmpty()) {
      thread.poll().run();
    }
    assertThat(done).containsExactly("rows", "save", "months", "shares");
  }
}
