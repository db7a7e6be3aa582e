package dev.intrepid.engine;

import static dev.intrepid.Eventually.SOON;
import static dev.intrepid.Eventually.eventually;
import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.Cache;
import dev.intrepid.IntoEvent;
import dev.intrepid.Intrepid;
import dev.intrepid.IntrepidBuilder;
import dev.intrepid.codegen.SubscriberSpec;
import dev.intrepid.control.Rebuild;
import dev.intrepid.control.RebuildException;
import dev.intrepid.engine.Counting.Added;
import dev.intrepid.engine.Counting.Doubled;
import dev.intrepid.engine.Counting.Sum;
import dev.intrepid.engine.catalog.GeneratedCode;
import dev.intrepid.engine.replay.Rewinding;
import dev.intrepid.engine.state.Rewinder;
import dev.intrepid.engine.stored.ControlMemo;
import dev.intrepid.engine.stored.KeeperMemo;
import dev.intrepid.exception.MemoMustBeRebuiltException;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.memory.MemoryRepo;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * A rebuild is begun by one program and found by another one that folds the same memos of the same
 * messages, and reads them under other names: in the newer one an Added was a Doubled formerly.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RebuildOfOthersTest {

  private final MemoryRepo repo = new MemoryRepo();

  @Test
  void a_newer_program_does_not_go_on_with_a_rebuild_that_has_passed_over_its_messages()
      throws Exception {
    runOlder();
    try (Intrepid older = older(repo).start()) {
      Rebuild rebuild = older.subscription("counting").rebuild();
      rebuild.begin();
      eventually(() -> rebuild.status().orElseThrow().isCaughtUp());
    }

    assertThatThrownBy(() -> newer().start()).isInstanceOf(MemoMustBeRebuiltException.class);
    assertThatThrownBy(() -> newerRewinder().rebuild().finish(0))
        .isInstanceOf(RebuildException.class)
        .hasMessageContaining("was begun by a program that stores other memos than this one");
    try (Intrepid newer = newer().rebuildWhenNeeded().start()) {
      newer.awaitCaughtUp(SOON);
    }
    assertThat(total()).isEqualTo(13);
  }

  @Test
  void an_older_program_that_runs_leaves_the_rebuild_of_a_newer_one_alone() throws Exception {
    runOlder();
    newerRewinder().rebuild().begin();
    CountedLooks looks = new CountedLooks(repo);
    try (Intrepid older = older(looks).start()) {
      older.publish(new Added("a", 1));
      older.awaitCaughtUp(SOON);
      eventually(() -> looks.atShadow.get() > 0);
    }
    try (Intrepid newer = newer().rebuildWhenNeeded().start()) {
      newer.awaitCaughtUp(SOON);
    }
    assertThat(total()).isEqualTo(14);
  }

  /** Counts how often a worker looks whether it is to work on the shadow. */
  private static final class CountedLooks extends WrappedRepo {
    private final AtomicInteger atShadow = new AtomicInteger();

    CountedLooks(MemoryRepo repo) {
      super(repo);
    }

    @Override
    public Cache<CacheRecord> getMemo(String uri) {
      if (uri.equals(ControlMemo.PREFIX + "counting~shadow")) {
        atShadow.incrementAndGet();
      }
      return super.getMemo(uri);
    }
  }

  @Test
  void a_rebuild_that_is_abandoned_while_a_worker_looks_at_it_can_be_begun_again()
      throws Exception {
    runOlder();
    AbandonedBetween between = new AbandonedBetween(repo);
    try (Intrepid app = older(between).start()) {
      olderRewinder().rebuild().begin();
      between.isAbandoned.get(1, MINUTES);
      Rebuild rebuild = app.subscription("counting").rebuild();
      rebuild.begin();
      eventually(() -> rebuild.status().orElseThrow().isCaughtUp());
      assertThat(rebuild.finish(0).isEmpty()).isTrue();
    }
  }

  /** Abandons the rebuild when a worker first asks what is folded in it. */
  private final class AbandonedBetween extends WrappedRepo {
    private final CompletableFuture<Boolean> isAbandoned = new CompletableFuture<>();

    AbandonedBetween(MemoryRepo repo) {
      super(repo);
    }

    @Override
    public Cache<CacheRecord> getMemo(String uri) {
      boolean isWorker = Thread.currentThread().getName().contains("counting~shadow");
      if (isWorker && uri.equals(KeeperMemo.PREFIX + "counting~shadow") && !isAbandoned.isDone()) {
        olderRewinder().rebuild().abandon();
        isAbandoned.complete(true);
      }
      return super.getMemo(uri);
    }
  }

  private void runOlder() throws Exception {
    try (Intrepid app = older(repo).start()) {
      app.publish(new Doubled("a", 10));
      app.publishAll(List.of(new Added("a", 1), new Added("a", 1), new Added("a", 1)));
      app.awaitCaughtUp(SOON);
    }
    assertThat(total()).isEqualTo(3);
  }

  private static IntrepidBuilder older(IntrepidRepo repo) {
    return program(repo, List.of(Counting.ADDED, Counting.DOUBLED_BESIDE), olderProbe());
  }

  private static Probe olderProbe() {
    return new Probe("counting", Probe::sum) {}.folds();
  }

  private IntrepidBuilder newer() {
    return program(repo, List.of(Counting.ABSORBING), newerProbe());
  }

  private static IntrepidBuilder program(
      IntrepidRepo repo, List<IntoEvent<?>> messages, Probe probe) {
    return Intrepid.builder().repo(repo).registry(Probe.registry(messages, probe)).handlers(probe);
  }

  private Rewinder newerRewinder() {
    return rewinder(List.of(Counting.ABSORBING), newerProbe());
  }

  private Rewinder olderRewinder() {
    return rewinder(List.of(Counting.ADDED, Counting.DOUBLED_BESIDE), olderProbe());
  }

  /** What asks for a rebuild with the code of a program, without an app of it. */
  private Rewinder rewinder(List<IntoEvent<?>> messages, Probe probe) {
    SubscriberSpec spec = probe.spec();
    GeneratedCode generated = GeneratedCode.load(List.of(Probe.registry(messages, probe)));
    return Rewinding.of(spec, List.of(spec), generated, repo);
  }

  private static Probe newerProbe() {
    return new Probe("counting", Probe::sum) {}.messages(Counting.ABSORBING).folds();
  }

  private long total() {
    return Apps.sum(repo, "a").orElse(new Sum("none", 0, 0)).total();
  }
}
