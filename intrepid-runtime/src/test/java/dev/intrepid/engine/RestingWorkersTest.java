package dev.intrepid.engine;

import static dev.intrepid.Eventually.eventually;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.SteppedClock;
import dev.intrepid.concurrent.SystemClock;
import dev.intrepid.engine.worker.MessageFailedException;
import dev.intrepid.engine.worker.PageFailedException;
import dev.intrepid.engine.worker.PageService;
import dev.intrepid.engine.worker.PageSource;
import dev.intrepid.engine.worker.PageWorker;
import dev.intrepid.engine.worker.RepoOutage;
import dev.intrepid.engine.worker.RestingWorkers;
import dev.intrepid.json.Json;
import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.PendingEvent;
import dev.intrepid.repo.PendingEvents;
import dev.intrepid.repo.RepoUnavailableException;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.SubscriptionTopic;
import dev.intrepid.subscription.Subscription;
import dev.intrepid.subscription.SubscriptionConfig;
import dev.intrepid.subscription.SubscriptionName;
import dev.intrepid.subscription.SubscriptionState;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Workers that let their threads go as soon as they have nothing to do. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RestingWorkersTest {

  private static final SubscriptionTopic ORDERS = SubscriptionTopic.prefix("orders/");
  private static final String WATCH = "intrepid-resting";

  private final BlockingQueue<Thread> threads = new LinkedBlockingQueue<>();
  private final AtomicBoolean isBroken = new AtomicBoolean();
  private final AtomicInteger looks = new AtomicInteger();
  private final List<Throwable> breaks = Collections.synchronizedList(new ArrayList<>());
  private final WrappedRepo repo =
      new WrappedRepo() {
        @Override
        public EventLog entriesSince(
            SubscriptionTopic topic, Shard shard, long sequence, int limit) {
          if (isBroken.get()) {
            throw new RepoUnavailableException("The repo is away (repo: test).", null);
          }
          if (isWatch() && !breaks.isEmpty() && breaks.remove(0) instanceof Error error) {
            throw error;
          }
          if (topic.equals(ORDERS)) {
            looks.incrementAndGet();
          }
          return super.entriesSince(topic, shard, sequence, limit);
        }
      };
  private final RestingWorkers resting = new RestingWorkers(repo, Duration.ZERO);

  private static boolean isWatch() {
    return Thread.currentThread().getName().equals(WATCH);
  }

  @Test
  void a_worker_with_nothing_to_do_has_no_thread_until_something_comes() throws Exception {
    try (PageWorker worker = worker("billing", ORDERS, Shard.ALL)) {
      publish("orders/1");
      Thread first = threads.take();
      awaitRest("billing");
      assertThat(worker.state()).isEqualTo(SubscriptionState.LIVE);

      publish("orders/1");
      Thread second = threads.take();
      assertThat(second).isNotSameAs(first);
      assertThat(second.getName()).isEqualTo(first.getName());
      awaitRest("billing");
      assertThat(worker.handled()).isEqualTo(2);
    }
  }

  @Test
  void only_those_are_woken_for_whom_something_came() throws Exception {
    try (PageWorker orders = worker("billing", ORDERS, Shard.ALL);
        PageWorker bills = worker("printing", SubscriptionTopic.stream("bills"), Shard.ALL)) {
      publish("orders/1");
      threads.take();
      awaitRest("billing", "printing");
      int before = looks.get();
      for (int i = 0; i < 50; i++) {
        publish("bills");
        threads.take().join();
      }
      awaitRest("billing", "printing");
      assertThat(looks.get()).isEqualTo(before);
      assertThat(orders.handled()).isEqualTo(1);
      assertThat(bills.handled()).isEqualTo(50);
    }
  }

  @Test
  void nothing_is_missed_however_often_they_rest() throws Exception {
    List<PageWorker> workers = new ArrayList<>();
    workers.add(worker("all", SubscriptionTopic.all(), Shard.ALL));
    workers.add(worker("orders", ORDERS, Shard.ALL));
    workers.add(worker("one", SubscriptionTopic.stream("orders/1"), Shard.ALL));
    for (int shard = 0; shard < 3; shard++) {
      workers.add(worker("sharded", ORDERS, new Shard(shard, 3)));
    }
    Thread[] publishers = new Thread[4];
    for (int i = 0; i < publishers.length; i++) {
      String stream = i == 3 ? "bills" : "orders/" + i;
      publishers[i] = new Thread(() -> publishOneByOne(stream, 300));
      publishers[i].start();
    }
    for (Thread publisher : publishers) {
      publisher.join();
    }
    eventually(() -> workers.get(0).handled() == 1200);
    eventually(() -> workers.get(1).handled() == 900);
    eventually(() -> workers.get(2).handled() == 300);
    eventually(() -> workers.subList(3, 6).stream().mapToLong(PageWorker::handled).sum() == 900);
    workers.forEach(PageWorker::close);
  }

  @Test
  void one_that_rests_is_woken_by_hand() throws Exception {
    BlockingQueue<Thread> attending = new SynchronousQueue<>();
    try (PageWorker worker = attended(attending, Clock.systemUTC())) {
      worker.restAmong(resting);
      worker.start();
      Thread first = attending.take();
      first.join();
      worker.wake();
      assertThat(attending.take()).isNotSameAs(first);
    }
  }

  @Test
  void one_that_rests_has_moved_just_now() throws Exception {
    BlockingQueue<Thread> attending = new SynchronousQueue<>();
    SteppedClock clock = new SteppedClock();
    try (PageWorker worker = attended(attending, clock)) {
      worker.restAmong(resting);
      worker.start();
      attending.take().join();
      clock.now = SteppedClock.NOON.plusSeconds(3_600);
      assertThat(worker.movedAt()).isEqualTo(clock.now);
    }
  }

  @Test
  void one_that_rests_is_closed_without_a_thread_and_nobody_watches_any_more() throws Exception {
    PageWorker worker = worker("billing", ORDERS, Shard.ALL);
    publish("orders/1");
    threads.take();
    awaitRest("billing");
    assertThat(isWatched()).isTrue();

    worker.close();

    assertThat(worker.state()).isEqualTo(SubscriptionState.CLOSED);
    eventually(() -> !isWatched());
    publish("orders/1");
    assertThat(worker.handled()).isEqualTo(1);
  }

  @Test
  void those_who_rest_learn_that_the_repo_is_away_and_that_it_is_back() throws Exception {
    try (PageWorker worker = worker("billing", ORDERS, Shard.ALL)) {
      publish("orders/1");
      threads.take();
      awaitRest("billing");
      isBroken.set(true);
      publish("orders/1");
      eventually(() -> worker.state() == SubscriptionState.RETRYING);
      isBroken.set(false);
      threads.take();
    }
  }

  @Test
  void what_came_when_there_were_no_threads_is_handled_once_there_are() throws Exception {
    try (PageWorker worker = worker("billing", ORDERS, Shard.ALL)) {
      publish("orders/1");
      threads.take();
      awaitRest("billing");
      breaks.add(new OutOfMemoryError("no threads, says the test"));
      publish("orders/1");
      threads.take();
      awaitRest("billing");
      assertThat(breaks).isEmpty();
      assertThat(worker.handled()).isEqualTo(2);
    }
  }

  @Test
  void what_came_when_the_repo_was_away_and_there_were_no_threads_is_handled_once_there_are()
      throws Exception {
    NoThreadOnce none = new NoThreadOnce();
    none.set(true);
    try (PageWorker worker = worker("billing", ORDERS, Shard.ALL)) {
      publish("orders/1");
      threads.take();
      awaitRest("billing");
      isBroken.set(true);
      publish("orders/1");
      eventually(() -> none.hasFailed);
      isBroken.set(false);

      eventually(() -> worker.handled() == 2);
    } finally {
      none.remove();
    }
  }

  /** Has the thread that reads the log for those who rest make no other, the first time. */
  private static final class NoThreadOnce extends InheritableThreadLocal<Boolean> {
    private volatile boolean hasFailed;

    @Override
    protected Boolean childValue(Boolean parent) {
      if (!hasFailed && isWatch()) {
        hasFailed = true;
        throw new OutOfMemoryError("unable to create native thread");
      }
      return parent;
    }
  }

  @Test
  void the_marker_of_one_that_rests_follows_a_log_that_is_not_its_own() throws Exception {
    try (PageWorker worker = worker("billing", ORDERS, Shard.ALL)) {
      publish("orders/1");
      threads.take().join();
      PendingEvent[] others = new PendingEvent[10_001];
      for (int i = 0; i < others.length; i++) {
        others[i] = event("others");
      }
      repo.publish(new PendingEvents(List.of(others)));
      eventually(
          () ->
              repo.marker(worker.config().streamId(), Shard.ALL)
                  .filter(marker -> marker.marker().sequence() == 10_002)
                  .isPresent());
    }
  }

  private static boolean isWatched() {
    return running().anyMatch(thread -> thread.getName().equals(WATCH));
  }

  /**
   * Returns once the workers of these names have no threads and the watch waits: one that looks at
   * what was published may still wake a worker that has handled it by itself.
   */
  private static void awaitRest(String... names) {
    Set<String> working = Stream.of(names).map(name -> "intrepid-" + name).collect(toSet());
    eventually(
        () ->
            running().noneMatch(thread -> working.contains(thread.getName()))
                && running()
                    .filter(thread -> thread.getName().equals(WATCH))
                    .anyMatch(thread -> thread.getState() == Thread.State.TIMED_WAITING));
  }

  private static Stream<Thread> running() {
    return Thread.getAllStackTraces().keySet().stream();
  }

  @Test
  void a_worker_whose_pages_come_late_does_not_rest_past_a_message() throws Exception {
    try (PageWorker other = worker("printing", SubscriptionTopic.stream("bills"), Shard.ALL)) {
      awaitRest("printing");
      publish("bills");
      threads.take();
      publish("orders/1"); // the resting workers' thread goes past it
      publish("bills");
      threads.take();
      awaitRest("printing");

      SubscriptionConfig config = SubscriptionConfig.of(SubscriptionName.of("billing"), ORDERS);
      Subscription subscription = Subscription.resume(repo, config);
      BlockingQueue<Thread> handled = new LinkedBlockingQueue<>();
      PageService service =
          new PageService() {
            @Override
            public int handle(EventLog page, int attempt) {
              subscription.mark(page.last().sequence());
              handled.add(Thread.currentThread());
              return page.size();
            }
          };
      try (PageWorker late =
          new PageWorker(
              subscription,
              new LatePages(config),
              service,
              RepoOutage.of(repo),
              SystemClock.utc(),
              () -> {})) {
        late.restAmong(resting);
        late.start();
        assertThat(handled.take()).isNotNull();
      }
      assertThat(other.handled()).isEqualTo(2);
    }
  }

  /** As of a reader that others read for, and which they have not told of the last messages. */
  private final class LatePages implements PageSource {
    private final SubscriptionConfig config;
    private int late = 3;

    LatePages(SubscriptionConfig config) {
      this.config = config;
    }

    @Override
    public EventLog after(long sequence, int limit) {
      late--;
      return late >= 0
          ? new EventLog(List.of(), sequence)
          : repo.entriesSince(config.topic(), config.shard(), sequence, limit);
    }

    @Override
    public void awaitPast(long sequence, Duration timeout) throws InterruptedException {
      repo.awaitPast(config.topic(), sequence, timeout);
    }
  }

  private PageWorker worker(String name, SubscriptionTopic topic, Shard shard) {
    SubscriptionConfig config =
        SubscriptionConfig.of(SubscriptionName.of(name), topic).withShard(shard);
    Subscription subscription = Subscription.resume(repo, config);
    PageService service =
        new PageService() {
          @Override
          public int handle(EventLog page, int attempt) {
            page.forEach(event -> threads.add(Thread.currentThread()));
            subscription.mark(page.through());
            return page.size();
          }
        };
    PageWorker worker =
        new PageWorker(subscription, service, RepoOutage.of(repo), SystemClock.utc(), () -> {});
    worker.restAmong(resting);
    worker.start();
    return worker;
  }

  /** Does nothing but say on which thread it attends. */
  private PageWorker attended(BlockingQueue<Thread> attending, Clock clock) {
    SubscriptionConfig config = SubscriptionConfig.of(SubscriptionName.of("billing"), ORDERS);
    PageService service =
        new PageService() {
          @Override
          public int handle(EventLog page, int attempt)
              throws MessageFailedException, PageFailedException {
            throw new AssertionError("Nothing was published");
          }

          @Override
          public @Nullable Duration doRequestedWork() throws InterruptedException {
            attending.put(Thread.currentThread());
            return null;
          }
        };
    return new PageWorker(
        Subscription.resume(repo, config), service, RepoOutage.of(repo), clock, () -> {});
  }

  /** Each when a worker that has handled another one rests. */
  private void publishOneByOne(String stream, int count) {
    try {
      for (int n = 0; n < count; n++) {
        publish(stream);
        threads.take().join();
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private EventRecord publish(String stream) {
    return repo.publish(event(stream));
  }

  private static PendingEvent event(String stream) {
    return PendingEvent.entry(stream, "Happened", Json.of("{}"));
  }
}
