package icofolio.tracker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Writing what was read is never broken off by whoever stops the reading. */
final class UninterruptedTest {

  @Test
  void anInterruptWaitsUntilTheWorkIsDone() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch goesOn = new CountDownLatch(1);
    AtomicBoolean broken = new AtomicBoolean();
    AtomicBoolean kept = new AtomicBoolean();
    AtomicReference<String> answer = new AtomicReference<>();
    Thread reader =
        new Thread(
            () -> {
              answer.set(Uninterrupted.run(() -> written(begun, goesOn, broken)));
              kept.set(Thread.currentThread().isInterrupted());
            });
    reader.start();
    begun.await();
    reader.interrupt();
    goesOn.countDown();
    reader.join();
    assertThat(answer.get()).isEqualTo("written");
    assertThat(broken).isFalse();
    assertThat(kept).isTrue();
  }

  private static String written(CountDownLatch begun, CountDownLatch goesOn, AtomicBoolean broken) {
    begun.countDown();
    try {
      goesOn.await();
    } catch (InterruptedException e) {
      broken.set(true);
    }
    return "written";
  }

  @Test
  void whatTheWorkThrowsIsThrown() {
    StoreUnavailableException locked =
        new StoreUnavailableException(
            StoreUnavailableException.Reason.values()[0], "it is locked", "wait", null);
    assertThatThrownBy(
            () ->
                Uninterrupted.run(
                    () -> {
                      throw locked;
                    }))
        .isSameAs(locked);
  }
}
