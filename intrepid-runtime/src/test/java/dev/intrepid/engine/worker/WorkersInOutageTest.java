package dev.intrepid.engine.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.Eventually;
import dev.intrepid.concurrent.SystemClock;
import dev.intrepid.engine.WrappedRepo;
import dev.intrepid.json.Json;
import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.PendingEvent;
import dev.intrepid.repo.RepoUnavailableException;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.SubscriptionTopic;
import dev.intrepid.subscription.Subscription;
import dev.intrepid.subscription.SubscriptionConfig;
import dev.intrepid.subscription.SubscriptionName;
import dev.intrepid.subscription.SubscriptionState;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WorkersInOutageTest {

  private static final int SHARDS = 8;

  private final AtomicInteger failures = new AtomicInteger();
  private final RepoAway repo = new RepoAway();
  private final RecordedLines log = new RecordedLines();
  private final RepoOutage outage = log.outage();
  private final List<PageWorker> workers = new ArrayList<>();

  /** A repo whose log cannot be read while it is away. */
  private final class RepoAway extends WrappedRepo {
    private volatile boolean isAway;

    @Override
    public EventLog entriesSince(SubscriptionTopic topic, Shard shard, long sequence, int limit) {
      if (isAway) {
        failures.incrementAndGet();
        throw new RepoUnavailableException("It is away.", null);
      }
      return super.entriesSince(topic, shard, sequence, limit);
    }
  }

  private void start() {
    for (int shard = 0; shard < SHARDS; shard++) {
      SubscriptionConfig config =
          SubscriptionConfig.of(SubscriptionName.of("billing"), SubscriptionTopic.all())
              .withShard(new Shard(shard, SHARDS));
      Subscription subscription = Subscription.resume(repo, config);
      PageService service =
          (page, attempt) -> {
            subscription.mark(page.through());
            return page.size();
          };
      PageWorker worker =
          new PageWorker(subscription, service, outage, SystemClock.utc(), () -> {});
      workers.add(worker);
      worker.start();
    }
  }

  private void awaitState(SubscriptionState state) {
    Eventually.eventually(() -> workers.stream().allMatch(worker -> worker.state() == state));
  }

  @AfterEach
  void close() {
    workers.forEach(PageWorker::close);
  }

  @Test
  void eight_shards_that_try_again_and_again_make_one_line_and_one_for_the_end() {
    repo.isAway = true;
    start();
    awaitState(SubscriptionState.RETRYING);
    int before = failures.get();
    Eventually.eventually(() -> failures.get() > before + SHARDS);
    assertThat(log.lines())
        .containsExactly(
            "WARN The repo memory: failed, first for billing: It is away. Subscribers wait, and try"
                + " again at least every 5 s until it works");

    repo.isAway = false;
    repo.publish(PendingEvent.entry("orders/1", "OrderPaid", Json.of("{}")));
    awaitState(SubscriptionState.LIVE);
    Eventually.eventually(() -> log.lines().size() > 1); // the last of them tells it a little later

    assertThat(log.lines().subList(1, log.lines().size()))
        .containsExactly("INFO The repo memory: works again, after PT0S");
  }

  @Test
  void workers_that_are_closed_in_an_outage_do_not_say_that_it_is_over() {
    repo.isAway = true;
    start();
    awaitState(SubscriptionState.RETRYING);

    close();

    assertThat(log.lines())
        .last()
        .isEqualTo("INFO The repo memory: is waited for no longer, after PT0S");
  }
}
