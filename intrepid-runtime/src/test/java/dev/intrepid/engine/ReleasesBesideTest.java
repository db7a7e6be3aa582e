package dev.intrepid.engine;

import static dev.intrepid.Eventually.SOON;
import static dev.intrepid.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.Cache;
import dev.intrepid.IntoEvent;
import dev.intrepid.Intrepid;
import dev.intrepid.IntrepidBuilder;
import dev.intrepid.LookOften;
import dev.intrepid.annotations.OnFailure;
import dev.intrepid.codegen.Step;
import dev.intrepid.codegen.Upcaster;
import dev.intrepid.engine.Counting.Added;
import dev.intrepid.engine.Counting.Doubled;
import dev.intrepid.engine.Counting.Sum;
import dev.intrepid.engine.stored.AppReport;
import dev.intrepid.engine.stored.KeeperMemo;
import dev.intrepid.exception.MemoMustBeRebuiltException;
import dev.intrepid.exception.MessagesPassedOverException;
import dev.intrepid.exception.SubscriberStoppedException;
import dev.intrepid.json.Json;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.Commit;
import dev.intrepid.repo.Committed;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.MemoChange;
import dev.intrepid.repo.PendingEvent;
import dev.intrepid.repo.PendingEvents;
import dev.intrepid.repo.memory.MemoryRepo;
import dev.intrepid.subscription.SubscriptionState;
import dev.intrepid.subscription.SubscriptionStatus;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Two releases of a program that fold, are divided, renamed, or take each other for dead. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReleasesBesideTest {

  private static final List<IntoEvent<?>> BOTH = List.of(Counting.ADDED, Counting.DOUBLED);

  private final MemoryRepo repo = new MemoryRepo();
  private final Set<String> handled = ConcurrentHashMap.newKeySet();
  private volatile String broken = "";

  @Test
  void an_older_release_of_a_fold_stands_by_and_goes_on_when_the_newer_one_ends() throws Exception {
    try (Intrepid older = older(summing(Counting.ADDED)).start()) {
      try (Intrepid newer = newer(summing(Counting.ADDED, Counting.DOUBLED)).start()) {
        newer.publish(new Doubled("a", 10));
        older.publish(new Added("a", 1));
        newer.awaitCaughtUp(SOON);
        eventually(() -> all(older, SubscriptionState.STANDBY));
      }
      older.publish(new Added("a", 1));
      eventually(() -> total() == 12);
    }
  }

  @Test
  void an_older_release_stands_by_if_a_newer_one_takes_over_while_it_reads_who_works()
      throws Exception {
    TakenBetween between = new TakenBetween(repo);
    try (Intrepid older = older(summing(Counting.ADDED)).repo(between).start();
        Intrepid newer = between.newer.get()) {
      eventually(() -> all(older, SubscriptionState.STANDBY));
      newer.publish(new Doubled("a", 10));
      newer.awaitCaughtUp(SOON);
    }
    assertThat(total()).isEqualTo(10);
  }

  @Test
  void an_older_release_of_a_fold_that_is_started_beside_a_newer_one_takes_nothing_from_it()
      throws Exception {
    try (Intrepid newer = newer(summing(Counting.ADDED, Counting.DOUBLED)).start();
        Intrepid older = older(summing(Counting.ADDED)).start()) {
      eventually(() -> all(older, SubscriptionState.STANDBY));
      newer.publish(new Doubled("a", 10));
      older.publish(new Added("a", 1));
      newer.awaitCaughtUp(SOON);
      older.awaitCaughtUp(SOON);
      assertThat(all(newer, SubscriptionState.LIVE)).isTrue();
    }
    assertThat(total()).isEqualTo(11);
  }

  @Test
  void a_fold_that_an_older_release_has_passed_over_is_rebuilt_if_the_app_may() throws Exception {
    try (Intrepid newer = newer(summing(Counting.ADDED, Counting.DOUBLED)).start()) {
      newer.publish(new Doubled("a", 10));
      newer.awaitCaughtUp(SOON);
    }
    try (Intrepid older = older(summing(Counting.ADDED)).start()) {
      repo.publish(doubled("a", 100));
      older.publish(new Added("a", 1));
      older.awaitCaughtUp(SOON);
    }
    Probe again = summing(Counting.ADDED, Counting.DOUBLED);
    assertThatThrownBy(() -> newer(again).start()).isInstanceOf(MemoMustBeRebuiltException.class);
    try (Intrepid newer = newer(again).rebuildWhenNeeded().start()) {
      newer.awaitCaughtUp(SOON);
    }
    assertThat(total()).isEqualTo(111);
  }

  @Test
  void shards_that_stood_apart_when_an_older_release_began_have_missed_nothing() throws Exception {
    try (Intrepid newer = newer(noting("notes").shards(4)).start()) {
      for (int i = 0; i < 8; i++) {
        newer.publish(new Doubled("k" + i, i));
      }
      newer.awaitCaughtUp(SOON);
    }
    try (Intrepid older = older(noting("notes").messages(Counting.ADDED).shards(4)).start()) {
      older.publish(new Added("a", 1));
      older.awaitCaughtUp(SOON);
    }
    try (Intrepid newer = newer(noting("notes").shards(4)).start()) {
      newer.publish(new Doubled("a", 9));
      newer.awaitCaughtUp(SOON);
    }
    assertThat(handled).hasSize(10);
  }

  @Test
  void what_one_shard_had_left_when_an_older_release_began_was_passed_over() throws Exception {
    leaveOneBehind(() -> noting("notes").messages(Counting.DOUBLED));
    runOlder(noting("notes").messages(Counting.ADDED).shards(2));

    assertThatThrownBy(() -> newer(noting("notes").shards(2)).start())
        .isInstanceOf(MessagesPassedOverException.class)
        .hasMessageContaining("from sequence 1 on");
  }

  @Test
  void what_one_shard_of_a_fold_had_left_when_an_older_release_began_is_not_counted()
      throws Exception {
    leaveOneBehind(() -> summing(Counting.ADDED, Counting.DOUBLED));
    runOlder(summing(Counting.ADDED).shards(2));

    assertThatThrownBy(() -> newer(summing(Counting.ADDED, Counting.DOUBLED).shards(2)).start())
        .isInstanceOf(MemoMustBeRebuiltException.class)
        .hasMessageContaining("from sequence 1 on");
  }

  /** One of two shards stops at the first message, and the other one goes on. */
  private void leaveOneBehind(Supplier<Probe> probe) {
    broken = "k0";
    try (Intrepid newer = newer(probe.get().shards(2)).start()) {
      for (int i = 0; i < 8; i++) {
        newer.publish(new Doubled("k" + i, i));
      }
      eventually(
          () -> {
            List<SubscriptionStatus> all = newer.status();
            return all.stream().anyMatch(one -> one.state() == SubscriptionState.STOPPED)
                && all.stream().anyMatch(one -> one.state() == SubscriptionState.LIVE);
          });
    }
    broken = "";
  }

  private void runOlder(Probe probe) throws Exception {
    try (Intrepid older = older(probe).start()) {
      for (int i = 0; i < 8; i++) {
        older.publish(new Added("k" + i, i));
      }
      older.awaitCaughtUp(SOON);
    }
  }

  @Test
  void a_newer_release_that_has_another_name_knows_what_was_passed_over_under_the_former_one()
      throws Exception {
    try (Intrepid older = older(noting("notes").messages(Counting.ADDED)).start()) {
      repo.publish(doubled("a", 1));
      older.publish(new Added("a", 2));
      older.awaitCaughtUp(SOON);
    }
    assertThatThrownBy(() -> newer(noting("remarks").formerly("notes")).start())
        .isInstanceOf(MessagesPassedOverException.class)
        .hasMessageContaining("the subscriber remarks begins to handle it");
  }

  @Test
  void an_older_release_stands_by_while_one_runs_that_knows_more_versions() throws Exception {
    Upcaster first = Olds.splitting();
    Upcaster second =
        new Upcaster(
            first.type(), 2, first.topic(), first.template(), first.yields(), first.chain());
    Probe older = EffectsTest.summing("sums").onFailure(OnFailure.PARK);
    Probe newer = EffectsTest.summing("sums").onFailure(OnFailure.PARK);
    try (Intrepid one = Olds.start(repo, List.of(first), older);
        Intrepid two = Olds.start(repo, List.of(first, second), newer)) {
      eventually(() -> all(one, SubscriptionState.STANDBY));
      two.publish(
          PendingEvent.entry("olds/a", "Old", 2, Json.of("{\"key\":\"a\",\"numbers\":[5]}")));
      two.awaitCaughtUp(SOON);
      assertThat(two.status().get(0).parked()).isZero();
    }
    assertThat(total()).isEqualTo(5);
  }

  @Test
  void a_release_that_others_take_for_dead_never_says_that_it_handled_what_they_passed_over()
      throws Exception {
    try (Intrepid older = older(noting("notes").messages(Counting.ADDED)).start();
        Intrepid newer = newer(noting("notes")).repo(new Silent(repo)).start()) {
      for (int i = 0; i < 30; i++) {
        EventRecord doubled = newer.publish(new Doubled("a", i));
        older.publish(new Added("a", i));
        newer.awaitHandled(doubled, SOON);
        assertThat(handled).contains("Doubled " + i);
      }
    } catch (SubscriberStoppedException e) {
      assertThat(e).hasMessageContaining("were passed over");
    }
  }

  /** Does not say that its app runs, like a machine that stands still for too long. */
  private static final class Silent extends WrappedRepo {
    Silent(MemoryRepo memory) {
      super(memory);
    }

    @Override
    public Committed commit(Commit commit) {
      Committed committed = super.commit(commit);
      for (MemoChange change : commit.memos()) {
        if (change.uri().startsWith(AppReport.PREFIX)) {
          super.commit(
              new Commit(
                  PendingEvents.none(), List.of(MemoChange.delete(change.uri())), List.of()));
        }
      }
      return committed;
    }
  }

  /** Starts a newer release when a worker first asks which memos are folded. */
  private final class TakenBetween extends WrappedRepo {
    private final CompletableFuture<Intrepid> newer = new CompletableFuture<>();
    private final Thread starting = Thread.currentThread();

    TakenBetween(MemoryRepo memory) {
      super(memory);
    }

    @Override
    public Cache<CacheRecord> getMemo(String uri) {
      if (uri.startsWith(KeeperMemo.PREFIX) && Thread.currentThread() != starting) {
        startOnce();
      }
      return super.getMemo(uri);
    }

    private synchronized void startOnce() {
      if (!newer.isDone()) {
        newer.complete(newer(summing(Counting.ADDED, Counting.DOUBLED)).start());
      }
    }
  }

  private static boolean all(Intrepid app, SubscriptionState state) {
    return app.status().stream().map(SubscriptionStatus::state).allMatch(state::equals);
  }

  private long total() {
    return Apps.sum(repo, "a").map(Sum::total).orElse(0L);
  }

  private static PendingEvent doubled(String key, long n) {
    return PendingEvent.entry(
        "doubles/" + key, "Doubled", Json.of("{\"key\":\"" + key + "\",\"n\":" + n + "}"));
  }

  private IntrepidBuilder older(Probe probe) {
    return builder(List.of(Counting.ADDED), probe);
  }

  private IntrepidBuilder newer(Probe probe) {
    return builder(BOTH, probe);
  }

  private IntrepidBuilder builder(List<IntoEvent<?>> known, Probe probe) {
    IntrepidRepo shared = repo;
    return LookOften.of(Intrepid.builder())
        .repo(shared)
        .registry(Probe.registry(known, probe))
        .handlers(probe)
        .closeWithin(SOON);
  }

  private Probe noting(String name) {
    return new Probe(name, (message, step) -> note(message)) {}.messages(
        Counting.ADDED, Counting.DOUBLED);
  }

  private void note(Object message) {
    requireWhole(message);
    handled.add(
        message instanceof Added added
            ? "Added " + added.n()
            : "Doubled " + ((Doubled) message).n());
  }

  private void requireWhole(Object message) {
    String key = message instanceof Added added ? added.key() : ((Doubled) message).key();
    if (key.equals(broken)) {
      throw new IllegalStateException("broken");
    }
  }

  private Probe summing(IntoEvent<?>... messages) {
    return new Probe("counting", this::sum) {}.messages(messages).folds();
  }

  private void sum(Object message, Step step) {
    requireWhole(message);
    long n = message instanceof Added added ? added.n() : ((Doubled) message).n();
    step.store(
        Counting.SUM,
        step.memo(Counting.SUM, Counting.sumUri("a")).orElse(new Sum("a", 0, 0)).plus(n));
  }
}
