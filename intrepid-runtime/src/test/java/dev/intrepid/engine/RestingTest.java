package dev.intrepid.engine;

import static dev.intrepid.Eventually.SOON;
import static dev.intrepid.Eventually.eventually;
import static dev.intrepid.engine.Apps.sum;
import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.Intrepid;
import dev.intrepid.RestSoon;
import dev.intrepid.control.RewindTo;
import dev.intrepid.engine.Counting.Added;
import dev.intrepid.engine.Counting.Sum;
import dev.intrepid.repo.memory.MemoryRepo;
import dev.intrepid.subscription.SubscriptionState;
import dev.intrepid.subscription.SubscriptionStatus;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Apps whose subscribers have had nothing to do for so long that their threads have ended. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RestingTest {

  private final MemoryRepo repo = new MemoryRepo();

  @Test
  void a_subscriber_that_rests_is_live_and_does_what_is_asked_for() throws Exception {
    try (Intrepid app = start(EffectsTest.summing("sums"))) {
      app.publish(new Added("a", 1));
      eventuallyRests("intrepid-sums");
      assertThat(app.status())
          .extracting(SubscriptionStatus::state)
          .containsExactly(SubscriptionState.LIVE);
      assertThat(app.health().isHealthy()).isTrue();

      app.subscription("sums").rewind(RewindTo.beginning());
      app.awaitCaughtUp(SOON);
      assertThat(sum(repo, "a").toOptional()).contains(new Sum("a", 1, 1));
      assertThat(app.status().get(0).handled()).isEqualTo(2);
    }
  }

  @Test
  void shards_that_rest_each_do_what_comes_for_them() throws Exception {
    try (Intrepid app = start(EffectsTest.summing("sums").shards(3))) {
      for (int shard = 0; shard < 3; shard++) {
        eventuallyRests("intrepid-sums-" + shard);
      }
      for (int key = 0; key < 30; key++) {
        app.publish(new Added("key-" + key, 1));
      }
      app.awaitCaughtUp(SOON);
      assertThat(app.status()).allSatisfy(shard -> assertThat(shard.handled()).isPositive());
      assertThat(app.status().stream().mapToLong(SubscriptionStatus::handled).sum()).isEqualTo(30);
    }
  }

  private Intrepid start(Probe probe) {
    return RestSoon.of(Apps.builder(repo, probe)).start();
  }

  private static void eventuallyRests(String thread) throws InterruptedException {
    eventually(
        () ->
            Thread.getAllStackTraces().keySet().stream()
                .noneMatch(running -> running.getName().equals(thread)));
  }
}
