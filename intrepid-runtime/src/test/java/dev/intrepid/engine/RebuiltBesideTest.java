package dev.intrepid.engine;

import static dev.intrepid.Eventually.SOON;
import static dev.intrepid.Eventually.await;
import static dev.intrepid.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.Cache;
import dev.intrepid.IntoEvent;
import dev.intrepid.Intrepid;
import dev.intrepid.IntrepidBuilder;
import dev.intrepid.LookOften;
import dev.intrepid.codegen.Step;
import dev.intrepid.control.Rebuild;
import dev.intrepid.engine.Counting.Added;
import dev.intrepid.engine.Counting.Doubled;
import dev.intrepid.engine.Counting.Sum;
import dev.intrepid.engine.catalog.GeneratedCode;
import dev.intrepid.engine.replay.Rewinding;
import dev.intrepid.exception.MessagesPassedOverException;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.memory.MemoryRepo;
import dev.intrepid.subscription.SubscriptionState;
import dev.intrepid.subscription.SubscriptionStatus;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * A newer program waits until memos are rebuilt, while an older one works. The older one has {@code
 * counting} sum; the newer one has {@code totals} do that, and {@code counting} note messages, also
 * some that the older one does not know.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RebuiltBesideTest {

  private static final List<IntoEvent<?>> BOTH = List.of(Counting.ADDED, Counting.DOUBLED);

  private final MemoryRepo repo = new MemoryRepo();
  private final List<Object> noted = new CopyOnWriteArrayList<>();
  private final Probe counting = new Probe("counting", Probe::sum) {}.folds();
  private final Probe totals = new Probe("totals", Probe::sum) {}.folds();
  private final Probe notes = noting().messages(Counting.ADDED, Counting.DOUBLED);

  @Test
  void what_was_passed_over_meanwhile_stops_who_begins_late_and_nobody_else() throws Exception {
    try (Intrepid older = older().start()) {
      add(older);
      Rebuild rebuild = rebuild();
      rebuild.begin();
      try (Intrepid newer = newer(repo).start()) {
        passOver(newer, older);
        rebuild.finish(0);
        requireStopped(newer, "counting");

        newer.publish(new Added("a", 1));
        eventually(() -> total() == 3);
        assertThat(noted).isEmpty();
      }
    }
  }

  @Test
  void memos_are_not_put_in_place_where_one_of_their_subscribers_would_begin_late()
      throws Exception {
    HeldRepo held = new HeldRepo(repo);
    try (Intrepid older = older().start()) {
      add(older);
      try (Intrepid newer = newer(held).rebuildWhenNeeded().start()) {
        passOver(newer, older);
        held.goOn();
        requireStopped(newer, "counting");
        requireStopped(newer, "totals");

        add(older);
        assertThat(older.health().isHealthy()).isTrue();
        assertThat(total()).isEqualTo(3);
      }
    }
    assertThatThrownBy(() -> newer(repo).rebuildWhenNeeded().start())
        .isInstanceOf(MessagesPassedOverException.class);
    IntrepidBuilder leavingOut = newer(repo).adopt("counting", "Doubled").rebuildWhenNeeded();
    try (Intrepid newer = leavingOut.start()) {
      newer.publish(new Doubled("a", 9));
      add(newer);
    }
    assertThat(total()).isEqualTo(4);
    assertThat(noted).containsExactly(new Doubled("a", 9), new Added("a", 1));
  }

  @Test
  void a_rebuild_goes_on_when_a_program_has_ended_that_has_begun_another_one_instead()
      throws Exception {
    try (Intrepid older = older().start()) {
      add(older);
    }
    HeldRepo held = new HeldRepo(repo);
    try (Intrepid one = newer(held).rebuildWhenNeeded().start()) {
      eventually(() -> shadow().isFound());
      Probe others = new Probe("totals", Probe::sum) {}.folds().stores("others/{key}");
      IntrepidBuilder other = builder(new BrokenRepo(repo), BOTH, others, notes);
      other.rebuildWhenNeeded().start().close();
      held.goOn();
      add(one);
    }
    assertThat(total()).isEqualTo(2);
  }

  @Test
  void who_has_missed_messages_while_it_waited_for_the_memos_of_another_is_rebuilt_then()
      throws Exception {
    HeldRepo held = new HeldRepo(repo);
    Probe doubles =
        new Probe("counting", RebuiltBesideTest::sumDoubled) {}.folds()
            .stores("doubles/{key}")
            .messages(Counting.DOUBLED);
    IntrepidBuilder newer = builder(held, BOTH, totals, doubles);
    try (Intrepid older = older().start()) {
      add(older);
      try (Intrepid app = newer.rebuildWhenNeeded().start()) {
        passOver(app, older);
        held.goOn();
        app.publish(new Doubled("a", 10));
        app.awaitCaughtUp(SOON);
      }
    }
    assertThat(total()).isEqualTo(2);
    assertThat(repo.getMemo("doubles/a").toOptional().orElseThrow().data().toString())
        .contains("\"total\":20");
  }

  @Test
  void who_begins_in_the_place_of_one_that_handled_more_waits_for_its_rebuild_all_the_same()
      throws Exception {
    Intrepid older = new FoldAndNotes("counting").on(repo).start();
    older.publishAll(List.of(new Doubled("a", 1), new Added("a", 1)));
    older.awaitCaughtUp(SOON);
    rebuild().begin();
    Probe doubled = noting().messages(Counting.DOUBLED);
    try (Intrepid newer = builder(repo, BOTH, totals, doubled).rebuildWhenNeeded().start()) {
      older.close();
      newer.publishAll(List.of(new Doubled("a", 2), new Added("a", 1)));
      newer.awaitCaughtUp(SOON);
    }
    assertThat(noted).containsExactly(new Doubled("a", 2));
    assertThat(total()).isEqualTo(2);
  }

  private static void sumDoubled(Object message, Step step) {
    Doubled doubled = (Doubled) message;
    Sum sum = step.memo(Counting.SUM, "doubles/a").orElse(new Sum("a", 0, 0));
    step.store(Counting.SUM, "doubles/a", sum.plus(doubled.n()));
  }

  private Cache<CacheRecord> shadow() {
    return repo.getMemo("@shadow/totals/" + Counting.sumUri("a"));
  }

  /** The thread that looks after rebuilds waits with its next read until the test goes on. */
  private static final class HeldRepo extends WrappedRepo {
    private final CountDownLatch goesOn = new CountDownLatch(1);

    HeldRepo(MemoryRepo memory) {
      super(memory);
    }

    void goOn() {
      goesOn.countDown();
    }

    @Override
    public Cache<CacheRecord> getMemo(String uri) {
      if (Thread.currentThread().getName().equals("intrepid-rebuild")) {
        await(goesOn);
      }
      return super.getMemo(uri);
    }

    /** The repo lives on. */
    @Override
    public void close() {}
  }

  /** The thread that looks after rebuilds can read nothing. */
  private static final class BrokenRepo extends WrappedRepo {
    BrokenRepo(MemoryRepo memory) {
      super(memory);
    }

    @Override
    public Cache<CacheRecord> getMemo(String uri) {
      if (Thread.currentThread().getName().equals("intrepid-rebuild")) {
        throw new OutOfMemoryError("no memory, says the test");
      }
      return super.getMemo(uri);
    }

    /** The repo lives on. */
    @Override
    public void close() {}
  }

  private void passOver(Intrepid newer, Intrepid older) throws Exception {
    newer.publish(new Doubled("a", 10));
    add(older);
  }

  private Probe noting() {
    return new Probe("counting", (message, step) -> noted.add(message)) {};
  }

  private static void add(Intrepid app) throws Exception {
    app.publish(new Added("a", 1));
    app.awaitCaughtUp(SOON);
  }

  private static void requireStopped(Intrepid app, String subscriber) {
    eventually(() -> status(app, subscriber).state() == SubscriptionState.STOPPED);
    assertThat(status(app, subscriber).failure().orElseThrow())
        .hasMessageContaining("Doubled: the subscriber counting begins to handle it")
        .hasMessageContaining("from sequence 2 on, were passed over");
    assertThat(app.health().isHealthy()).isFalse();
  }

  private static SubscriptionStatus status(Intrepid app, String subscriber) {
    return app.status().stream()
        .filter(shard -> shard.config().id().value().equals(subscriber))
        .findFirst()
        .orElseThrow();
  }

  private long total() {
    return Apps.sum(repo, "a").map(Sum::total).orElse(0L);
  }

  private Rebuild rebuild() {
    GeneratedCode generated = GeneratedCode.load(List.of(Probe.registry(BOTH, totals, notes)));
    return Rewinding.of(totals.spec(), List.of(totals.spec(), notes.spec()), generated, repo)
        .rebuild();
  }

  private IntrepidBuilder older() {
    return builder(repo, List.of(Counting.ADDED), counting);
  }

  private IntrepidBuilder newer(IntrepidRepo through) {
    return builder(through, BOTH, totals, notes);
  }

  private static IntrepidBuilder builder(
      IntrepidRepo through, List<IntoEvent<?>> known, Probe... probes) {
    return LookOften.of(Intrepid.builder())
        .repo(through)
        .registry(Probe.registry(known, probes))
        .handlers((Object[]) probes)
        .closeWithin(SOON);
  }
}
