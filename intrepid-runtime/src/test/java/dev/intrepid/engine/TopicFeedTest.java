package dev.intrepid.engine;

import static dev.intrepid.Eventually.SOON;
import static dev.intrepid.Eventually.eventually;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.Intrepid;
import dev.intrepid.engine.Counting.Added;
import dev.intrepid.engine.subscriber.TopicFeed;
import dev.intrepid.engine.worker.PageSource;
import dev.intrepid.json.JsonFormat;
import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.ForwardingRepo;
import dev.intrepid.repo.PendingEvent;
import dev.intrepid.repo.PendingEvents;
import dev.intrepid.repo.RepoUnavailableException;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.SubscriptionTopic;
import dev.intrepid.repo.adapter.OwnEvents;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TopicFeedTest {

  private static final int SHARDS = 100;
  private static final int MESSAGES = 10_000;

  /** Those of the workers are told apart from those of a thread that waits for them. */
  private static final String WORKERS = "intrepid-sums-";

  private final AtomicBoolean isAway = new AtomicBoolean();
  private final AtomicInteger reads = new AtomicInteger();
  private final AtomicInteger rows = new AtomicInteger();
  private final AtomicInteger readsOfWorkers = new AtomicInteger();
  private final WrappedRepo repo =
      new WrappedRepo() {
        @Override
        public EventLog entriesSince(
            SubscriptionTopic topic, Shard shard, long sequence, int limit) {
          reads.incrementAndGet();
          if (isAway.get()) {
            throw new RepoUnavailableException("The disk is away.", null);
          }
          if (Thread.currentThread().getName().startsWith(WORKERS)) {
            readsOfWorkers.incrementAndGet();
          }
          EventLog page = super.entriesSince(topic, shard, sequence, limit);
          rows.addAndGet(page.size());
          return page;
        }
      };
  private final Map<Integer, PageSource> sources = new ConcurrentHashMap<>();
  private final TopicFeed feed = new TopicFeed(repo, SubscriptionTopic.all(), Runnable::run);

  @Test
  void every_shard_gets_its_records_in_order_and_the_log_is_read_once() {
    publish(2_000);
    List<EventRecord> all = new ArrayList<>();
    for (int shard = 0; shard < SHARDS; shard++) {
      all.addAll(readAll(shard, 0, 512));
    }
    assertThat(all).hasSize(2_000);
    assertThat(reads.get()).isLessThan(2 * 2_000 / 512 + SHARDS);
  }

  @Test
  void a_shard_gets_a_full_page_although_it_has_only_a_part_of_each_that_is_read() {
    publish(MESSAGES);
    List<PageSource> readers = new ArrayList<>();
    for (int shard = 0; shard < 8; shard++) {
      readers.add(feed.of(new Shard(shard, 8)));
    }

    assertThat(readers.get(0).after(0, 512)).hasSizeGreaterThan(256);
    for (int shard = 0; shard < 8; shard++) {
      assertThat(readAll(readers.get(shard), 0, 512)).isEqualTo(directly(new Shard(shard, 8)));
    }
  }

  @Test
  void shards_whose_kin_are_in_other_processes_read_no_more_than_what_is_theirs() {
    publish(MESSAGES);
    List<PageSource> readers = new ArrayList<>();
    for (int shard = 0; shard < 8; shard++) {
      readers.add(feed.of(new Shard(shard, 8)));
    }
    for (PageSource reader : readers) {
      reader.after(0, 512);
    }
    long read = rows.getAndSet(0);

    readers.subList(2, 8).forEach(PageSource::rest);
    List<EventRecord> first = readAll(readers.get(0), 0, 512);
    List<EventRecord> second = readAll(readers.get(1), 0, 512);

    assertThat(first).isEqualTo(directly(new Shard(0, 8)));
    assertThat(second).isEqualTo(directly(new Shard(1, 8)));
    assertThat((long) rows.get()).isLessThan((MESSAGES - read) / 2);
  }

  @Test
  void pages_of_any_size_hold_the_same_records() {
    publish(2_000);
    for (int limit : List.of(1, 7, 512)) {
      assertThat(readAll(3, 0, limit)).isEqualTo(directly(3));
    }
  }

  @Test
  void a_shard_that_has_fallen_behind_reads_the_log_by_itself_and_misses_nothing() {
    publish(MESSAGES);
    readAll(0, 0, 512);
    int before = reads.get();
    assertThat(readAll(1, 0, 10)).isEqualTo(directly(1));
    assertThat(reads.get()).isGreaterThan(before);
  }

  @Test
  void a_shard_whose_marker_is_ahead_of_the_others_gets_what_is_after_it() {
    publish(MESSAGES);
    readAll(0, 0, 1);
    long ahead = directly(2).get(20).sequence();
    assertThat(readAll(2, ahead, 512)).isEqualTo(directly(2).subList(21, directly(2).size()));
  }

  @Test
  void subscribers_of_one_topic_share_its_pages_whatever_their_shards() {
    publish(2_000);
    List<PageSource> readers = new ArrayList<>();
    for (int subscriber = 0; subscriber < 20; subscriber++) {
      readers.add(feed.of(Shard.ALL));
      readers.add(feed.of(new Shard(subscriber % 3, 3)));
    }
    for (PageSource reader : readers) {
      readAll(reader, 0, 512);
    }
    assertThat(readAll(readers.get(0), 0, 512)).hasSize(2_000);
    assertThat(readAll(readers.get(1), 0, 512)).isEqualTo(directly(new Shard(0, 3)));
    assertThat(rows.get()).isEqualTo(2_000);
  }

  @Test
  void one_that_reads_alone_gets_pages_as_large_as_it_asks_for() {
    publish(2_000);

    assertThat(feed.of(Shard.ALL).after(0, 1_500)).hasSize(1_500);
  }

  @Test
  void one_whose_kin_have_all_ended_reads_alone() {
    publish(2_000);
    PageSource stays = feed.of(Shard.ALL);
    PageSource ends = feed.of(Shard.ALL);
    ends.after(0, 1_500);
    ends.end();
    reads.set(0);

    assertThat(stays.after(0, 1_500).size()).isEqualTo(1_500);
    assertThat(reads).hasValue(1);
  }

  @Test
  void one_whose_kin_could_not_read_the_log_is_not_told_that_there_is_nothing() {
    publish(10);
    PageSource first = feed.of(Shard.ALL);
    PageSource second = feed.of(Shard.ALL);
    isAway.set(true);
    assertThatThrownBy(() -> first.after(0, 512)).isInstanceOf(RepoUnavailableException.class);
    isAway.set(false);

    assertThat(second.after(0, 512)).hasSize(10);
  }

  @Test
  void readers_at_the_end_of_the_log_do_not_read_for_one_that_begins() {
    publish(MESSAGES);
    PageSource begins = feed.of(Shard.ALL);
    PageSource goesOn = feed.of(Shard.ALL);
    begins.after(0, 512);
    rows.set(0);

    long near = repo.lastSequence() - 10;
    assertThat(readAll(goesOn, near, 512)).hasSize(10);

    assertThat(rows.get()).isEqualTo(10);
    assertThat(readAll(begins, 512, 512)).hasSize(MESSAGES - 512);
  }

  @Test
  void one_that_waits_beyond_the_pages_does_not_wait_for_what_is_before() throws Exception {
    PageSource one = feed.of(Shard.ALL);
    PageSource ahead = feed.of(Shard.ALL);
    publish(1);
    assertThat(readAll(one, 0, 512)).hasSize(1);
    publish(1);

    Thread waits = new Thread(() -> awaitLong(ahead, 2), "ahead");
    waits.setDaemon(true);
    waits.start();
    eventually(() -> waits.getState() == Thread.State.TIMED_WAITING);

    assertThat(one.after(1, 512)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void what_the_repo_has_just_stored_itself_is_not_read(int readers) {
    publish(5);
    TopicFeed own = new TopicFeed(new Remembering(), SubscriptionTopic.all(), Runnable::run);
    PageSource last = own.of(Shard.ALL);
    for (int others = 1; others < readers; others++) {
      own.of(Shard.ALL);
    }

    assertThat(last.after(3, 512)).hasSize(2);
    assertThat(reads).hasValue(0);
    assertThat(readAll(last, 2, 512)).hasSize(3);
    assertThat(reads.get()).isPositive();
  }

  /** Remembers what it has stored after the third event. */
  private final class Remembering extends ForwardingRepo implements OwnEvents {
    Remembering() {
      super(repo);
    }

    @Override
    public EventLog ownEntriesSince(
        SubscriptionTopic topic, Shard shard, long sequence, int limit) {
      return sequence < 3
          ? new EventLog(List.of(), sequence)
          : repo.memory.entriesSince(topic, shard, sequence, limit);
    }
  }

  private static void awaitLong(PageSource source, long after) {
    try {
      source.awaitPast(after, Duration.ofDays(1));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void what_is_published_after_the_end_of_the_pages_is_read_after_waiting() throws Exception {
    PageSource one = feed.of(Shard.ALL);
    PageSource other = feed.of(Shard.ALL);
    publish(1);
    assertThat(readAll(one, 0, 512)).hasSize(1);
    publish(1);

    one.awaitPast(1, SOON);

    assertThat(one.after(1, 512)).hasSize(1);
    assertThat(other.after(0, 512)).hasSize(2);
  }

  @Test
  void hundreds_of_shards_that_wait_are_woken_by_one_and_read_once() throws Exception {
    Probe sums = new Probe("sums", Probe::sum) {}.folds().shards(SHARDS);
    try (Intrepid app = Apps.start(repo, sums)) {
      app.awaitCaughtUp(SOON);
      int before = readsOfWorkers.get();
      for (int n = 0; n < 20; n++) {
        EventRecord published = app.publish(new Added("k" + n, n));
        app.awaitHandled(published, SOON);
      }
      // Each shard on its own would have looked 100 times for each message.
      assertThat(readsOfWorkers.get() - before).isLessThan(20 * SHARDS / 2 + SHARDS);
    }
  }

  @Test
  void a_shard_that_waits_is_woken_while_those_that_waited_for_all_are_at_work() throws Exception {
    Worker waitsForAll = new Worker(0);
    Worker waitsNext = new Worker(1);
    Worker waitsLast = new Worker(2);
    publishFor(0, 1);
    assertThat(waitsForAll.got.await(SOON.toSeconds(), SECONDS)).isTrue();
    assertThat(waitsNext.got.await(SOON.toSeconds(), SECONDS)).isTrue();

    publishFor(2);

    assertThat(waitsLast.got.await(SOON.toSeconds(), SECONDS)).isTrue();
  }

  /** Takes one page of a shard, which keeps it at work for good; starts once it waits. */
  private final class Worker {
    private final CountDownLatch got = new CountDownLatch(1);

    Worker(int shard) throws InterruptedException {
      Thread thread = new Thread(() -> takeOne(shard), "shard-" + shard);
      thread.setDaemon(true);
      thread.start();
      eventually(() -> thread.getState() == Thread.State.TIMED_WAITING);
    }

    private void takeOne(int shard) {
      PageSource source = pages(shard);
      EventLog page = source.after(0, 512);
      try {
        while (page.isEmpty()) {
          source.awaitPast(page.through(), Duration.ofDays(1));
          page = source.after(page.through(), 512);
        }
        got.countDown();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private List<EventRecord> readAll(int shard, long after, int limit) {
    return readAll(pages(shard), after, limit);
  }

  private List<EventRecord> readAll(PageSource source, long after, int limit) {
    List<EventRecord> all = new ArrayList<>();
    long cursor = after;
    while (true) {
      EventLog page = source.after(cursor, limit);
      if (page.isEmpty() && page.through() >= repo.lastSequence()) {
        return all;
      }
      all.addAll(page.records());
      cursor = page.through();
    }
  }

  /** The one reader of a shard. */
  private PageSource pages(int shard) {
    return sources.computeIfAbsent(shard, any -> feed.of(new Shard(any, SHARDS)));
  }

  private List<EventRecord> directly(int shard) {
    return directly(new Shard(shard, SHARDS));
  }

  private List<EventRecord> directly(Shard shard) {
    return repo.memory.entriesSince(SubscriptionTopic.all(), shard, 0, MESSAGES).records();
  }

  private void publishFor(int... shards) {
    List<PendingEvent> events = new ArrayList<>();
    for (int shard : shards) {
      events.add(pendingFor(shard));
    }
    repo.publish(new PendingEvents(events));
  }

  private static PendingEvent pendingFor(int shard) {
    for (int n = 0; ; n++) {
      PendingEvent event = pending("k" + n, n);
      if (Shard.of(event.stream(), SHARDS).index() == shard) {
        return event;
      }
    }
  }

  private static PendingEvent pending(String key, int amount) {
    return Counting.ADDED.pending(new Added(key, amount), JsonFormat.standard());
  }

  private void publish(int count) {
    List<PendingEvent> events = new ArrayList<>();
    for (int n = 0; n < count; n++) {
      events.add(pending("k" + n % 977, n));
    }
    repo.publish(new PendingEvents(events));
  }
}
