package dev.intrepid.subscription.worker;

import static dev.intrepid.subscription.Logs.BILLING;
import static dev.intrepid.subscription.Logs.ORDERS;
import static dev.intrepid.subscription.Logs.publish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.EventRepo;
import dev.intrepid.repo.ForwardingRepo;
import dev.intrepid.repo.MarkerRecord;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.memory.MemoryRepo;
import dev.intrepid.subscription.SubscriptionConfig;
import dev.intrepid.subscription.SubscriptionName;
import dev.intrepid.subscription.SubscriptionState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 1, unit = TimeUnit.MINUTES)
@DisplayNameGeneration(ReplaceUnderscores.class)
class SubscriptionWorkerMapTest {

  private static final SubscriptionConfig CONFIG = SubscriptionConfig.of(BILLING, ORDERS);

  private final MemoryRepo repo = new MemoryRepo();

  @Test
  void a_worker_runs_its_service_on_each_event_and_its_results_come_as_a_stream() {
    publish(repo, "orders/1", "orders/2");
    try (SubscriptionWorkerMap<String> workers = new SubscriptionWorkerMap<>(repo)) {
      workers.put(CONFIG, event -> event.stream() + "!");
      assertThat(workers.next().value()).isEqualTo("orders/1!");
      SubscriptionWorker.Result<String> second = workers.next();
      assertThat(second.value()).isEqualTo("orders/2!");
      assertThat(second.streamId()).isEqualTo("billing@orders/*");
    }
  }

  @Test
  void results_of_several_workers_come_in_one_stream() {
    publish(repo, "orders/1");
    List<String> seen = new ArrayList<>();
    try (SubscriptionWorkerMap<String> workers = new SubscriptionWorkerMap<>(repo)) {
      workers.put(CONFIG, event -> "billing");
      workers.put(
          SubscriptionConfig.of(SubscriptionName.of("shipping"), ORDERS), event -> "shipping");
      seen.add(workers.next().value());
      seen.add(workers.next().value());
    }
    assertThat(seen).containsExactlyInAnyOrder("billing", "shipping");
  }

  @Test
  void a_service_that_is_interrupted_is_called_again_with_its_event() {
    publish(repo, "orders/1", "orders/2");
    AtomicInteger calls = new AtomicInteger();
    try (SubscriptionWorkerMap<String> workers = new SubscriptionWorkerMap<>(repo)) {
      workers.put(
          CONFIG,
          event -> {
            if (calls.incrementAndGet() == 1) {
              throw new InterruptedException("cut short");
            }
            if (calls.get() == 2) {
              Thread.currentThread().interrupt();
            }
            return event.stream();
          });
      assertThat(workers.next().value()).isEqualTo("orders/1");
      assertThat(workers.next().value()).isEqualTo("orders/2");
    }
    assertThat(calls).hasValue(4);
  }

  @Test
  void a_worker_that_is_put_while_the_map_is_closed_does_not_run() {
    publish(repo, "orders/1");
    AtomicInteger calls = new AtomicInteger();
    AtomicReference<SubscriptionWorkerMap<Integer>> map = new AtomicReference<>();
    EventRepo closing =
        new ForwardingRepo(repo) {
          @Override
          public Optional<MarkerRecord> marker(String trackingStream, Shard shard) {
            map.get().close();
            return super.marker(trackingStream, shard);
          }
        };
    map.set(new SubscriptionWorkerMap<>(closing));

    assertThatThrownBy(() -> map.get().put(CONFIG, event -> calls.incrementAndGet()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("closed");
    assertThat(map.get().states().values()).allMatch(SubscriptionState.CLOSED::equals);
    publish(repo, "orders/2");
    assertThat(map.get().hasNext()).isFalse();
    assertThat(calls).hasValue(0);
  }

  @Test
  void a_worker_put_again_later_handles_nothing_twice() {
    publish(repo, "orders/1");
    try (SubscriptionWorkerMap<String> workers = new SubscriptionWorkerMap<>(repo)) {
      workers.put(CONFIG, EventRecord::stream);
      workers.next();
    }
    publish(repo, "orders/2");
    try (SubscriptionWorkerMap<String> workers = new SubscriptionWorkerMap<>(repo)) {
      workers.put(CONFIG, EventRecord::stream);
      assertThat(workers.next().value()).isEqualTo("orders/2");
    }
  }

  @Test
  void a_service_that_fails_and_then_works_is_tried_again() {
    publish(repo, "orders/1");
    AtomicInteger calls = new AtomicInteger();
    try (SubscriptionWorkerMap<Integer> workers = new SubscriptionWorkerMap<>(repo)) {
      workers.put(
          CONFIG,
          event -> {
            if (calls.incrementAndGet() == 1) {
              throw new IllegalStateException("not yet");
            }
            return calls.get();
          });
      assertThat(workers.next().value()).isEqualTo(2);
    }
  }

  @Test
  void a_subscription_has_one_worker() {
    try (SubscriptionWorkerMap<String> workers = new SubscriptionWorkerMap<>(repo)) {
      workers.put(CONFIG, EventRecord::stream);
      assertThatThrownBy(() -> workers.put(CONFIG, EventRecord::stream))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("billing@orders/*");
      assertThat(workers.remove("billing@orders/*")).isTrue();
      assertThat(workers.remove("billing@orders/*")).isFalse();
      workers.put(CONFIG, EventRecord::stream);
      assertThat(workers.states()).containsOnlyKeys("billing@orders/*");
    }
  }

  @Test
  void results_that_lie_ready_can_be_taken_after_closing() {
    publish(repo, "orders/1");
    SubscriptionWorkerMap<String> workers = new SubscriptionWorkerMap<>(repo);
    workers.put(CONFIG, EventRecord::stream);
    assertThat(workers.hasNext()).isTrue();
    workers.close();
    assertThat(workers.next().value()).isEqualTo("orders/1");
    assertThat(workers.hasNext()).isFalse();
  }
}
