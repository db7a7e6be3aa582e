package dev.intrepid.repo.adapter;

import static dev.intrepid.interleavings.Interleavings.broken;
import static dev.intrepid.interleavings.Interleavings.hold;
import static dev.intrepid.interleavings.Interleavings.require;
import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.interleavings.Situation;
import dev.intrepid.repo.SubscriptionTopic;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WaitersInterleavedTest {

  @Test
  void what_is_published_while_somebody_begins_to_wait_wakes_them() {
    hold(() -> new Publishing(new Ours()), Publishing::waits, Publishing::publishes);
  }

  @Test
  void two_who_wait_are_both_woken() {
    hold(
        () -> new Publishing(new Ours()),
        Publishing::waits,
        Publishing::waits,
        Publishing::publishes);
  }

  @Test
  void one_who_asks_before_joining_is_found_to_sleep_on() {
    assertThat(
            broken(
                () -> new Publishing(new AsksBeforeItJoins()),
                Publishing::waits,
                Publishing::publishes))
        .contains("hung");
  }

  private static final class Publishing implements Situation {
    private final Waiting waiting;
    private final AtomicBoolean published = new AtomicBoolean();

    Publishing(Waiting waiting) {
      this.waiting = waiting;
    }

    void waits() throws InterruptedException {
      require(waiting.await(published::get), "it has waited for a day");
    }

    void publishes() {
      published.set(true);
      waiting.wake();
    }

    @Override
    public void end() {
      require(waiting.isOver(), "one is still called waiting");
    }
  }

  private interface Waiting {
    boolean await(BooleanSupplier there) throws InterruptedException;

    void wake();

    boolean isOver();
  }

  private static final class Ours implements Waiting {
    private final Waiters waiters = new Waiters();

    @Override
    public boolean await(BooleanSupplier there) throws InterruptedException {
      return waiters.await(SubscriptionTopic.all(), Duration.ofDays(1), there);
    }

    @Override
    public void wake() {
      waiters.wakeAll();
    }

    @Override
    public boolean isOver() {
      return waiters.isEmpty();
    }
  }

  /** What is published between the question and the joining wakes nobody. */
  private static final class AsksBeforeItJoins implements Waiting {
    private final Semaphore wakes = new Semaphore(0);
    private volatile boolean isWaiting;

    @Override
    public boolean await(BooleanSupplier there) throws InterruptedException {
      while (!there.getAsBoolean()) {
        isWaiting = true;
        wakes.acquire();
      }
      return true;
    }

    @Override
    public void wake() {
      if (isWaiting) {
        wakes.release();
      }
    }

    @Override
    public boolean isOver() {
      return true;
    }
  }
}
