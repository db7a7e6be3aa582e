package dev.intrepid.engine.publish;

import static dev.intrepid.Eventually.SOON;
import static dev.intrepid.Eventually.await;
import static dev.intrepid.Eventually.beside;
import static dev.intrepid.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.Eventually;
import dev.intrepid.concurrent.Deadline;
import dev.intrepid.exception.AppClosedException;
import dev.intrepid.json.Json;
import dev.intrepid.repo.ConflictException;
import dev.intrepid.repo.EventKind;
import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.EventTooLargeException;
import dev.intrepid.repo.PendingEvent;
import dev.intrepid.repo.PendingEvents;
import dev.intrepid.repo.RepoLimits;
import dev.intrepid.repo.RepoUnavailableException;
import dev.intrepid.repo.memory.MemoryRepo;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
@SuppressWarnings("FutureReturnValueIgnored") // many events are published only to be under way
class AsyncPublisherTest {

  private static final int LARGEST = 1_000;

  private final MemoryRepo repo =
      new MemoryRepo(Clock.systemUTC(), RepoLimits.defaults().withDataBytes(LARGEST));
  private final CountDownLatch mayStore = new CountDownLatch(1);
  private final CountDownLatch isStoring = new CountDownLatch(1);
  private final AtomicInteger commits = new AtomicInteger();
  private Function<PendingEvents, EventLog> store = repo::publish;
  private final AsyncPublisher publisher = new AsyncPublisher(this::store);

  private EventLog store(PendingEvents events) {
    commits.incrementAndGet();
    isStoring.countDown();
    await(mayStore);
    return store.apply(events);
  }

  @AfterEach
  void end() {
    mayStore.countDown();
    publisher.close(Deadline.in(SOON));
  }

  private static PendingEvent event(String stream) {
    return PendingEvent.entry(stream, "Happened", Json.of("{}"));
  }

  private static PendingEvent event(String stream, int number) {
    return PendingEvent.entry(stream, "Happened" + number, Json.of("{}"));
  }

  /** Publishes an event that is being stored, so that what follows gathers in the queue. */
  private CompletableFuture<EventRecord> publishFirst() {
    CompletableFuture<EventRecord> first = publisher.publish(event("first"));
    await(isStoring);
    return first;
  }

  private static <T> T answer(Future<T> future) throws Exception {
    return Eventually.answerOf(future);
  }

  @Test
  void what_a_thread_publishes_is_stored_in_the_order_of_its_calls() throws Exception {
    mayStore.countDown();
    List<CompletableFuture<EventRecord>> futures = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      futures.add(publisher.publish(event("numbers", i)));
    }

    for (int i = 0; i < futures.size(); i++) {
      EventRecord record = answer(futures.get(i));
      assertThat(record.type()).isEqualTo("Happened" + i);
      assertThat(record.position()).isEqualTo(i + 1);
    }
  }

  @Test
  void what_gathers_during_a_commit_is_stored_in_the_next() throws Exception {
    publishFirst();
    List<CompletableFuture<EventRecord>> futures =
        IntStream.range(0, 1_000).mapToObj(i -> publisher.publish(event("numbers", i))).toList();
    mayStore.countDown();

    for (CompletableFuture<EventRecord> future : futures) {
      answer(future);
    }
    assertThat(commits).hasValue(2);
  }

  @Test
  void events_of_one_call_are_answered_together() throws Exception {
    mayStore.countDown();
    EventLog log = answer(publisher.publish(PendingEvents.of(event("a"), event("b"), event("a"))));

    assertThat(log.records()).extracting(EventRecord::position).containsExactly(1L, 1L, 2L);
  }

  @Test
  void no_events_are_answered_with_none() throws Exception {
    mayStore.countDown();

    assertThat(answer(publisher.publish(PendingEvents.none()))).isEmpty();
  }

  @Test
  void a_conflict_fails_its_own_future_alone() throws Exception {
    publishFirst();
    CompletableFuture<EventRecord> before = publisher.publish(event("orders").expecting(0));
    CompletableFuture<EventRecord> conflict = publisher.publish(event("orders").expecting(5));
    CompletableFuture<EventRecord> after = publisher.publish(event("orders").expecting(1));
    mayStore.countDown();

    assertThatThrownBy(() -> answer(conflict)).hasCauseInstanceOf(ConflictException.class);
    assertThat(answer(before).position()).isEqualTo(1);
    assertThat(answer(after).position()).isEqualTo(2);
  }

  @Test
  void events_of_one_call_are_refused_together() throws Exception {
    publishFirst();
    CompletableFuture<EventRecord> before = publisher.publish(event("orders"));
    CompletableFuture<EventLog> refused =
        publisher.publish(PendingEvents.of(event("lines"), event("orders").expecting(7)));
    CompletableFuture<EventRecord> after = publisher.publish(event("orders"));
    mayStore.countDown();

    assertThatThrownBy(() -> answer(refused)).hasCauseInstanceOf(ConflictException.class);
    assertThat(answer(before).position()).isEqualTo(1);
    assertThat(answer(after).position()).isEqualTo(2);
    assertThat(repo.last("lines", EventKind.ENTRY)).isEmpty();
  }

  @Test
  void an_event_that_expects_one_that_was_refused_is_refused() throws Exception {
    publishFirst();
    CompletableFuture<EventRecord> conflict = publisher.publish(event("orders").expecting(5));
    CompletableFuture<EventRecord> next = publisher.publish(event("orders").expecting(6));
    mayStore.countDown();

    assertThatThrownBy(() -> answer(conflict)).hasCauseInstanceOf(ConflictException.class);
    assertThatThrownBy(() -> answer(next)).hasCauseInstanceOf(ConflictException.class);
  }

  @Test
  void what_is_too_large_fails_alone_among_many() throws Exception {
    publishFirst();
    List<CompletableFuture<EventRecord>> futures = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      String data = i % 10 == 7 ? "\"" + "x".repeat(LARGEST) + "\"" : "{}";
      futures.add(publisher.publish(PendingEvent.entry("numbers", "Happened" + i, Json.of(data))));
    }
    mayStore.countDown();

    for (int i = 0; i < futures.size(); i++) {
      CompletableFuture<EventRecord> future = futures.get(i);
      if (i % 10 == 7) {
        assertThatThrownBy(() -> answer(future)).hasCauseInstanceOf(EventTooLargeException.class);
      } else {
        assertThat(answer(future).type()).isEqualTo("Happened" + i);
      }
    }
    assertThat(repo.entriesSincePosition("numbers", 0, 1_000).records())
        .extracting(EventRecord::type)
        .containsExactlyElementsOf(
            IntStream.range(0, 100)
                .filter(i -> i % 10 != 7)
                .mapToObj(i -> "Happened" + i)
                .toList());
  }

  @Test
  void what_the_repo_as_a_whole_cannot_do_is_not_tried_again_for_each() throws Exception {
    publishFirst();
    List<CompletableFuture<EventRecord>> futures =
        IntStream.range(0, 100).mapToObj(i -> publisher.publish(event("numbers", i))).toList();
    store =
        events -> {
          throw new RepoUnavailableException("The repo is cut off.", null);
        };
    mayStore.countDown();

    for (CompletableFuture<EventRecord> future : futures) {
      assertThatThrownBy(() -> answer(future)).hasCauseInstanceOf(RepoUnavailableException.class);
    }
    assertThat(commits).hasValue(2);
  }

  @Test
  void it_goes_on_when_the_repo_is_there_again() throws Exception {
    mayStore.countDown();
    store =
        events -> {
          throw new RepoUnavailableException("The repo is cut off.", null);
        };
    assertThatThrownBy(() -> answer(publisher.publish(event("a"))))
        .hasCauseInstanceOf(RepoUnavailableException.class);
    store = repo::publish;

    assertThat(answer(publisher.publish(event("a"))).position()).isEqualTo(1);
  }

  @Test
  void an_error_fails_what_was_stored_together_and_nothing_later() throws Exception {
    mayStore.countDown();
    store =
        events -> {
          throw new StackOverflowError();
        };
    assertThatThrownBy(() -> answer(publisher.publish(event("a"))))
        .hasCauseInstanceOf(StackOverflowError.class);
    store = repo::publish;

    assertThat(answer(publisher.publish(event("a"))).position()).isEqualTo(1);
  }

  @Test
  void what_fails_while_it_is_told_of_a_failure_fails_alone() throws Exception {
    AtomicInteger stores = new AtomicInteger();
    AsyncPublisher failing =
        new AsyncPublisher(
            new GroupedStore(repo::publish) {
              @Override
              void store(List<PendingPublish<?>> group) {
                if (stores.getAndIncrement() == 0) {
                  throw new OutOfMemoryError("no memory to tell that there is none");
                }
                super.store(group);
              }
            });
    CompletableFuture<EventRecord> failed = failing.publish(event("a"));
    assertThatThrownBy(() -> answer(failed)).hasCauseInstanceOf(OutOfMemoryError.class);

    assertThat(answer(failing.publish(event("a"))).position()).isEqualTo(1);
    failing.close(Deadline.in(SOON));
  }

  @Test
  void what_a_failed_commit_has_stored_is_not_stored_twice() throws Exception {
    publishFirst();
    List<CompletableFuture<EventRecord>> futures =
        IntStream.range(0, 8).mapToObj(i -> publisher.publish(event("numbers", i))).toList();
    AtomicInteger failures = new AtomicInteger();
    store =
        events -> {
          EventLog stored = repo.publish(events);
          if (events.size() == 8 && failures.getAndIncrement() == 0) {
            throw new IllegalStateException("A bug of what wraps the repo.");
          }
          return stored;
        };
    mayStore.countDown();

    for (CompletableFuture<EventRecord> future : futures) {
      answer(future);
    }
    assertThat(failures).hasValue(1);
    assertThat(repo.entriesSincePosition("numbers", 0, 100).size()).isEqualTo(8);
  }

  @Test
  void a_thread_that_finds_no_room_waits_until_half_of_it_is_free() throws Exception {
    publishFirst();
    for (int i = 1; i < UnderWay.MOST_EVENTS; i++) {
      publisher.publish(event("numbers"));
    }
    Thread[] waiting = new Thread[1];
    CountDownLatch begun = new CountDownLatch(1);
    Future<Boolean> next =
        beside(
            () -> {
              waiting[0] = Thread.currentThread();
              begun.countDown();
              publisher.publish(event("next"));
              return Thread.currentThread().isInterrupted();
            });
    await(begun);
    eventually(() -> waiting[0].getState() == Thread.State.WAITING);
    waiting[0].interrupt();
    mayStore.countDown();

    assertThat(answer(next)).isTrue();
    publisher.close(Deadline.in(SOON));
    assertThat(repo.last("next", EventKind.ENTRY)).isPresent();
  }

  @Test
  void a_thread_that_finds_no_room_for_its_bytes_waits_as_well() throws Exception {
    publishFirst();
    PendingEvent large =
        PendingEvent.entry("large", "Happened", Json.of("\"" + "x".repeat(1 << 20) + "\""));
    for (long bytes = large.data().size(); bytes < UnderWay.MOST_BYTES; bytes += 1 << 20) {
      publisher.publish(large);
    }
    Thread next = new Thread(() -> publisher.publish(large), "next");
    next.start();
    eventually(() -> next.getState() == Thread.State.WAITING);
    mayStore.countDown();

    next.join(SOON.toMillis());
    assertThat(next.isAlive()).isFalse();
  }

  @Test
  void what_is_larger_than_all_the_room_is_stored_by_itself() throws Exception {
    mayStore.countDown();
    PendingEvents many =
        new PendingEvents(
            IntStream.rangeClosed(0, UnderWay.MOST_EVENTS).mapToObj(i -> event("many")).toList());
    CompletableFuture<EventRecord> before = publisher.publish(event("many"));
    CompletableFuture<EventLog> log = publisher.publish(many);
    CompletableFuture<EventRecord> after = publisher.publish(event("many"));

    assertThat(answer(before).position()).isEqualTo(1);
    assertThat(answer(log).last().position()).isEqualTo(UnderWay.MOST_EVENTS + 2);
    assertThat(answer(after).position()).isEqualTo(UnderWay.MOST_EVENTS + 3);
  }

  @Test
  void a_dependant_that_blocks_holds_up_no_commit() throws Exception {
    CompletableFuture<EventRecord> first = publishFirst();
    CountDownLatch blocked = new CountDownLatch(1);
    CountDownLatch mayGoOn = new CountDownLatch(1);
    CompletableFuture<String> dependant =
        first.thenApply(
            record -> {
              blocked.countDown();
              await(mayGoOn);
              return Thread.currentThread().getName();
            });
    mayStore.countDown();
    await(blocked);

    for (int i = 0; i < 100; i++) {
      answer(publisher.publish(event("others")));
    }
    mayGoOn.countDown();
    assertThat(answer(dependant)).startsWith("intrepid-published-");
  }

  @Test
  void more_dependants_than_processors_may_block_for_one_that_comes_later() throws Exception {
    publishFirst();
    CountDownLatch isThere = new CountDownLatch(1);
    List<CompletableFuture<Void>> blocked =
        IntStream.range(0, 2 * Runtime.getRuntime().availableProcessors() + 2)
            .mapToObj(i -> publisher.publish(event("orders")).thenRun(() -> await(isThere)))
            .toList();
    CompletableFuture<Void> last = publisher.publish(event("last")).thenRun(isThere::countDown);
    mayStore.countDown();

    answer(last);
    for (CompletableFuture<Void> each : blocked) {
      answer(each);
    }
  }

  @Test
  void a_dependant_may_wait_for_what_it_publishes_itself() throws Exception {
    mayStore.countDown();
    List<CompletableFuture<Long>> all = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      all.add(
          publisher
              .publish(event("orders"))
              .thenApply(record -> publisher.publish(event("orders")).join().position()));
    }

    for (CompletableFuture<Long> each : all) {
      assertThat(answer(each)).isPositive();
    }
    assertThat(repo.lastSequence()).isEqualTo(100);
  }

  @Test
  void all_threads_that_complete_futures_may_wait_for_what_they_publish() throws Exception {
    publishFirst();
    List<CompletableFuture<Long>> all = new ArrayList<>();
    for (int i = 0; i < 2 * Dependants.MOST; i++) {
      all.add(publisher.publish(event("orders")).thenApply(record -> waitInTurns(record)));
    }
    mayStore.countDown();

    for (CompletableFuture<Long> each : all) {
      assertThat(answer(each)).isPositive();
    }
    answer(publisher.publish(event("later")));
  }

  /** Publishes, and waits by each of the methods that do. */
  private Long waitInTurns(EventRecord before) {
    CompletableFuture<EventRecord> future = publisher.publish(event("more"));
    try {
      return switch ((int) (before.position() % 3)) {
        case 0 -> future.join().position();
        case 1 -> future.get().position();
        default -> future.get(SOON.toNanos(), TimeUnit.NANOSECONDS).position();
      };
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void a_dependant_that_waits_for_a_refused_publish_is_told_why() throws Exception {
    mayStore.countDown();
    CompletableFuture<EventRecord> refused =
        publisher
            .publish(event("orders"))
            .thenApply(record -> publisher.publish(event("orders").expecting(9)).join());

    assertThatThrownBy(() -> answer(refused)).hasCauseInstanceOf(ConflictException.class);
  }

  @Test
  void a_dependant_waits_no_longer_than_it_says() throws Exception {
    CompletableFuture<EventRecord> first = publishFirst();
    CountDownLatch isPublished = new CountDownLatch(1);
    CountDownLatch isOver = new CountDownLatch(1);
    store =
        events -> {
          if (events.events().get(0).stream().equals("late")) {
            isPublished.countDown();
            await(isOver);
          }
          return repo.publish(events);
        };
    CompletableFuture<EventRecord> late =
        first.thenApply(
            record -> {
              CompletableFuture<EventRecord> future = publisher.publish(event("late"));
              assertThatThrownBy(() -> future.get(1, TimeUnit.MILLISECONDS))
                  .isInstanceOf(TimeoutException.class);
              future.orTimeout(1, TimeUnit.MILLISECONDS);
              return future.join();
            });
    mayStore.countDown();
    await(isPublished);

    assertThatThrownBy(() -> answer(late)).hasRootCauseInstanceOf(TimeoutException.class);
    isOver.countDown();
  }

  @Test
  void a_dependant_publishes_without_waiting_for_room() throws Exception {
    CompletableFuture<EventRecord> first = publishFirst();
    CompletableFuture<EventRecord> next =
        first.thenCompose(record -> publisher.publish(event("next")));
    for (int i = 1; i < UnderWay.MOST_EVENTS; i++) {
      publisher.publish(event("numbers")).thenRun(() -> publisher.publish(event("more")));
    }
    mayStore.countDown();

    assertThat(answer(next).position()).isEqualTo(1);
    eventually(() -> repo.lastSequence() == 2L * UnderWay.MOST_EVENTS);
  }

  @Test
  void a_cancelled_future_takes_nothing_back() throws Exception {
    publishFirst();
    CompletableFuture<EventRecord> cancelled = publisher.publish(event("orders"));
    CompletableFuture<EventRecord> next = publisher.publish(event("orders"));
    assertThat(cancelled.cancel(true)).isTrue();
    mayStore.countDown();

    assertThat(answer(next).position()).isEqualTo(2);
  }

  @Test
  void everything_under_way_is_completed_when_it_is_closed() throws Exception {
    publishFirst();
    List<CompletableFuture<EventRecord>> futures =
        IntStream.range(0, 10_000).mapToObj(i -> publisher.publish(event("numbers", i))).toList();
    AtomicInteger dependants = new AtomicInteger();
    futures.forEach(future -> future.thenRun(dependants::incrementAndGet));
    mayStore.countDown();
    publisher.close(Deadline.in(SOON));

    assertThat(futures).allMatch(CompletableFuture::isDone);
    assertThat(dependants).hasValue(10_000);
    assertThat(repo.lastSequence()).isEqualTo(10_001);
  }

  @Test
  void closing_waits_for_what_depends_on_a_future_although_its_caller_is_interrupted()
      throws Exception {
    CountDownLatch isCompleted = new CountDownLatch(1);
    CountDownLatch mayGoOn = new CountDownLatch(1);
    CompletableFuture<Void> dependant =
        publishFirst()
            .thenRun(
                () -> {
                  isCompleted.countDown();
                  await(mayGoOn);
                });
    mayStore.countDown();
    await(isCompleted);
    boolean[] isInterrupted = new boolean[1];
    Thread closing =
        new Thread(
            () -> {
              Thread.currentThread().interrupt();
              publisher.close(Deadline.in(SOON));
              isInterrupted[0] = Thread.interrupted();
            });
    closing.start();
    eventually(
        () ->
            closing.getState() == Thread.State.TIMED_WAITING
                || closing.getState() == Thread.State.TERMINATED);
    boolean waits = closing.isAlive();
    mayGoOn.countDown();
    closing.join();

    assertThat(waits).isTrue();
    assertThat(isInterrupted[0]).isTrue();
    answer(dependant);
  }

  @Test
  void what_no_commit_has_begun_with_is_refused_when_the_time_to_close_is_over() throws Exception {
    CompletableFuture<EventRecord> first = publishFirst();
    CompletableFuture<EventRecord> next = publisher.publish(event("next"));
    assertThat(publisher.close(Deadline.in(Duration.ZERO))).isFalse();

    assertThatThrownBy(() -> answer(next))
        .hasCauseInstanceOf(AppClosedException.class)
        .hasMessageContaining("not stored");
    mayStore.countDown();
    assertThat(answer(first).sequence()).isEqualTo(1);
    assertThat(repo.lastSequence()).isEqualTo(1);
  }

  @Test
  void nothing_is_taken_after_it_was_closed() {
    assertThat(publisher.close(Deadline.in(SOON))).isTrue();

    assertThatThrownBy(() -> publisher.publish(event("orders")))
        .isInstanceOf(AppClosedException.class)
        .hasMessageContaining("publish before you close it");
  }

  @Test
  void a_thread_that_waits_for_room_is_told_that_it_was_closed() throws Exception {
    publishFirst();
    for (int i = 1; i < UnderWay.MOST_EVENTS; i++) {
      publisher.publish(event("numbers"));
    }
    Future<?> waiting = beside(() -> publisher.publish(event("next")));
    assertThat(publisher.close(Deadline.in(Duration.ZERO))).isFalse();

    assertThatThrownBy(() -> waiting.get(SOON.toNanos(), TimeUnit.NANOSECONDS))
        .isInstanceOf(ExecutionException.class)
        .hasCauseInstanceOf(AppClosedException.class);
  }

  @Test
  void join_tells_what_publish_would_throw() {
    mayStore.countDown();

    assertThatThrownBy(() -> publisher.publish(event("orders").expecting(3)).join())
        .isInstanceOf(CompletionException.class)
        .hasCauseInstanceOf(ConflictException.class);
  }
}
