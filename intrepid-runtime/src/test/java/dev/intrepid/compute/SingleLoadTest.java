package dev.intrepid.compute;

import static dev.intrepid.Eventually.answerOf;
import static dev.intrepid.Eventually.await;
import static dev.intrepid.Eventually.beside;
import static dev.intrepid.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.intrepid.SteppedClock;
import dev.intrepid.codegen.MemoSpec;
import dev.intrepid.exception.ComputationInterruptedException;
import dev.intrepid.exception.ComputationTimeoutException;
import dev.intrepid.json.Json;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.RepoLimits;
import dev.intrepid.repo.memory.MemoryRepo;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A memo is computed once, however many ask, and no caller waits for ever. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SingleLoadTest {

  private static final String URI = "rates/EUR/USD";

  private final SteppedClock clock = new SteppedClock();
  private final MemoryRepo repo = new MemoryRepo(clock, RepoLimits.defaults());
  private final AtomicInteger calls = new AtomicInteger();
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch released = new CountDownLatch(1);

  private String slowly() {
    int call = calls.incrementAndGet();
    begun.countDown();
    await(released);
    return "rate " + call;
  }

  private Desk.Maker desk() {
    return Desk.on(repo, clock);
  }

  @Test
  void a_thousand_threads_on_a_cold_key_are_one_load() throws Exception {
    try (Desk desk =
        desk().method(Desk.RATES, s -> s, call -> "rate " + calls.incrementAndGet()).open()) {
      List<String> answers = Threads.all(1_000, () -> desk.text(URI));

      assertThat(new HashSet<>(answers)).containsExactly("rate 1");
      assertThat(calls).hasValue(1);
    }
  }

  @Test
  void all_who_wait_are_told_of_the_same_failure() throws Exception {
    IllegalStateException failure = new IllegalStateException("no");
    try (Desk desk =
        desk()
            .method(
                Desk.RATES,
                s -> s,
                call -> {
                  calls.incrementAndGet();
                  await(released);
                  throw failure;
                })
            .open()) {
      Set<Thread> asking = ConcurrentHashMap.newKeySet();
      Future<List<Throwable>> told = beside(() -> failures(desk, 10, asking));
      eventually(
          () -> desk.stats().misses() == 10 && asking.stream().allMatch(SingleLoadTest::isWaiting));
      released.countDown();

      assertThat(answerOf(told)).allSatisfy(e -> assertThat(e).hasCause(failure));
      assertThat(calls).hasValue(1);
    }
  }

  private static List<Throwable> failures(Desk desk, int count, Set<Thread> asking)
      throws Exception {
    return Threads.all(
        count,
        () -> {
          asking.add(Thread.currentThread());
          return catchThrowable(() -> desk.view(URI));
        });
  }

  private static boolean isWaiting(Thread thread) {
    return thread.getState() == Thread.State.TIMED_WAITING;
  }

  @Test
  void two_processes_with_an_exclusive_method_are_one_load() throws Exception {
    try (Desk one = exclusive();
        Desk other = exclusive()) {
      Future<String> first = beside(() -> one.text(URI));
      await(begun);
      Future<String> second = beside(() -> other.text(URI));
      eventually(() -> other.stats().misses() == 1);
      released.countDown();

      assertThat(List.of(answerOf(first), answerOf(second))).containsOnly("rate 1");
      assertThat(calls).hasValue(1);
    }
  }

  private Desk exclusive() {
    return desk().method(Desk.RATES, s -> s.byOneProcess(), call -> slowly()).open();
  }

  @Test
  void an_exclusive_method_of_a_process_that_died_is_taken_over_when_its_lease_ends()
      throws Exception {
    repo.setMemo(
        CacheRecord.of(ComputationLeases.uri(URI), Json.of("true"))
            .expiringAt(clock.instant().plusSeconds(15)));
    released.countDown();
    try (Desk desk = exclusive()) {
      Future<String> waiting = beside(() -> desk.text(URI));
      eventually(() -> desk.stats().misses() == 1);
      assertThat(calls).hasValue(0);
      clock.advance("PT15S");

      // A lease that is taken while the clock advances ends at once, and the value is computed
      // again.
      assertThat(answerOf(waiting)).startsWith("rate ").isEqualTo("rate " + calls);
    }
  }

  @Test
  void a_lease_lasts_as_long_as_it_is_renewed() {
    ComputationLeases.Lease lease = leases().take(URI, true);
    clock.advance("PT10S");
    lease.renew();
    clock.advance("PT10S");

    assertThat(leases().take(URI, true)).isNull();
    lease.release();
    assertThat(leases().take(URI, true)).isNotNull();
  }

  @Test
  void a_lease_that_a_commit_left_although_it_failed_is_the_apps_own() {
    ComputationLeases leases = leases();
    leases.take(URI, true);

    assertThat(leases.take(URI, true)).isNotNull();
    assertThat(leases().take(URI, true)).isNull();
  }

  private ComputationLeases leases() {
    return new ComputationLeases(repo, clock, Duration.ofSeconds(15));
  }

  @Test
  void whoever_waits_too_long_is_told_and_the_computation_goes_on() throws Exception {
    try (Desk desk =
        desk()
            .method(Desk.RATES, s -> s.waitedForAtMost(Duration.ofMillis(1)), call -> slowly())
            .open()) {
      assertThatThrownBy(() -> desk.view(URI))
          .isInstanceOf(ComputationTimeoutException.class)
          .hasMessageContaining("within PT0.001S")
          .hasMessageContaining(URI);
      released.countDown();
      eventually(() -> repo.getMemo(URI).isFound());

      assertThat(desk.text(URI)).isEqualTo("rate 1");
      assertThat(calls).hasValue(1);
    }
  }

  @Test
  void whoever_waits_gets_the_old_value_when_the_new_one_takes_too_long() throws Exception {
    try (Desk before = desk().method(Desk.RATES, s -> stale(s), call -> "old").open()) {
      before.view(URI);
    }
    clock.advance("PT10S");
    try (Desk desk =
        desk()
            .method(
                Desk.RATES, s -> stale(s).waitedForAtMost(Duration.ofMillis(50)), call -> slowly())
            .open()) {
      assertThat(desk.text(URI)).isEqualTo("old");
      assertThat(desk.text(URI)).isEqualTo("old");
      await(begun);
      assertThat(calls).hasValue(1);
      released.countDown();
    }
  }

  private static MemoSpec<String> stale(MemoSpec<String> spec) {
    return spec.keptFor(Duration.ofSeconds(10)).staleFor(Duration.ofHours(1));
  }

  @Test
  void a_waiter_that_is_interrupted_does_not_end_the_computation() throws Exception {
    try (Desk desk = desk().method(Desk.RATES, s -> s, call -> slowly()).open()) {
      AtomicReference<Throwable> told = new AtomicReference<>();
      AtomicReference<Boolean> isStillInterrupted = new AtomicReference<>();
      Thread waiter =
          new Thread(
              () -> {
                told.set(catchThrowable(() -> desk.view(URI)));
                isStillInterrupted.set(Thread.currentThread().isInterrupted());
              });
      waiter.start();
      await(begun);
      waiter.interrupt();
      waiter.join();
      assertThat(told.get()).isInstanceOf(ComputationInterruptedException.class);
      assertThat(isStillInterrupted.get()).isTrue();
      released.countDown();

      assertThat(desk.text(URI)).isEqualTo("rate 1");
      assertThat(calls).hasValue(1);
    }
  }

  @Test
  void a_method_that_returns_with_its_thread_interrupted_has_failed() {
    try (Desk desk = desk().method(Desk.RATES, s -> s, call -> interrupted()).open()) {
      Throwable told = catchThrowable(() -> desk.view(URI));

      assertThat(told).hasStackTraceContaining("returned with its thread interrupted");
      assertThat(repo.getMemo(URI).isFound()).isFalse();
    }
  }

  private static String interrupted() {
    Thread.currentThread().interrupt();
    return "half a rate";
  }

  @Test
  void memos_that_wait_for_each_other_on_two_threads_are_an_error_and_no_standstill()
      throws Exception {
    CountDownLatch both = new CountDownLatch(2);
    try (Desk desk =
        desk()
            .method("a", s -> s, call -> together(both, () -> call.value(Desk.TEXT, "b")))
            .method("b", s -> s, call -> together(both, () -> call.value(Desk.TEXT, "a")))
            .open()) {
      Future<Throwable> a = beside(() -> catchThrowable(() -> desk.view("a")));
      Future<Throwable> b = beside(() -> catchThrowable(() -> desk.view("b")));

      assertThat(answerOf(a)).hasMessageContaining("computed from each other");
      assertThat(answerOf(b)).hasMessageContaining("computed from each other");
    }
  }

  private interface Value {
    String get();
  }

  private static String together(CountDownLatch both, Value value) {
    both.countDown();
    await(both);
    return value.get();
  }

  @Test
  void a_closed_app_computes_no_more_and_says_so() {
    Desk desk = desk().method(Desk.RATES, s -> s, call -> "rate").open();
    desk.close();

    assertThatThrownBy(() -> desk.view(URI)).hasMessageContaining("the app was closed");
  }
}
