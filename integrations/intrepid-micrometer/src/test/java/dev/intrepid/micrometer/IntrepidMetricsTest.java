package dev.intrepid.micrometer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.Intrepid;
import dev.intrepid.repo.ForwardingRepo;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.RepoException;
import dev.intrepid.repo.RepoLimits;
import dev.intrepid.repo.memory.MemoryRepo;
import dev.intrepid.subscription.SubscriptionState;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class IntrepidMetricsTest {

  /** A bound that only a hang reaches. */
  private static final Duration SOON = Duration.ofMinutes(1);

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

  @Test
  void what_is_handled_is_counted_over_all_shards() throws InterruptedException {
    try (Intrepid app = Intrepid.builder().repo("memory:").handlers(new Billing()).start()) {
      publish(app, "o-1", "o-2", "o-3", "o-4", "o-5");

      new IntrepidMetrics(app).bindTo(registry);

      Collection<FunctionCounter> handled =
          registry
              .get("intrepid.subscriber.handled")
              .tag("subscriber", "billing")
              .functionCounters();
      assertThat(handled).hasSize(2);
      assertThat(handled.stream().mapToDouble(FunctionCounter::count).sum()).isEqualTo(5);
      assertThat(sum("intrepid.subscriber.behind")).isZero();
      assertThat(sum("intrepid.subscriber.stuck")).isZero();
    }
  }

  @Test
  void a_parked_stream_shows() throws InterruptedException {
    try (Intrepid app = Intrepid.builder().repo("memory:").handlers(new Billing()).start()) {
      publish(app, "o-1", Billing.BAD);

      new IntrepidMetrics(app).bindTo(registry);

      assertThat(sum("intrepid.subscriber.parked")).isEqualTo(1);
      assertThat(registry.get("intrepid.subscriber.skipped").gauges()).hasSize(1);
    }
  }

  @Test
  void a_shard_is_in_one_state() throws InterruptedException {
    try (Intrepid app = Intrepid.builder().repo("memory:").handlers(new Billing()).start()) {
      publish(app, "o-1");

      new IntrepidMetrics(app).bindTo(registry);

      Collection<Gauge> states =
          registry.get("intrepid.subscriber.state").tag("shard", "1").gauges();
      assertThat(states).hasSize(SubscriptionState.values().length);
      assertThat(states.stream().mapToDouble(Gauge::value).sum()).isEqualTo(1);
    }
  }

  @Test
  void of_two_apps_each_owns_the_shards_that_the_other_does_not() throws Exception {
    SimpleMeterRegistry ofOther = new SimpleMeterRegistry();
    try (MemoryRepo repo = new MemoryRepo();
        Intrepid one = Intrepid.builder().repo(repo).handlers(new Billing()).start();
        Intrepid other = Intrepid.builder().repo(repo).handlers(new Billing()).start()) {
      new IntrepidMetrics(one).bindTo(registry);
      new IntrepidMetrics(other).bindTo(ofOther);

      awaitOne(() -> owned(registry, "1") + owned(ofOther, "1"));
      awaitOne(() -> owned(registry, "2") + owned(ofOther, "2"));
    }
  }

  private static void awaitOne(DoubleSupplier value) throws InterruptedException {
    long deadline = System.nanoTime() + SOON.toNanos();
    while (value.getAsDouble() != 1) {
      assertThat(System.nanoTime()).as("the time until there is one").isLessThan(deadline);
      TimeUnit.MILLISECONDS.sleep(20);
    }
  }

  private static double owned(MeterRegistry registry, String shard) {
    return registry.get("intrepid.subscriber.owned").tag("shard", shard).gauge().value();
  }

  @Test
  void a_log_that_has_gone_back_is_counted() {
    try (MemoryRepo memory = new MemoryRepo();
        Intrepid app =
            Intrepid.builder().repo(goneBack(memory, 3)).handlers(new Billing()).start()) {
      new IntrepidMetrics(app).bindTo(registry);

      assertThat(registry.get("intrepid.log.gone.back").functionCounter().count()).isEqualTo(3);
    }
  }

  private static IntrepidRepo goneBack(IntrepidRepo repo, long times) {
    return new ForwardingRepo(repo) {
      @Override
      public long timesGoneBack() {
        return times;
      }
    };
  }

  @Test
  void shards_are_numbered_from_1_as_everywhere() {
    try (Intrepid app = Intrepid.builder().repo("memory:").handlers(new Billing()).start()) {
      new IntrepidMetrics(app).bindTo(registry);

      assertThat(registry.get("intrepid.subscriber.behind").gauges())
          .extracting(gauge -> gauge.getId().getTag("shard"))
          .containsExactlyInAnyOrder("1", "2");
    }
  }

  @Test
  void failures_retries_and_the_time_of_handlers_are_counted() throws InterruptedException {
    try (Intrepid app = Intrepid.builder().repo("memory:").handlers(new Billing()).start()) {
      new IntrepidMetrics(app).bindTo(registry);
      publish(app, "o-1", Billing.BAD);

      double failures = counter("intrepid.handler.failures", "subscriber", "billing");
      double retries = counter("intrepid.handler.retries", "subscriber", "billing");
      FunctionTimer calls = registry.get("intrepid.handler.calls").functionTimer();
      assertThat(failures).isPositive().isEqualTo(retries + 1);
      assertThat(calls.count()).isGreaterThanOrEqualTo(1 + failures);
      assertThat(calls.totalTime(TimeUnit.NANOSECONDS)).isPositive();
    }
  }

  @Test
  void after_the_end_they_say_closed() throws InterruptedException {
    Intrepid app = Intrepid.builder().repo("memory:").handlers(new Billing()).start();
    try (app) {
      publish(app, "o-1", "o-2", "o-3");
      new IntrepidMetrics(app).bindTo(registry);
    }

    assertThat(state("closed")).isEqualTo(2);
    assertThat(state("live")).isZero();
    assertThat(sum("intrepid.subscriber.stuck")).isZero();
    assertThat(sum("intrepid.subscriber.behind")).isZero();
    assertThat(registry.get("intrepid.handler.calls").functionTimer().count()).isEqualTo(3);
  }

  private double state(String state) {
    return registry.get("intrepid.subscriber.state").tag("state", state).gauges().stream()
        .mapToDouble(Gauge::value)
        .sum();
  }

  @Test
  void every_meter_says_what_it_is() {
    try (Intrepid app = Intrepid.builder().repo("memory:").handlers(new Billing()).start()) {
      new IntrepidMetrics(app).bindTo(registry);

      assertThat(registry.getMeters())
          .extracting(Meter::getId)
          .allSatisfy(id -> assertThat(id.getDescription()).isNotBlank());
    }
  }

  @Test
  void hits_and_loads_of_computed_memos_are_counted() {
    Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
    MemoryRepo repo = new MemoryRepo(clock, RepoLimits.defaults());
    try (Intrepid app =
        Intrepid.builder().clock(clock).repo(repo).handlers(new Greetings()).start()) {
      new IntrepidMetrics(app).bindTo(registry);
      app.view(Greetings_greet_Memo.uri("ada"));
      app.view(Greetings_greet_Memo.uri("ada"));

      assertThat(counter("intrepid.memo.misses", "memo", "greetings/{name}")).isEqualTo(1);
      assertThat(counter("intrepid.memo.hits", "tier", "local")).isEqualTo(1);
      assertThat(counter("intrepid.memo.hits", "tier", "stored")).isZero();
      assertThat(registry.get("intrepid.memo.loads").functionTimer().count()).isEqualTo(1);
    }
  }

  private double counter(String name, String tag, String value) {
    return registry.get(name).tag(tag, value).functionCounter().count();
  }

  @Test
  void a_scrape_asks_once() {
    AtomicInteger asked = new AtomicInteger();
    StatusSource source =
        new StatusSource(
            () -> {
              asked.incrementAndGet();
              return List.of();
            },
            () -> false,
            Duration.ofHours(1));

    source.all();
    source.all();

    assertThat(asked).hasValue(1);
  }

  @Test
  void nothing_is_told_while_the_repo_is_away() {
    MemoryRepo repo = new MemoryRepo();
    try (Intrepid app = Intrepid.builder().repo(repo).handlers(new Billing()).start()) {
      StatusSource source = new StatusSource(app::status, () -> false, Duration.ZERO);
      assertThat(source.all()).hasSize(2);

      repo.close();

      assertThat(source.all()).isEmpty();
      assertThat(new MeteredShard(source, "billing", 0).value(status -> 1)).isNaN();
    }
  }

  @Test
  void meters_are_not_bound_in_part_while_the_repo_is_away() {
    MemoryRepo repo = new MemoryRepo();
    try (Intrepid app = Intrepid.builder().repo(repo).handlers(new Billing()).start()) {
      repo.close();

      assertThatThrownBy(() -> new IntrepidMetrics(app).bindTo(registry))
          .isInstanceOf(RepoException.class);
      assertThat(registry.getMeters()).isEmpty();
    }
  }

  @Test
  void what_is_counted_stays_while_the_repo_is_away() throws InterruptedException {
    MemoryRepo repo = new MemoryRepo();
    try (Intrepid app = Intrepid.builder().repo(repo).handlers(new Billing()).start()) {
      new ShardMetrics(new StatusSource(app::status, () -> false, Duration.ZERO)).bindTo(registry);
      publish(app, "o-1", "o-2");
      assertThat(counted("intrepid.subscriber.handled")).isEqualTo(2);

      repo.close();

      assertThat(sum("intrepid.subscriber.behind")).isNaN();
      assertThat(counted("intrepid.subscriber.handled")).isEqualTo(2);
      assertThat(counted("intrepid.subscriber.unknown")).isZero();
    }
  }

  private double counted(String name) {
    return registry.get(name).functionCounters().stream().mapToDouble(FunctionCounter::count).sum();
  }

  private static void publish(Intrepid app, String... orders) throws InterruptedException {
    for (String order : orders) {
      app.publish(new OrderPaid(order));
    }
    app.awaitCaughtUp(SOON);
  }

  private double sum(String name) {
    return registry.get(name).gauges().stream().mapToDouble(Gauge::value).sum();
  }
}
