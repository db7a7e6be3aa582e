package dev.intrepid.engine.publish;

import static dev.intrepid.interleavings.Interleavings.broken;
import static dev.intrepid.interleavings.Interleavings.hold;
import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.interleavings.Gate;
import dev.intrepid.interleavings.Situation;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class UnderWayInterleavedTest {

  @Test
  void what_is_handed_over_while_the_thread_that_stores_ends_is_stored() {
    hold(
        Publishing::new,
        Publishing::publishesFirst,
        Publishing::publishesSecond,
        Publishing::stores);
  }

  @Test
  void what_is_handed_over_without_a_thread_that_stores_is_found_to_be_left() {
    assertThat(
            broken(
                Publishing::new,
                Publishing::publishesFirst,
                Publishing::publishesWithoutThread,
                Publishing::stores))
        .contains("hung");
  }

  /** Two calls, and the thread that stores: it ends when there is nothing, and is started again. */
  private static final class Publishing implements Situation {
    private final UnderWay underWay = new UnderWay();
    private final PendingPublish<Integer> first = pending();
    private final PendingPublish<Integer> second = pending();
    private final List<PendingPublish<?>> taken = new ArrayList<>(UnderWay.MOST_TOGETHER);
    private Gate started = new Gate();

    private static PendingPublish<Integer> pending() {
      return new PendingPublish<>(List.of(), List::size, new Dependants());
    }

    void publishesFirst() {
      underWay.add(first, this::startStoring);
    }

    void publishesSecond() {
      underWay.add(second, this::startStoring);
    }

    void publishesWithoutThread() {
      underWay.add(second, () -> {});
    }

    private synchronized void startStoring() {
      started.knock();
    }

    private synchronized Gate started() {
      return started;
    }

    private synchronized void startsAnew() {
      started = new Gate();
    }

    void stores() throws InterruptedException {
      int stored = 0;
      while (stored < 2) {
        started().pass();
        startsAnew();
        while (underWay.take(taken)) {
          stored += taken.size();
          taken.forEach(underWay::remove);
        }
      }
    }
  }
}
