package dev.intrepid.compute;

import static dev.intrepid.Eventually.answerOf;
import static dev.intrepid.Eventually.await;
import static dev.intrepid.Eventually.beside;
import static dev.intrepid.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.CacheConnection;
import dev.intrepid.MemoUri;
import dev.intrepid.SteppedClock;
import dev.intrepid.compute.MemoStore.FormerPlaces;
import dev.intrepid.engine.WrappedRepo;
import dev.intrepid.json.Json;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.ChangedMemos;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.RepoLimits;
import dev.intrepid.repo.RepoUnavailableException;
import dev.intrepid.repo.memory.MemoryRepo;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A memo that is dropped is computed from what is true by then, never from before. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DropTest {

  private static final String URI = "rates/EUR/USD";

  private final SteppedClock clock = new SteppedClock();
  private final MemoryRepo repo = new MemoryRepo(clock, RepoLimits.defaults());
  private final AtomicInteger calls = new AtomicInteger();
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch released = new CountDownLatch(1);
  private volatile String source = "before";

  /** Looks at the source, and is slow the first time. */
  private String look() {
    String seen = source;
    if (calls.incrementAndGet() == 1) {
      begun.countDown();
      await(released);
    }
    return seen;
  }

  private Desk desk() {
    return Desk.on(repo, clock).method(Desk.RATES, s -> s, call -> look()).open();
  }

  @Test
  void a_memo_that_is_dropped_is_computed_anew() {
    released.countDown();
    try (Desk desk = desk()) {
      desk.view(URI);
      source = "after";
      desk.computations().evict(URI);

      assertThat(desk.text(URI)).isEqualTo("after");
      assertThat(desk.stats().evictions()).isEqualTo(1);
    }
  }

  /** A lease of another process has the revision of the own one there, by chance. */
  @Test
  void a_value_computed_before_the_log_went_back_is_not_stored_in_it() throws Exception {
    MemoryRepo later = new MemoryRepo(clock, RepoLimits.defaults());
    AtomicBoolean isRestored = new AtomicBoolean();
    WrappedRepo restored =
        new WrappedRepo(repo) {
          @Override
          protected <T> T passOn(Function<? super IntrepidRepo, T> call) {
            return call.apply(isRestored.get() ? later : repo);
          }

          @Override
          public long timesGoneBack() {
            return isRestored.get() ? 1 : 0;
          }
        };
    try (Desk desk = Desk.on(restored, clock).method(Desk.RATES, s -> s, c -> look()).open()) {
      Future<String> viewed = beside(() -> desk.text(URI));
      await(begun);
      later.setMemo(CacheRecord.of(ComputationLeases.uri(URI), Json.of("1")));
      assertThat(revisionOfLease(later)).isEqualTo(revisionOfLease(repo));
      source = "after";
      isRestored.set(true);
      released.countDown();

      assertThat(answerOf(viewed)).isEqualTo("after");
      assertThat(desk.text(URI)).isEqualTo("after");
    }
  }

  private static long revisionOfLease(MemoryRepo there) {
    return there.getMemo(ComputationLeases.uri(URI)).toOptional().orElseThrow().revision();
  }

  @Test
  void dropping_a_prefix_drops_what_is_under_it_and_nothing_else() {
    released.countDown();
    try (Desk desk = desk()) {
      desk.view("rates/EUR/USD");
      desk.view("rates/EUR/CHF");
      desk.view("rates/EU/USD");
      source = "after";
      desk.computations().evictAll("rates/EUR/");

      assertThat(desk.text("rates/EUR/USD")).isEqualTo("after");
      assertThat(desk.text("rates/EUR/CHF")).isEqualTo("after");
      assertThat(desk.text("rates/EU/USD")).isEqualTo("before");
    }
  }

  @Test
  void what_was_computed_from_before_a_drop_is_not_stored_after_it() throws Exception {
    dropWhileComputing(desk -> desk.computations().evict(URI));
  }

  @Test
  void what_was_computed_from_before_the_drop_of_a_prefix_is_not_stored_after_it()
      throws Exception {
    dropWhileComputing(desk -> desk.computations().evictAll("rates/"));
  }

  @Test
  void what_was_computed_from_before_another_process_dropped_it_is_not_stored_after_it()
      throws Exception {
    dropWhileComputing(desk -> Evictions.evict(URI, FormerPlaces.NONE, repo));
  }

  @Test
  void what_was_computed_from_before_another_process_dropped_a_prefix_is_not_stored_after_it()
      throws Exception {
    dropWhileComputing(desk -> Evictions.evictAll("rates/", FormerPlaces.NONE, repo));
  }

  private void dropWhileComputing(Consumer<Desk> drop) throws Exception {
    try (Desk desk = desk()) {
      Future<String> asked = beside(() -> desk.text(URI));
      await(begun);
      source = "after";
      drop.accept(desk);
      released.countDown();

      assertThat(answerOf(asked)).isEqualTo("after");
      assertThat(desk.text(URI)).isEqualTo("after");
      assertThat(new Answers(repo).text(URI)).isEqualTo("after");
    }
  }

  @Test
  void who_asks_after_a_drop_does_not_wait_for_what_began_before_it() throws Exception {
    try (Desk desk = desk()) {
      Future<String> asked = beside(() -> desk.text(URI));
      await(begun);
      source = "after";
      desk.computations().evict(URI);

      assertThat(desk.text(URI)).isEqualTo("after");
      assertThat(asked).isNotDone();
      released.countDown();
      assertThat(answerOf(asked)).isEqualTo("after");
    }
  }

  @Test
  void a_refresh_that_began_before_a_drop_is_not_stored_after_it() throws Exception {
    AtomicInteger served = new AtomicInteger();
    try (Desk desk =
        Desk.on(repo, clock)
            .method(
                Desk.RATES,
                s -> s.refreshedAfter(Duration.ofMinutes(1)),
                call -> served.incrementAndGet() == 1 ? "first" : look())
            .open()) {
      desk.view(URI);
      clock.advance("PT1M");
      desk.view(URI);
      await(begun);
      source = "after";
      desk.computations().evict(URI);
      released.countDown();

      assertThat(desk.text(URI)).isEqualTo("after");
      eventually(() -> repo.listMemos(ComputationLeases.PREFIX, "", 1).isEmpty());
      assertThat(new Answers(repo).text(URI)).isEqualTo("after");
    }
  }

  @Test
  void what_another_process_drops_shows_soon() {
    released.countDown();
    try (Desk desk = desk()) {
      desk.view(URI);
      source = "after";
      Evictions.evict(URI, FormerPlaces.NONE, repo);

      eventually(() -> desk.text(URI).equals("after"));
    }
  }

  @Test
  void what_another_process_drops_shows_within_a_second_though_nobody_tells_of_it() {
    released.countDown();
    try (Desk desk =
        Desk.on(new SilentRepo(repo), clock).method(Desk.RATES, s -> s, call -> look()).open()) {
      desk.view(URI);
      source = "after";
      Evictions.evict(URI, FormerPlaces.NONE, repo);
      assertThat(desk.text(URI)).isEqualTo("before");
      clock.advance("PT1S");

      assertThat(desk.text(URI)).isEqualTo("after");
    }
  }

  @Test
  void a_method_without_a_local_tier_sees_at_once_what_another_process_drops() {
    released.countDown();
    try (Desk desk =
        Desk.on(repo, clock).method(Desk.RATES, s -> s.notLocal(), call -> look()).open()) {
      desk.view(URI);
      source = "after";
      Evictions.evict(URI, FormerPlaces.NONE, repo);

      assertThat(desk.text(URI)).isEqualTo("after");
    }
  }

  /** Does not tell what was changed. */
  private static final class SilentRepo extends WrappedRepo {
    SilentRepo(MemoryRepo memory) {
      super(memory);
    }

    @Override
    public ChangedMemos changedMemosSince(long revision, int limit) {
      throw new RepoUnavailableException("It is not to be reached.", null);
    }
  }

  /** What is stored. */
  private record Answers(MemoryRepo repo) {
    String text(String uri) {
      return new CacheConnection(repo).view(new MemoUri<>(uri, Desk.TEXT)).orElse("-");
    }
  }
}
