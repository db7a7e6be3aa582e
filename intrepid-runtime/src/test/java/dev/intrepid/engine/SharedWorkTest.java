package dev.intrepid.engine;

import static dev.intrepid.Eventually.SOON;
import static dev.intrepid.Eventually.eventually;
import static dev.intrepid.engine.Apps.start;
import static dev.intrepid.engine.Apps.sum;
import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.Intrepid;
import dev.intrepid.annotations.OnFailure;
import dev.intrepid.codegen.Step;
import dev.intrepid.control.RewindTo;
import dev.intrepid.engine.Counting.Added;
import dev.intrepid.engine.Counting.Sum;
import dev.intrepid.engine.stored.AppMember;
import dev.intrepid.engine.stored.AppMember.Running;
import dev.intrepid.repo.Commit;
import dev.intrepid.repo.Committed;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.MemoChange;
import dev.intrepid.repo.memory.MemoryRepo;
import dev.intrepid.subscription.SubscriptionState;
import dev.intrepid.subscription.SubscriptionStatus;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Several apps run the same subscriber on one repo, and each works on its own shards. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SharedWorkTest {

  /** So many that no app of two is without one, but once in an eternity. */
  private static final int SHARDS = 64;

  private static final int KEYS = 100;

  private final MemoryRepo repo = new MemoryRepo();

  @Test
  void each_shard_is_worked_on_by_one_of_two_apps() throws Exception {
    Sums ofOne = new Sums();
    Sums ofOther = new Sums();
    try (Intrepid one = start(repo, ofOne.probe());
        Intrepid other = start(repo, ofOther.probe())) {
      eventually(() -> areShared(one, other));

      publish(one, 1);
      one.awaitCaughtUp(SOON);

      assertThat(ofOne.keys).isNotEmpty().doesNotContainAnyElementsOf(ofOther.keys);
      assertThat(ofOther.keys).hasSize(KEYS - ofOne.keys.size());
    }
    assertThat(totals()).isEqualTo(KEYS);
  }

  @Test
  void an_app_waits_for_what_another_one_handles() throws Exception {
    Sums ofOne = new Sums();
    Sums ofOther = new Sums();
    try (Intrepid one = start(repo, ofOne.probe());
        Intrepid other = start(repo, ofOther.probe())) {
      eventually(() -> areShared(one, other));

      for (int key = 0; key < KEYS; key++) {
        EventRecord published = one.publish(new Added("k" + key, 1));
        one.awaitHandled(published, SOON);
        assertThat(sum(repo, "k" + key).orElse(null)).isEqualTo(new Sum("k" + key, 1, 1));
      }
    }
    assertThat(ofOther.keys).isNotEmpty();
  }

  @Test
  void an_app_that_closes_gives_its_shards_to_the_other() throws Exception {
    try (Intrepid one = start(repo, new Sums().probe())) {
      try (Intrepid other = start(repo, new Sums().probe())) {
        eventually(() -> areShared(one, other));
        publish(other, 1);
      }
      eventually(() -> live(one) == SHARDS);
      publish(one, 1);
      one.awaitCaughtUp(SOON);
    }
    assertThat(totals()).isEqualTo(2 * KEYS);
  }

  @Test
  void an_app_that_closes_gives_its_shards_away_when_its_pages_are_done() throws Exception {
    List<String> changes = new CopyOnWriteArrayList<>();
    CountDownLatch isIn = new CountDownLatch(1);
    CountDownLatch mayGoOn = new CountDownLatch(1);
    Probe slow =
        new Probe(
            "slow",
            (message, step) -> {
              isIn.countDown();
              mayGoOn.await();
            }) {};
    Intrepid app = start(noting(changes), slow);
    app.publish(new Added("a", 1));
    isIn.await();
    Thread closing = new Thread(app::close, "closing");
    closing.start();
    eventually(() -> Thread.getAllStackTraces().keySet().stream().noneMatch(this::isPoller));

    mayGoOn.countDown();
    closing.join();

    assertThat(changes.subList(changes.size() - 2, changes.size()))
        .containsExactly("marker", "member gone");
  }

  private boolean isPoller(Thread thread) {
    return thread.getName().equals("intrepid-requests") && thread.isAlive();
  }

  /** Notes when a page is done, and when the app leaves. */
  private static WrappedRepo noting(List<String> changes) {
    return new WrappedRepo() {
      @Override
      public Committed commit(Commit commit) {
        Committed committed = super.commit(commit);
        if (!commit.markers().isEmpty()) {
          changes.add("marker");
        }
        if (commit.memos().stream()
            .anyMatch(
                memo ->
                    memo instanceof MemoChange.Delete && memo.uri().startsWith(AppMember.PREFIX))) {
          changes.add("member gone");
        }
        return committed;
      }
    };
  }

  @Test
  void the_status_says_which_process_works_on_a_shard() throws Exception {
    UUID other = UUID.randomUUID();
    try (Intrepid app = start(repo, new Sums().probe())) {
      String own = app.status().get(0).process();
      assertThat(own).startsWith(Long.toString(ProcessHandle.current().pid()));

      storeAnother(other);

      eventually(() -> live(app) < SHARDS);
      assertThat(app.status())
          .allSatisfy(
              shard ->
                  assertThat(shard.process())
                      .isEqualTo(shard.state() == SubscriptionState.STANDBY ? "4711@web-1" : own));
    }
  }

  @Test
  void a_shard_whose_worker_has_stopped_goes_to_the_other_app() throws Exception {
    Sums broken = new Sums();
    broken.isBroken = true;
    try (Intrepid one = start(repo, broken.probe());
        Intrepid other = start(repo, new Sums().probe())) {
      eventually(() -> areShared(one, other));

      publish(other, 1);
      other.awaitCaughtUp(SOON);
      assertThat(inState(one, SubscriptionState.STOPPED)).isPositive();
      assertThat(one.health().isHealthy()).isFalse();
    }
    assertThat(totals()).isEqualTo(KEYS);
    assertThat(broken.keys).isEmpty();
  }

  @Test
  void a_request_in_one_app_is_done_by_the_other() throws Exception {
    try (Intrepid one = start(repo, new Sums().probe());
        Intrepid other = start(repo, new Sums().probe())) {
      eventually(() -> areShared(one, other));
      publish(one, 1);
      one.awaitCaughtUp(SOON);

      one.subscription("sums").rewind(RewindTo.beginning());
      one.awaitCaughtUp(SOON);
      assertThat(totals()).isEqualTo(KEYS);

      one.subscription("sums").pause();
      eventually(() -> inState(other, SubscriptionState.PAUSED) > 0);
    }
  }

  @Test
  void a_stream_that_the_other_app_has_parked_is_tried_again_at_the_request_of_this_one()
      throws Exception {
    Sums ofOne = new Sums();
    Sums ofOther = new Sums();
    try (Intrepid one = start(repo, ofOne.probe().onFailure(OnFailure.PARK));
        Intrepid other = start(repo, ofOther.probe().onFailure(OnFailure.PARK))) {
      eventually(() -> areShared(one, other));
      ofOne.isBroken = true;
      ofOther.isBroken = true;
      publish(one, 1);
      one.awaitCaughtUp(SOON);
      assertThat(parked(one)).isEqualTo(KEYS).isEqualTo(parked(other));

      ofOne.isBroken = false;
      ofOther.isBroken = false;
      one.subscription("sums").retryAll();
      one.awaitCaughtUp(SOON);

      assertThat(totals()).isEqualTo(KEYS);
    }
  }

  @Test
  void an_app_with_another_number_of_shards_takes_over_alone() throws Exception {
    try (Intrepid one = start(repo, new Sums().probe())) {
      publish(one, 1);
      try (Intrepid other = start(repo, new Sums().probe().shards(3))) {
        publish(other, 1);
        other.awaitCaughtUp(SOON);
        assertThat(live(other)).isEqualTo(3);
      }
    }
    assertThat(totals()).isEqualTo(2 * KEYS);
  }

  /** Whether one of the two works on each shard, and the other one does not. */
  private static boolean areShared(Intrepid one, Intrepid other) {
    List<SubscriptionState> ofOne = states(one);
    List<SubscriptionState> ofOther = states(other);
    for (int shard = 0; shard < ofOne.size(); shard++) {
      Set<SubscriptionState> both = EnumSet.of(ofOne.get(shard), ofOther.get(shard));
      if (!both.equals(EnumSet.of(SubscriptionState.LIVE, SubscriptionState.STANDBY))) {
        return false;
      }
    }
    return live(one) > 0 && live(other) > 0;
  }

  private static List<SubscriptionState> states(Intrepid app) {
    return app.status().stream().map(SubscriptionStatus::state).toList();
  }

  private static long live(Intrepid app) {
    return inState(app, SubscriptionState.LIVE);
  }

  private static long inState(Intrepid app, SubscriptionState state) {
    return app.status().stream().filter(shard -> shard.state() == state).count();
  }

  private static int parked(Intrepid app) {
    return app.status().stream().mapToInt(SubscriptionStatus::parked).sum();
  }

  private void storeAnother(UUID other) {
    for (AppMember.Stored stored : AppMember.others(repo, other)) {
      List<Running> same = stored.member().subscribers();
      Instant now = Instant.now();
      repo.setMemo(new AppMember(other, "4711@web-1", "", 4711, now, now, same).memo());
    }
  }

  private static void publish(Intrepid app, long n) {
    for (int key = 0; key < KEYS; key++) {
      app.publish(new Added("k" + key, n));
    }
  }

  private long totals() {
    long total = 0;
    for (int key = 0; key < KEYS; key++) {
      total += sum(repo, "k" + key).orElse(new Sum("", 0, 0)).total();
    }
    return total;
  }

  /** Sums the messages of each key, and notes the keys it was called with. */
  private static final class Sums {
    private final Set<String> keys = ConcurrentHashMap.newKeySet();
    private volatile boolean isBroken;

    private void sum(Object message, Step step) {
      if (isBroken) {
        throw new IllegalStateException("this machine has no disk");
      }
      Probe.sum(message, step);
      keys.add(((Added) message).key());
    }

    Probe probe() {
      return new Probe("sums", this::sum) {}.folds().shards(SHARDS);
    }
  }
}
