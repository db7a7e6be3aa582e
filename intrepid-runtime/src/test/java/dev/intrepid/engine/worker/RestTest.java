package dev.intrepid.engine.worker;

import static dev.intrepid.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.concurrent.SystemClock;
import dev.intrepid.json.Json;
import dev.intrepid.repo.PendingEvent;
import dev.intrepid.repo.SubscriptionTopic;
import dev.intrepid.repo.memory.MemoryRepo;
import dev.intrepid.subscription.Subscription;
import dev.intrepid.subscription.SubscriptionConfig;
import dev.intrepid.subscription.SubscriptionName;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
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

  @Test
  void all_who_rest_are_watched_although_there_was_no_thread_for_it_at_first() throws Exception {
    MemoryRepo repo = new MemoryRepo();
    AtomicInteger watches = new AtomicInteger();
    RestingWorkers resting =
        new RestingWorkers(repo, Duration.ZERO) {
          @Override
          Thread thread(Runnable watch) {
            if (watches.incrementAndGet() == 1) {
              throw new OutOfMemoryError("no threads, says the test");
            }
            return super.thread(watch);
          }
        };
    try (PageWorker first = marking("billing", repo);
        PageWorker second = marking("printing", repo)) {
      for (PageWorker worker : List.of(first, second)) {
        worker.restAmong(resting);
        worker.start();
      }
      eventually(() -> watches.get() > 1);
      repo.publish(PendingEvent.entry("orders/1", "OrderPaid", Json.of("{}")));

      eventually(() -> first.handled() == 1 && second.handled() == 1);
    }
  }

  private static PageWorker marking(String name, MemoryRepo repo) {
    Subscription subscription = Subscription.resume(repo, config(name));
    PageService service =
        (page, attempt) -> {
          subscription.mark(page.through());
          return page.size();
        };
    return new PageWorker(subscription, service, RepoOutage.of(repo), SystemClock.utc(), () -> {});
  }

  private static SubscriptionConfig config(String name) {
    return SubscriptionConfig.of(SubscriptionName.of(name), SubscriptionTopic.all());
  }

  private static Rest restAfter(Duration idle) {
    MemoryRepo repo = new MemoryRepo();
    return new Rest(
        new RestingWorkers(repo, idle),
        new PageWorker(
            Subscription.resume(repo, config("billing")),
            (page, attempt) -> 0,
            RepoOutage.of(repo),
            SystemClock.utc(),
            () -> {}));
  }
}
