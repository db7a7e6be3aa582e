package dev.intrepid.engine.publish;

import static dev.intrepid.Eventually.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.concurrent.Deadline;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DependantsTest {

  private final AtomicBoolean hasNoThread = new AtomicBoolean(true);
  private final ScheduledThreadPoolExecutor watch =
      new ScheduledThreadPoolExecutor(1) {
        @Override
        public ScheduledFuture<?> schedule(Runnable look, long delay, TimeUnit unit) {
          if (hasNoThread.getAndSet(false)) {
            throw new OutOfMemoryError("unable to create native thread");
          }
          return super.schedule(look, delay, unit);
        }
      };

  @Test
  void what_waits_is_looked_after_although_there_was_no_thread_for_that_once() {
    Dependants dependants = new Dependants(watch);
    CountDownLatch isThere = new CountDownLatch(1);
    for (int i = 0; i < Dependants.FEWEST; i++) {
      dependants.execute(() -> await(isThere));
    }
    assertThatThrownBy(() -> dependants.execute(() -> {})).isInstanceOf(OutOfMemoryError.class);

    dependants.execute(isThere::countDown);

    await(isThere);
    assertThat(dependants.endsBy(Deadline.in(Duration.ofMinutes(1)))).isTrue();
    watch.shutdownNow();
  }
}
