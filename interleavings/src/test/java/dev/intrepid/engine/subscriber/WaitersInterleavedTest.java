package dev.intrepid.engine.subscriber;

import static dev.intrepid.interleavings.Interleavings.broken;
import static dev.intrepid.interleavings.Interleavings.hold;
import static dev.intrepid.interleavings.Interleavings.require;
import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.interleavings.Situation;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WaitersInterleavedTest {

  @Test
  void one_who_begins_to_wait_while_a_subscriber_moves_is_told() {
    hold(Moving::new, Moving::waitsForOne, Moving::moves);
  }

  @Test
  void all_who_wait_are_told_of_each_move() {
    hold(Moving::new, Moving::waitsForOne, Moving::waitsForTwo, Moving::movesTwice);
  }

  @Test
  void one_who_is_not_told_of_the_second_move_is_found_to_wait_for_ever() {
    assertThat(broken(Moving::new, Moving::waitsForTwo, Moving::movesTwiceAndTellsOnce))
        .contains("hung");
  }

  private static final class Moving implements Situation {
    private final ProgressWaiters waiters = new ProgressWaiters();
    private final AtomicInteger moves = new AtomicInteger();

    void waitsForOne() throws InterruptedException {
      awaits(1);
    }

    void waitsForTwo() throws InterruptedException {
      awaits(2);
    }

    private void awaits(int count) throws InterruptedException {
      require(
          waiters.await(Duration.ofDays(1), () -> moves.get() >= count), "it has waited for a day");
    }

    void moves() {
      moves.incrementAndGet();
      waiters.signal();
    }

    void movesTwice() {
      moves();
      moves();
    }

    void movesTwiceAndTellsOnce() {
      moves();
      moves.incrementAndGet();
    }
  }
}
