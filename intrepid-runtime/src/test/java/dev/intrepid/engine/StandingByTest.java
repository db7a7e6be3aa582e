package dev.intrepid.engine;

import static dev.intrepid.Eventually.eventually;

import dev.intrepid.SteppedClock;
import dev.intrepid.engine.worker.PageService;
import dev.intrepid.engine.worker.PageWorker;
import dev.intrepid.engine.worker.RepoOutage;
import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.SubscriptionTopic;
import dev.intrepid.repo.memory.MemoryRepo;
import dev.intrepid.subscription.Subscription;
import dev.intrepid.subscription.SubscriptionConfig;
import dev.intrepid.subscription.SubscriptionName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A worker that stands by while another program does its work. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StandingByTest {

  private static final PageService STANDS_BY =
      new PageService() {
        @Override
        public int handle(EventLog page, int attempt) {
          throw new AssertionError("Another program does this");
        }

        @Override
        public boolean standsBy() {
          return true;
        }
      };

  @Test
  void it_has_moved_just_now_however_the_clock_is_set() throws Exception {
    SubscriptionConfig config =
        SubscriptionConfig.of(SubscriptionName.of("billing"), SubscriptionTopic.all());
    SteppedClock clock = new SteppedClock();
    try (MemoryRepo repo = new MemoryRepo();
        PageWorker worker =
            new PageWorker(
                Subscription.resume(repo, config),
                STANDS_BY,
                RepoOutage.of(repo),
                clock,
                () -> {})) {
      clock.now = SteppedClock.NOON.minusSeconds(3_600);
      worker.start();
      eventually(() -> worker.movedAt().equals(clock.now));
    }
  }
}
