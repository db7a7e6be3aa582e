package dev.intrepid.engine;

import static dev.intrepid.Eventually.SOON;
import static dev.intrepid.Eventually.answerOf;
import static dev.intrepid.Eventually.beside;
import static dev.intrepid.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.Cache;
import dev.intrepid.IntoEvent;
import dev.intrepid.Intrepid;
import dev.intrepid.LookOften;
import dev.intrepid.engine.Counting.Added;
import dev.intrepid.engine.Counting.Doubled;
import dev.intrepid.engine.replay.Retiring;
import dev.intrepid.engine.stored.ControlMemo;
import dev.intrepid.engine.stored.HandledMemo;
import dev.intrepid.engine.stored.KeeperMemo;
import dev.intrepid.exception.SubscriberStoppedException;
import dev.intrepid.json.Json;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.Commit;
import dev.intrepid.repo.Committed;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.MemoChange;
import dev.intrepid.repo.PendingEvent;
import dev.intrepid.repo.memory.MemoryRepo;
import dev.intrepid.subscription.SubscriptionState;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A subscriber goes to another name while a program has it under its own: a newer program renames
 * it, or an older one takes it back from a newer one that stands still.
 */
class RenamedWhileRunningTest extends RenamedApps {

  private static final String CONTROL_OF_SUMS = ControlMemo.PREFIX + "sums";

  /** So many that no program of two is without one. */
  private static final int SHARDS = 64;

  private final StillRepo still = new StillRepo(repo);

  @AfterEach
  void goOn() {
    still.goOn();
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "4, 4", "1, 4", "4, 1"})
  void the_older_one_stands_by_and_goes_on_whenever_the_newer_one_has_ended(int before, int after)
      throws Exception {
    Intrepid older = started(sums().shards(before));
    for (int i = 0; i < 3; i++) {
      requireGoesOn(older);
      Intrepid newer = started(totals().shards(after));
      requireGoesOn(newer);
      eventually(() -> all(older, SubscriptionState.STANDBY));
      older.awaitCaughtUp(SOON);
      requireBehind(older, newer);
      newer.close();
    }
    requireGoesOn(older);
  }

  @Test
  void the_older_one_takes_nothing_back_if_it_is_renamed_while_it_reads_who_works()
      throws Exception {
    RenamedBetween between = new RenamedBetween(repo);
    Intrepid older = started(between, sums());
    Intrepid newer = between.newer.get();
    requireGoesOn(newer);
    eventually(() -> all(older, SubscriptionState.STANDBY));
    requireBehind(older, newer);
    assertThat(between.isTakenBack).isFalse();
  }

  /** Starts a newer program when a worker first asks what is handled. */
  private final class RenamedBetween extends WrappedRepo {
    private final CompletableFuture<Intrepid> newer = new CompletableFuture<>();
    private volatile boolean isTakenBack;

    RenamedBetween(MemoryRepo memory) {
      super(memory);
    }

    @Override
    public Cache<CacheRecord> getMemo(String uri) {
      boolean isWorker = Thread.currentThread().getName().equals("intrepid-sums");
      if (isWorker && uri.equals(HandledMemo.PREFIX + "sums") && !newer.isDone()) {
        newer.complete(started(totals()));
      }
      return super.getMemo(uri);
    }

    @Override
    public Committed commit(Commit commit) {
      isTakenBack |= newer.isDone() && commit.memos().stream().anyMatch(this::isOfTotals);
      return super.commit(commit);
    }

    private boolean isOfTotals(MemoChange change) {
      return change.uri().equals(ControlMemo.PREFIX + "totals");
    }
  }

  @Test
  void the_older_one_goes_on_when_the_newer_one_was_killed() throws Exception {
    Intrepid older = started(sums());
    add(older);
    Intrepid newer = started(still, totals());
    requireGoesOn(newer);
    eventually(() -> all(older, SubscriptionState.STANDBY));
    older.publishAll(List.of(new Added("k0", 1), new Added("k1", 1)));
    still.standStill();
    requireGoesOn(older);
  }

  @Test
  void the_older_one_goes_on_after_what_nobody_expected_while_it_stood_by() throws Exception {
    BrokenOnceRepo breaking = new BrokenOnceRepo(repo, "intrepid-sums-shards");
    Intrepid older = started(breaking, sums());
    requireGoesOn(older);
    Intrepid newer = started(totals());
    requireGoesOn(newer);
    eventually(() -> all(older, SubscriptionState.STANDBY));
    breaking.breakOnce();
    breaking.awaitBroken();
    newer.close();

    requireGoesOn(older);
  }

  @Test
  void the_older_one_goes_on_although_its_wait_for_the_newer_one_is_interrupted() throws Exception {
    Intrepid older = started(sums());
    requireGoesOn(older);
    Intrepid newer = started(totals());
    requireGoesOn(newer);
    eventually(() -> all(older, SubscriptionState.STANDBY));
    InterruptTest.interrupt("intrepid-sums-shards");

    newer.close();
    requireGoesOn(older);
  }

  @Test
  void the_older_one_goes_on_although_there_was_no_thread_to_wait_for_the_newer_one()
      throws Exception {
    NoThreadOnce none = new NoThreadOnce();
    none.set(true);
    Intrepid older = started(sums());
    none.remove();
    requireGoesOn(older);
    Intrepid newer = started(totals());
    requireGoesOn(newer);
    eventually(() -> all(older, SubscriptionState.STANDBY) && none.hasFailed);

    newer.close();
    requireGoesOn(older);
  }

  /** Has the thread that looks for others make no thread for shards, the first time. */
  private static final class NoThreadOnce extends InheritableThreadLocal<Boolean> {
    private volatile boolean hasFailed;

    @Override
    protected Boolean childValue(Boolean parent) {
      if (!hasFailed && Thread.currentThread().getName().equals("intrepid-requests")) {
        hasFailed = true;
        throw new OutOfMemoryError("unable to create native thread");
      }
      return parent;
    }
  }

  @Test
  void those_who_wait_for_the_older_one_wait_for_the_newer_one() throws Exception {
    Intrepid older = started(sums());
    add(older);
    Future<Void> waiting =
        beside(
            () -> {
              for (int i = 0; i < 100; i++) {
                older.awaitHandled(older.publish(new Added("k" + i % 4, 1)), SOON);
              }
              return null;
            });
    for (int i = 0; i < 5; i++) {
      Intrepid newer = started(totals());
      eventually(() -> all(older, SubscriptionState.STANDBY));
      newer.close();
    }
    answerOf(waiting);
    requireGoesOn(older);
  }

  @Test
  void a_newer_one_starts_while_the_older_one_takes_the_subscriber_back() throws Exception {
    run(sums());
    run(totals());
    TakenBackLate late = new TakenBackLate(repo);
    Future<Intrepid> older = beside(() -> started(late, sums()));
    eventually(late.isNext::isDone);

    Intrepid newer = started(new ReadEarly(repo, late), totals());

    answerOf(older);
    requireGoesOn(newer);
  }

  /** Has a program take a subscriber back after another one has read who keeps its memos. */
  private static final class TakenBackLate extends WrappedRepo {
    private final CompletableFuture<Void> isNext = new CompletableFuture<>();
    private final CompletableFuture<Void> isRead = new CompletableFuture<>();
    private final CompletableFuture<Void> isDone = new CompletableFuture<>();

    TakenBackLate(MemoryRepo memory) {
      super(memory);
    }

    @Override
    public Committed commit(Commit commit) {
      if (commit.memos().stream().noneMatch(change -> change.uri().equals("@keepers"))) {
        return super.commit(commit);
      }
      isNext.complete(null);
      isRead.join();
      try {
        return super.commit(commit);
      } finally {
        isDone.complete(null);
      }
    }
  }

  /** Reads who keeps which memos before the other program changes that. */
  private static final class ReadEarly extends WrappedRepo {
    private final TakenBackLate late;

    ReadEarly(MemoryRepo memory, TakenBackLate late) {
      super(memory);
      this.late = late;
    }

    @Override
    public void eachMemo(String prefix, Consumer<? super CacheRecord> action) {
      super.eachMemo(prefix, action);
      if (prefix.equals(KeeperMemo.PREFIX)) {
        late.isRead.complete(null);
        late.isDone.join();
      }
    }
  }

  @Test
  void of_three_the_newest_that_runs_works() throws Exception {
    Intrepid oldest = started(sums());
    requireGoesOn(oldest);
    Intrepid newer = started(totals());
    requireGoesOn(newer);
    Intrepid newest = started(amounts());
    requireGoesOn(newest);
    eventually(
        () -> all(oldest, SubscriptionState.STANDBY) && all(newer, SubscriptionState.STANDBY));

    newest.close();
    eventually(() -> all(newer, SubscriptionState.LIVE));
    requireGoesOn(newer);
    eventually(() -> all(oldest, SubscriptionState.STANDBY));
    newer.close();
    requireGoesOn(oldest);
  }

  @Test
  void the_threads_of_an_older_one_that_goes_on_keep_its_process_alive() throws Exception {
    Intrepid older = started(sums().shards(2));
    requireGoesOn(older);
    try (Intrepid newer = started(totals().shards(3))) {
      requireGoesOn(newer);
      eventually(() -> all(older, SubscriptionState.STANDBY));
    }
    requireGoesOn(older);
    assertThat(Thread.getAllStackTraces().keySet())
        .filteredOn(thread -> thread.getName().startsWith("intrepid-sums-"))
        .isNotEmpty()
        .noneMatch(Thread::isDaemon);
  }

  @Test
  void two_older_ones_go_on_together() throws Exception {
    Intrepid one = started(sums().shards(SHARDS));
    Intrepid other = started(sums().shards(SHARDS));
    requireHandled(one);
    Intrepid newer = started(totals().shards(SHARDS));
    requireGoesOn(newer);
    eventually(() -> all(one, SubscriptionState.STANDBY) && all(other, SubscriptionState.STANDBY));

    newer.close();
    requireHandled(one);
    requireHandled(other);
    eventually(
        () ->
            one.status().stream().anyMatch(shard -> shard.state() == SubscriptionState.LIVE)
                && other.status().stream().anyMatch(s -> s.state() == SubscriptionState.LIVE));
    requireHandled(one);
  }

  private void requireHandled(Intrepid app) throws Exception {
    add(app);
    app.awaitCaughtUp(SOON);
    assertThat(total()).isEqualTo(repo.lastSequence());
  }

  @ParameterizedTest
  @CsvSource({"2, 2", "2, 3"})
  void nothing_is_lost_or_counted_twice_while_the_name_goes_to_and_fro(int before, int after)
      throws Exception {
    Intrepid older = started(sums().shards(before).page(4));
    Future<Void> publishing =
        beside(
            () -> {
              for (int i = 0; i < 4_000; i++) {
                older.publish(new Added("k" + i % 4, 1));
              }
              return null;
            });
    for (int i = 0; i < 4; i++) {
      Intrepid newer = started(i % 2 == 0 ? repo : still, totals().shards(after).page(4));
      eventually(() -> all(older, SubscriptionState.STANDBY));
      if (i % 2 == 0) {
        newer.close();
      } else {
        still.standStill();
      }
      eventually(() -> !all(older, SubscriptionState.STANDBY));
      still.goOn();
      newer.close();
    }
    answerOf(publishing);
    requireGoesOn(older);
  }

  @Test
  void an_older_one_whose_memos_the_newer_one_did_not_fold_stops_and_says_why() throws Exception {
    Intrepid older = started(sums());
    requireGoesOn(older);
    Intrepid newer = started(new Probe("totals", (message, step) -> {}) {}.formerly("sums"));
    add(newer);
    newer.awaitCaughtUp(SOON);
    eventually(() -> all(older, SubscriptionState.STANDBY));
    long before = total();

    newer.close();
    eventually(() -> all(older, SubscriptionState.STOPPED));
    assertThat(older.status().get(0).failure().orElseThrow())
        .hasMessageContaining("The subscriber sums was replaced by totals, and cannot go on")
        .hasMessageContaining("from sequence 9 on, would not be counted");
    assertThat(total()).isEqualTo(before);
  }

  @Test
  void of_two_that_are_newer_than_each_other_the_one_that_was_started_last_works()
      throws Exception {
    run(sums());
    Intrepid one = started(totals());
    requireGoesOn(one);
    Intrepid other = started(new Probe("sums", Probe::sum) {}.folds().formerly("totals"));
    requireGoesOn(other);
    eventually(() -> all(one, SubscriptionState.STANDBY));
    long revision = revisionOfSums();
    for (int i = 0; i < 5; i++) {
      requireGoesOn(other);
    }
    assertThat(revisionOfSums()).as("it did not go to and fro").isEqualTo(revision);
    requireBehind(one, other);

    other.close();
    requireGoesOn(one);
  }

  private long revisionOfSums() {
    return controlOfSums().revision();
  }

  private CacheRecord controlOfSums() {
    return repo.getMemos(List.of(CONTROL_OF_SUMS)).get(CONTROL_OF_SUMS);
  }

  @Test
  void a_newer_one_that_stood_still_goes_on_when_the_older_one_has_ended() throws Exception {
    run(sums());
    Intrepid newer = started(still, totals());
    requireGoesOn(newer);
    still.standStill();
    run(sums());
    still.goOn();
    requireGoesOn(newer);
  }

  @Test
  void a_newer_one_that_stood_still_goes_on_beside_the_older_one() throws Exception {
    Intrepid older = started(sums());
    requireGoesOn(older);
    Intrepid newer = started(still, totals());
    requireGoesOn(newer);
    eventually(() -> all(older, SubscriptionState.STANDBY));
    for (int i = 0; i < 3; i++) {
      still.standStill();
      requireGoesOn(older);
      still.goOn();
      eventually(() -> all(older, SubscriptionState.STANDBY));
      requireGoesOn(newer);
    }
    requireBehind(older, newer);
  }

  @Test
  void a_newest_one_that_stood_still_goes_on_from_the_oldest_name() throws Exception {
    run(sums());
    run(totals());
    Intrepid newest = started(still, amounts());
    requireGoesOn(newest);
    still.standStill();
    run(sums());
    still.goOn();
    requireGoesOn(newest);
  }

  @Test
  void a_newest_one_that_stood_still_goes_on_beside_one_that_took_over_from_the_oldest()
      throws Exception {
    run(sums());
    run(totals());
    Intrepid newest = started(still, amounts());
    requireGoesOn(newest);
    still.standStill();
    requireGoesOn(started(sums()));
    Intrepid newer = started(totals());
    requireGoesOn(newer);
    still.goOn();
    requireGoesOn(newest);
    eventually(() -> all(newer, SubscriptionState.STANDBY));
  }

  @Test
  void a_newer_one_that_would_begin_late_stops_and_the_older_one_works_on() throws Exception {
    List<IntoEvent<?>> both = List.of(Counting.ADDED, Counting.DOUBLED);
    List<Object> noted = new CopyOnWriteArrayList<>();
    Probe ofOlder = new Probe("notes", (message, step) -> noted.add(message)) {};
    Probe ofNewer = new Probe("remarks", (message, step) -> {}) {}.formerly("notes");
    Intrepid older = startedKnowing(List.of(Counting.ADDED), repo, ofOlder);
    Intrepid newer =
        startedKnowing(both, still, ofNewer.messages(Counting.ADDED, Counting.DOUBLED));
    newer.publish(new Doubled("a", 1));
    newer.awaitCaughtUp(SOON);
    eventually(() -> all(older, SubscriptionState.STANDBY));

    still.standStill();
    older.awaitHandled(older.publish(new Added("a", 2)), SOON);
    repo.publish(PendingEvent.entry("doubles/a", "Doubled", Json.of("{\"key\":\"a\",\"n\":3}")));
    older.awaitHandled(older.publish(new Added("a", 4)), SOON);
    still.goOn();
    assertThatThrownBy(() -> newer.awaitHandled(newer.publish(new Doubled("a", 5)), SOON))
        .isInstanceOf(SubscriberStoppedException.class)
        .hasMessageContaining("Messages that this program handles were passed over");
    older.awaitHandled(older.publish(new Added("a", 6)), SOON);
    assertThat(noted).containsExactly(new Added("a", 2), new Added("a", 4), new Added("a", 6));
  }

  private Intrepid startedKnowing(List<IntoEvent<?>> known, IntrepidRepo through, Probe probe) {
    return closing(
        LookOften.of(Intrepid.builder())
            .repo(through)
            .registry(Probe.registry(known, probe))
            .handlers(probe)
            .closeWithin(SOON)
            .start());
  }

  @Test
  void one_that_a_person_handed_over_while_it_stood_still_stops() throws Exception {
    Intrepid older = started(still, sums());
    requireGoesOn(older);
    still.standStill();
    new Retiring(repo, "sums").handOverTo("totals");
    still.goOn();
    eventually(() -> all(older, SubscriptionState.STOPPED));
    assertThat(older.status().get(0).failure().orElseThrow())
        .hasMessageContaining("The subscriber sums was replaced by totals");
    requireGoesOn(started(totals()));
  }

  @Test
  void one_that_was_replaced_by_an_earlier_release_of_intrepid_stops() throws Exception {
    Intrepid older = started(still, sums());
    requireGoesOn(older);
    still.standStill();
    Intrepid newer = started(totals());
    requireGoesOn(newer);
    String text = controlOfSums().data().toString();
    assertThat(text).contains(",\"by\":\"NEWER\"");
    repo.setMemo(CacheRecord.of(CONTROL_OF_SUMS, Json.of(text.replace(",\"by\":\"NEWER\"", ""))));
    still.goOn();
    eventually(() -> all(older, SubscriptionState.STOPPED));
    requireGoesOn(newer);
  }
}
