package dev.intrepid.engine.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.concurrent.SystemClock;
import dev.intrepid.repo.SubscriptionTopic;
import dev.intrepid.repo.memory.MemoryRepo;
import dev.intrepid.subscription.Subscription;
import dev.intrepid.subscription.SubscriptionConfig;
import dev.intrepid.subscription.SubscriptionName;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RestTest {

  @Test
  void a_worker_that_may_rest_at_once_is_due() {
    assertThat(restAfter(Duration.ZERO).isDue()).isTrue();
  }

  @Test
  void a_worker_that_never_rests_is_not_due() {
    assertThat(restAfter(ChronoUnit.FOREVER.getDuration()).isDue()).isFalse();
  }

  private static Rest restAfter(Duration idle) {
    MemoryRepo repo = new MemoryRepo();
    SubscriptionConfig config =
        SubscriptionConfig.of(SubscriptionName.of("billing"), SubscriptionTopic.all());
    return new Rest(
        new RestingWorkers(repo, idle),
        new PageWorker(
            Subscription.resume(repo, config),
            (page, attempt) -> 0,
            RepoOutage.of(repo),
            SystemClock.utc(),
            () -> {}));
  }
}
