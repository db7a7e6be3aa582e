package dev.intrepid.engine;

import static dev.intrepid.Eventually.SOON;
import static dev.intrepid.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import dev.intrepid.IntoEvent;
import dev.intrepid.Intrepid;
import dev.intrepid.IntrepidBuilder;
import dev.intrepid.LookOften;
import dev.intrepid.annotations.OnFailure;
import dev.intrepid.codegen.Registry;
import dev.intrepid.codegen.Step;
import dev.intrepid.codegen.SubscriberSpec;
import dev.intrepid.codegen.Upcaster;
import dev.intrepid.control.Rebuild;
import dev.intrepid.control.RebuildException;
import dev.intrepid.control.RewindTo;
import dev.intrepid.engine.Counting.Added;
import dev.intrepid.engine.Counting.Doubled;
import dev.intrepid.engine.Counting.Sum;
import dev.intrepid.engine.catalog.GeneratedCode;
import dev.intrepid.engine.replay.Rewinding;
import dev.intrepid.engine.state.Rewinder;
import dev.intrepid.engine.stored.KeeperMemo;
import dev.intrepid.exception.DuplicateKeeperException;
import dev.intrepid.exception.MemoMustBeRebuiltException;
import dev.intrepid.exception.NotCaughtUpException;
import dev.intrepid.exception.UnknownAdoptionException;
import dev.intrepid.json.JsonFormat;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.RepoException;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.memory.MemoryRepo;
import dev.intrepid.subscription.SubscriptionState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A program is run, and then another one on the same repo, whose folds are elsewhere. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class KeepersTest {

  private static final Sum NONE = new Sum("none", 0, 0);

  private final MemoryRepo repo = new MemoryRepo();

  @Test
  void a_fold_that_moved_to_another_subscriber_is_not_started_on_what_is_there() throws Exception {
    run(3, summing("counting"));

    assertThatThrownBy(() -> start(summing("totals")))
        .isInstanceOf(MemoMustBeRebuiltException.class)
        .hasMessageContaining("sums/{key}")
        .hasMessageContaining("the subscriber counting has kept it so far")
        .hasMessageContaining("totals (handle(Added))")
        .hasMessageContaining("./intrepid subscriptions rebuild totals")
        .hasMessageContaining("builder.rebuildWhenNeeded()")
        .hasMessageContaining("formerly = \"counting\"")
        .hasMessageContaining("builder.adopt(\"totals\", \"sums/{key}\")");
    assertThat(total()).isEqualTo(3);
  }

  @Test
  void a_refused_start_changes_nothing() throws Exception {
    run(3, summing("counting"));
    List<CacheRecord> before = repo.listMemos("@keeper", "", 100);

    assertThatThrownBy(() -> start(summing("totals")))
        .isInstanceOf(MemoMustBeRebuiltException.class);

    assertThat(repo.listMemos("@keeper", "", 100)).isEqualTo(before);
    assertThat(repo.marker("totals@*", Shard.ALL)).isEmpty();
  }

  @Test
  void a_moved_fold_is_rebuilt_if_the_app_may() throws Exception {
    run(3, summing("counting"));
    try (Intrepid app = builder(summing("totals")).rebuildWhenNeeded().start()) {
      app.publish(new Added("a", 1));
      app.awaitCaughtUp(SOON);
    }
    assertThat(total()).isEqualTo(4);
    run(1, summing("totals"));
    assertThat(total()).isEqualTo(5);
  }

  @Test
  void a_moved_fold_is_rebuilt_although_there_was_no_memory_to_look_after_that() throws Exception {
    run(3, summing("counting"));
    BrokenOnceRepo breaking = new BrokenOnceRepo(repo, "intrepid-rebuild");
    breaking.breakOnce();
    try (Intrepid app = Apps.builder(breaking, summing("totals")).rebuildWhenNeeded().start()) {
      app.publish(new Added("a", 1));
      app.awaitCaughtUp(SOON);
    }
    breaking.awaitBroken();
    assertThat(total()).isEqualTo(4);
  }

  @Test
  void an_app_is_not_healthy_while_a_rebuild_has_stopped_that_it_waits_for() throws Exception {
    run(3, summing("counting"));
    Probe stopping =
        new Probe(
            "totals",
            (message, step) -> {
              step.enter(0);
              throw new IllegalStateException("cannot add");
            }) {}.folds();
    try (Intrepid app = builder(stopping).rebuildWhenNeeded().start()) {
      eventually(() -> !app.health().isHealthy());

      assertThat(app.health().problems())
          .singleElement()
          .asString()
          .contains("totals~shadow", "STOPPED", "cannot add");
    }
  }

  @Test
  void a_moved_fold_is_rebuilt_although_somebody_interrupts_the_thread_that_looks_after_that()
      throws Exception {
    run(3, summing("counting"));
    CountDownLatch isInterrupted = new CountDownLatch(1);
    Probe totals =
        new Probe(
            "totals",
            (message, step) -> {
              isInterrupted.await();
              Probe.sum(message, step);
            }) {}.folds();
    try (Intrepid app = builder(totals).rebuildWhenNeeded().start()) {
      Thread looking =
          Thread.getAllStackTraces().keySet().stream()
              .filter(thread -> thread.getName().equals("intrepid-rebuild"))
              .findFirst()
              .orElseThrow();
      looking.interrupt();
      eventually(() -> !looking.isInterrupted());
      isInterrupted.countDown();

      app.publish(new Added("a", 1));
      app.awaitCaughtUp(SOON);
    }
    assertThat(total()).isEqualTo(4);
  }

  @Test
  void a_subscriber_that_cannot_begin_after_a_rebuild_begins_a_moment_later() throws Exception {
    List<Long> seen = Collections.synchronizedList(new ArrayList<>());
    run(3, summing("counting"));
    NoThreadOnce none = new NoThreadOnce();
    none.set(true);
    // It needs a thread more, to divide its shard in two.
    Probe divided = noting("counting", seen).shards(2);
    try (Intrepid app = builder(divided, summing("totals")).rebuildWhenNeeded().start()) {
      app.publish(new Added("a", 1));
      app.awaitCaughtUp(SOON);
    } finally {
      none.remove();
    }
    assertThat(none.hasFailed).isTrue();
    assertThat(seen).containsExactly(1L);
    assertThat(total()).isEqualTo(4);
  }

  /** Has the thread that looks after rebuilds make no other, the first time. */
  private static final class NoThreadOnce extends InheritableThreadLocal<Boolean> {
    private volatile boolean hasFailed;

    @Override
    protected Boolean childValue(Boolean parent) {
      if (!hasFailed && Thread.currentThread().getName().equals("intrepid-rebuild")) {
        hasFailed = true;
        throw new OutOfMemoryError("unable to create native thread");
      }
      return parent;
    }
  }

  @Test
  void a_moved_fold_counts_once_where_its_former_keeper_stays_with_other_handlers()
      throws Exception {
    List<Long> seen = Collections.synchronizedList(new ArrayList<>());
    run(3, summing("counting"));
    Probe rest = noting("counting", seen);
    try (Intrepid app = builder(rest, summing("totals")).rebuildWhenNeeded().start()) {
      app.publish(new Added("a", 1));
      app.awaitCaughtUp(SOON);
    }
    assertThat(total()).isEqualTo(4);
    assertThat(seen).containsExactly(1L);
  }

  @Test
  void a_moved_fold_to_a_subscriber_that_has_read_is_rebuilt() throws Exception {
    List<Long> seen = Collections.synchronizedList(new ArrayList<>());
    run(3, summing("counting"), noting("totals", seen));
    try (Intrepid app = builder(summing("totals")).rebuildWhenNeeded().start()) {
      app.awaitCaughtUp(SOON);
    }
    assertThat(total()).isEqualTo(3);
    assertThat(seen).hasSize(3);
  }

  @Test
  void a_moved_fold_to_a_subscriber_that_was_rewound_is_rebuilt() throws Exception {
    Probe before = noting("totals", new ArrayList<>());
    run(3, summing("counting"), before);
    rewinder(before).rewind(RewindTo.beginning());
    rebuildInto("totals");
    assertThat(total()).isEqualTo(4);
  }

  @Test
  void what_was_asked_for_by_a_rewind_is_called_again_after_a_rebuild_in_between()
      throws Exception {
    Probe before = noting("both", new ArrayList<>());
    run(3, summing("counting"), before);
    rewinder(before).rewind(RewindTo.beginning());
    List<Object> seen = Collections.synchronizedList(new ArrayList<>());
    FoldAndReaction both =
        new FoldAndReaction(
            Probe::sum, (message, step) -> seen.add(message), Probe.QUICK, OnFailure.STOP);
    IntrepidBuilder builder =
        LookOften.of(Intrepid.builder()).repo(repo).registry(both.registry()).handlers(both);
    try (Intrepid app = builder.registry(Probe.registry()).rebuildWhenNeeded().start()) {
      app.publish(new Added("a", 1));
      app.awaitCaughtUp(SOON);
    }
    assertThat(total()).isEqualTo(4);
    assertThat(seen).hasSize(4);
  }

  @Test
  void a_moved_fold_goes_on_from_where_it_was_if_it_is_adopted() throws Exception {
    run(3, summing("counting"));
    try (Intrepid app = builder(summing("totals")).adopt("totals", "sums/{key}").start()) {
      app.publish(new Added("a", 1));
      app.awaitCaughtUp(SOON);
    }
    assertThat(total()).isEqualTo(4);
    run(1, summing("totals"));
    assertThat(total()).isEqualTo(5);
  }

  @Test
  void an_adoption_by_a_subscriber_that_is_not_there_is_refused() throws Exception {
    run(3, summing("counting"));

    assertThatThrownBy(() -> builder(summing("totals")).adopt("total", "sums/{key}").start())
        .isInstanceOf(UnknownAdoptionException.class)
        .hasMessageContaining("adopt(\"total\", \"sums/{key}\") would have no effect")
        .hasMessageContaining("this app has no subscriber total. Did you mean totals?");
  }

  @Test
  void an_adoption_of_memos_that_the_subscriber_does_not_fold_is_refused() throws Exception {
    run(3, summing("counting"));

    assertThatThrownBy(() -> builder(summing("totals")).adopt("totals", "sum/{key}").start())
        .isInstanceOf(UnknownAdoptionException.class)
        .hasMessageContaining("totals folds no memos at sum/{key}")
        .hasMessageContaining("Did you mean sums/{key}?");
  }

  @Test
  void an_adoption_of_messages_that_the_subscriber_does_not_handle_is_refused() {
    assertThatThrownBy(() -> builder(summing("totals")).adopt("totals", "Zebra").start())
        .isInstanceOf(UnknownAdoptionException.class)
        .hasMessageContaining("handles no messages of that type")
        .hasMessageContaining("There are Added");
  }

  @Test
  void an_adoption_under_a_former_name_says_the_name_of_today() {
    assertThatThrownBy(
            () ->
                builder(summing("totals").formerly("counting"))
                    .adopt("counting", "sums/{key}")
                    .start())
        .isInstanceOf(UnknownAdoptionException.class)
        .hasMessageContaining("counting is called totals now");
  }

  @Test
  void a_refused_adoption_changes_nothing() throws Exception {
    run(3, summing("counting"));
    List<CacheRecord> before = repo.listMemos("@", "", 100);

    assertThatThrownBy(() -> builder(summing("totals")).adopt("total", "sums/{key}").start())
        .isInstanceOf(UnknownAdoptionException.class);

    assertThat(repo.listMemos("@", "", 100)).isEqualTo(before);
  }

  @Test
  void a_rebuild_that_was_begun_by_hand_is_done_by_the_app_and_put_in_place_by_hand()
      throws Exception {
    run(3, summing("counting"));
    Rebuild rebuild = rewinder(summing("totals")).rebuild();
    rebuild.begin();
    try (Intrepid app = start(summing("totals"))) {
      eventually(() -> rebuild.status().orElseThrow().isCaughtUp());
      assertThat(app.status().get(0).handled()).isZero();
      assertThat(rebuild.diff(1).isEmpty()).isTrue();
      rebuild.finish(0);
      app.publish(new Added("a", 1));
      app.awaitCaughtUp(SOON);
    }
    assertThat(total()).isEqualTo(4);
  }

  @Test
  void who_waits_for_a_subscriber_that_another_program_runs_waits_for_its_rebuild_too()
      throws Exception {
    List<Long> seen = Collections.synchronizedList(new ArrayList<>());
    try (Intrepid older = start(summing("counting"), noting("totals", seen))) {
      for (int i = 0; i < 3; i++) {
        older.publish(new Added("a", 1));
      }
      older.awaitCaughtUp(SOON);
      Rebuild rebuild = rewinder(summing("totals")).rebuild();
      rebuild.begin();
      try (Intrepid newer = start(summing("totals"))) {
        eventually(() -> rebuild.status().orElseThrow().isCaughtUp());
        assertThatThrownBy(() -> newer.awaitCaughtUp(Duration.ofMillis(300)))
            .isInstanceOf(NotCaughtUpException.class)
            .hasMessageContaining("totals: ");

        rebuild.finish(0);
        newer.awaitCaughtUp(SOON);
      }
    }
    assertThat(total()).isEqualTo(3);
  }

  @Test
  void a_roll_back_does_not_take_back_by_itself_what_a_newer_program_keeps() throws Exception {
    run(3, summing("counting"));
    try (Intrepid newer = builder(summing("totals")).rebuildWhenNeeded().start()) {
      newer.publish(new Added("a", 1));
      newer.awaitCaughtUp(SOON);
    }
    long revision = storedSum().revision();

    assertThatThrownBy(() -> builder(summing("counting")).rebuildWhenNeeded().start())
        .isInstanceOf(MemoMustBeRebuiltException.class)
        .hasMessageContaining("totals of another program has taken it from counting")
        .hasMessageContaining("rebuildWhenNeeded() does not replace what a newer release keeps")
        .hasMessageContaining("what there is: ./intrepid subscriptions rebuild counting and start")
        .hasMessageNotContaining("say builder.rebuildWhenNeeded()");
    assertThat(storedSum().revision()).isEqualTo(revision);
    run(1, summing("totals"));
    assertThat(total()).isEqualTo(5);
  }

  @Test
  void a_roll_back_does_not_replace_by_itself_what_has_other_variables_now() throws Exception {
    run(3, summing("counting"));
    Probe renamed = summing("counting").stores("sums/{name}");
    try (Intrepid newer = builder(renamed).rebuildWhenNeeded().start()) {
      newer.awaitCaughtUp(SOON);
    }
    long revision = storedSum().revision();

    assertThatThrownBy(() -> builder(summing("counting")).rebuildWhenNeeded().start())
        .isInstanceOf(MemoMustBeRebuiltException.class)
        .hasMessageContaining("counting has kept the memos of sums/{name} at these URIs")
        .hasMessageContaining("rebuildWhenNeeded() does not replace what a newer release keeps");
    assertThat(storedSum().revision()).isEqualTo(revision);
    run(1, summing("counting").stores("sums/{name}"));
    assertThat(total()).isEqualTo(4);
  }

  private CacheRecord storedSum() {
    return repo.getMemo(Counting.sumUri("a")).toOptional().orElseThrow();
  }

  @Test
  void what_was_taken_back_by_hand_is_the_newer_program_s_again_by_itself() throws Exception {
    run(3, summing("counting"));
    rebuildInto("totals");
    rewinder(summing("counting")).rebuild().begin();
    rebuildInto("counting");
    rebuildInto("totals");
    assertThatThrownBy(() -> rebuildInto("counting"))
        .isInstanceOf(MemoMustBeRebuiltException.class);

    assertThat(total()).isEqualTo(6);
  }

  private void rebuildInto(String name) throws Exception {
    try (Intrepid app = builder(summing(name)).rebuildWhenNeeded().start()) {
      app.publish(new Added("a", 1));
      app.awaitCaughtUp(SOON);
    }
  }

  @Test
  void a_rebuild_that_was_abandoned_is_needed_again() throws Exception {
    run(3, summing("counting"));
    Rebuild rebuild = rewinder(summing("totals")).rebuild();
    rebuild.begin();
    rebuild.abandon();

    assertThatThrownBy(() -> start(summing("totals")))
        .isInstanceOf(MemoMustBeRebuiltException.class);
    run(1, summing("counting"));
    assertThat(total()).isEqualTo(4);
  }

  @Test
  void a_rebuild_begun_by_a_program_that_folds_otherwise_is_not_taken_for_its_own()
      throws Exception {
    run(3, noting("counting", new ArrayList<>()));
    rewinder(new Probe("counting", Probe::sum) {}.stores("others/{key}")).rebuild().begin();

    assertThatThrownBy(() -> start(summing("counting")))
        .isInstanceOf(MemoMustBeRebuiltException.class);
    assertThatThrownBy(() -> rewinder(summing("counting")).rebuild().finish(0))
        .isInstanceOf(RebuildException.class)
        .hasMessageContaining("was begun by a program that stores other memos than this one");
    try (Intrepid app = builder(summing("counting")).rebuildWhenNeeded().start()) {
      app.awaitCaughtUp(SOON);
    }
    assertThat(total()).isEqualTo(3);
  }

  @Test
  void one_that_is_sent_back_to_the_beginning_has_counted_everything() throws Exception {
    run(3, noting("counting", new ArrayList<>()));
    rewinder(summing("counting")).rewind(RewindTo.beginning());
    run(1, summing("counting"));

    assertThat(total()).isEqualTo(4);
    assertThat(CompleteAfter.of(repo, "counting")).isZero();
  }

  @Test
  void a_fold_is_not_adopted_by_one_that_stands_elsewhere() throws Exception {
    run(3, summing("counting"), noting("totals", new ArrayList<>()));
    run(1, summing("counting"));

    assertThatThrownBy(() -> builder(summing("totals")).adopt("totals", "sums/{key}").start())
        .isInstanceOf(MemoMustBeRebuiltException.class)
        .hasMessageContaining("has come to sequence 4, and totals to 3")
        .hasMessageContaining("such as that of sequence 4, would be counted twice or not at all")
        .hasMessageNotContaining("builder.adopt");
  }

  @Test
  void a_fold_is_adopted_by_one_that_stands_at_the_same_place() throws Exception {
    run(3, summing("counting"), noting("totals", new ArrayList<>()));
    try (Intrepid app = builder(summing("totals")).adopt("totals", "sums/{key}").start()) {
      app.publish(new Added("a", 1));
      app.awaitCaughtUp(SOON);
    }
    assertThat(total()).isEqualTo(4);
  }

  @Test
  void a_fold_is_not_adopted_back_while_only_one_of_the_two_has_parked_a_stream() throws Exception {
    try (Intrepid app = start(summingBut("bad", "counting").onFailure(OnFailure.PARK))) {
      app.publish(new Added("a", 1));
      app.publish(new Added("bad", 5));
      app.awaitCaughtUp(SOON);
    }
    Probe rest = noting("counting", new ArrayList<>());
    try (Intrepid app = builder(rest, summing("totals")).adopt("totals", "sums/{key}").start()) {
      app.subscription("totals").retry("keys/bad");
      eventually(() -> app.subscription("totals").parked().isEmpty());
      app.awaitCaughtUp(SOON);
    }
    assertThat(Apps.sum(repo, "bad").orElse(NONE).total()).isEqualTo(5);

    assertThatThrownBy(() -> builder(summing("counting")).adopt("counting", "sums/{key}").start())
        .isInstanceOf(MemoMustBeRebuiltException.class)
        .hasMessageContaining("the stream keys/bad waits or is parked in only one of counting and")
        .hasMessageContaining("that of sequence 2 would be counted twice or not at all")
        .hasMessageNotContaining("builder.adopt");
    try (Intrepid app = builder(rest, summing("totals")).start()) {
      app.subscription("counting").retry("keys/bad");
      eventually(() -> app.subscription("counting").parked().isEmpty());
    }
    builder(summing("counting")).adopt("counting", "sums/{key}").start().close();
    assertThat(Apps.sum(repo, "bad").orElse(NONE).total()).isEqualTo(5);
  }

  private static Probe summingBut(String key, String name) {
    return new Probe(
        name,
        (message, step) -> {
          if (((Added) message).key().equals(key)) {
            throw new IllegalStateException("no such key");
          }
          Probe.sum(message, step);
        }) {}.folds();
  }

  @Test
  void a_renamed_subscriber_that_says_so_goes_on() throws Exception {
    run(3, summing("counting"));
    run(1, summing("totals").formerly("counting"));

    assertThat(total()).isEqualTo(4);
    assertThat(KeeperMemo.read(repo, "counting").isStored()).isFalse();
    assertThat(KeeperMemo.read(repo, "totals").kept()).hasSize(1);
  }

  @Test
  void the_program_of_before_a_renaming_takes_over_in_turn_where_the_other_stands()
      throws Exception {
    List<Long> seen = Collections.synchronizedList(new ArrayList<>());
    run(3, noting("old", seen));
    run(1, noting("new", seen).formerly("old"));
    run(1, noting("old", seen));

    assertThat(seen).hasSize(5);
  }

  @Test
  void a_fold_that_is_added_to_an_old_subscriber_is_not_started() throws Exception {
    run(3, noting("counting", new ArrayList<>()));

    assertThatThrownBy(() -> start(summing("counting")))
        .isInstanceOf(MemoMustBeRebuiltException.class)
        .hasMessageContaining("begins to fold Added into it (handle(Added))")
        .hasMessageContaining("after it has gone past sequence 3")
        .hasMessageContaining("from sequence 1 on");
  }

  @Test
  void a_fold_that_is_added_to_an_old_subscriber_is_rebuilt_if_the_app_may() throws Exception {
    run(3, noting("counting", new ArrayList<>()));
    try (Intrepid app = builder(summing("counting")).rebuildWhenNeeded().start()) {
      app.awaitCaughtUp(SOON);
    }
    assertThat(total()).isEqualTo(3);
  }

  @Test
  void a_fold_that_begins_here_on_purpose_counts_from_here() throws Exception {
    run(3, noting("counting", new ArrayList<>()));
    try (Intrepid app = builder(summing("counting")).adopt("counting", "sums/{key}").start()) {
      app.publish(new Added("a", 1));
      app.awaitCaughtUp(SOON);
    }
    run(1, summing("counting"));

    assertThat(total()).isEqualTo(2);
    assertThat(CompleteAfter.of(repo, "counting")).isEqualTo(3);
  }

  @Test
  void a_fold_of_what_was_never_published_begins_wherever_its_subscriber_stands() throws Exception {
    run(3, noting("counting", new ArrayList<>()));
    Probe doubles = new Probe("counting", KeepersTest::addDoubled) {};
    try (Intrepid app = start(doubles.messages(Counting.DOUBLED).folds())) {
      app.publish(new Doubled("a", 7));
      app.awaitCaughtUp(SOON);
    }
    assertThat(total()).isEqualTo(7);
  }

  @Test
  void another_message_in_an_old_fold_begins_late() throws Exception {
    run(3, summing("counting"));
    try (Intrepid app = start(noting("doubles", new ArrayList<>()).messages(Counting.DOUBLED))) {
      app.publish(new Doubled("a", 7));
      app.awaitCaughtUp(SOON);
    }
    run(1, summing("counting"));

    assertThatThrownBy(() -> start(summing("counting").messages(Counting.ADDED, Counting.DOUBLED)))
        .isInstanceOf(MemoMustBeRebuiltException.class)
        .hasMessageContaining("begins to fold Doubled")
        .hasMessageContaining("from sequence 4 on");
  }

  @Test
  void a_message_that_an_upcast_splits_was_counted_as_a_whole() throws Exception {
    runWhole(3, new Probe("counting", Probe::sum) {}.folds());

    try (Intrepid app = startSplit()) {
      app.publish(new Doubled("a", 10));
      app.awaitCaughtUp(SOON);
    }
    assertThat(total()).isEqualTo(13);
    startSplit().close();
  }

  @Test
  void a_message_that_an_upcast_splits_is_missing_where_it_was_not_counted() throws Exception {
    runWhole(3, new Probe("counting", Probe::sum) {}.folds());
    runWhole(2, noting("counting", new ArrayList<>()));

    assertThatThrownBy(this::startSplit)
        .isInstanceOf(MemoMustBeRebuiltException.class)
        .hasMessageContaining("begins to fold Doubled")
        .hasMessageContaining("from sequence 4 on");
  }

  @Test
  void a_roll_back_does_not_rebuild_by_itself_what_counts_a_renamed_message() throws Exception {
    runOlder(3);
    try (Intrepid newer = startRenamed().start()) {
      newer.publish(new Doubled("a", 10));
      newer.awaitCaughtUp(SOON);
    }
    assertThat(total()).isEqualTo(13);
    long revision = storedSum().revision();

    assertThatThrownBy(() -> startOlder().rebuildWhenNeeded().start())
        .isInstanceOf(MemoMustBeRebuiltException.class)
        .hasMessageContaining("messages of Doubled are counted in it, a type that this program")
        .hasMessageContaining("rebuildWhenNeeded() does not replace what a newer release keeps");
    assertThat(storedSum().revision()).isEqualTo(revision);
    startRenamed().start().close();
    assertThat(total()).isEqualTo(13);
  }

  @Test
  void a_roll_back_of_a_renamed_subscriber_leaves_what_counts_a_renamed_message() throws Exception {
    runOlder(3);
    Probe renamed =
        new Probe("invoicing", KeepersTest::addDoubled) {}.messages(Counting.RENAMED)
            .folds()
            .formerly("counting");
    Registry newer = Probe.registry(List.of(Counting.RENAMED), renamed);
    try (Intrepid app = builder(newer, renamed).start()) {
      app.publish(new Doubled("a", 10));
      app.awaitCaughtUp(SOON);
    }

    assertThatThrownBy(() -> startOlder().rebuildWhenNeeded().start())
        .isInstanceOf(MemoMustBeRebuiltException.class)
        .hasMessageContaining("messages of Doubled are counted in it");
    builder(newer, renamed).start().close();
    assertThat(total()).isEqualTo(13);
  }

  @Test
  void a_newer_program_rebuilds_what_an_older_one_has_counted_without_its_messages()
      throws Exception {
    runOlder(3);
    try (Intrepid newer = startRenamed().start()) {
      newer.publish(new Doubled("a", 10));
      newer.awaitCaughtUp(SOON);
    }
    GeneratedCode older = GeneratedCode.load(List.of(olderRegistry()));
    SubscriberSpec spec = older().spec();
    Rewinding.of(spec, List.of(spec), older, repo).rewind(RewindTo.beginning());
    runOlder(1);
    assertThat(total()).isEqualTo(4);

    assertThatThrownBy(() -> startRenamed().start())
        .isInstanceOf(MemoMustBeRebuiltException.class)
        .hasMessageContaining("begins to fold Doubled");
    try (Intrepid newer = startRenamed().rebuildWhenNeeded().start()) {
      newer.awaitCaughtUp(SOON);
    }
    assertThat(total()).isEqualTo(14);
  }

  /** A program in which an Added is called a Doubled. */
  private IntrepidBuilder startRenamed() {
    Probe renamed =
        new Probe("counting", KeepersTest::addDoubled) {}.messages(Counting.RENAMED).folds();
    return builder(Probe.registry(List.of(Counting.RENAMED), renamed), renamed);
  }

  private void runOlder(int messages) throws Exception {
    try (Intrepid app = startOlder().start()) {
      publish(app, messages);
      app.awaitCaughtUp(SOON);
    }
  }

  /** A program that does not know a Doubled. */
  private IntrepidBuilder startOlder() {
    return builder(olderRegistry(), older());
  }

  private static Registry olderRegistry() {
    return Probe.registry(List.of(Counting.ADDED), older());
  }

  private static Probe older() {
    return summing("counting").messages(Counting.ADDED);
  }

  private void runWhole(int messages, Probe probe) throws Exception {
    IntoEvent<Added> whole = Counting.addedTo("olds/");
    try (Intrepid app =
        builder(Probe.registry(List.of(whole), probe.messages(whole)), probe).start()) {
      publish(app, messages);
      app.awaitCaughtUp(SOON);
    }
  }

  private Intrepid startSplit() {
    Probe parts =
        new Probe("counting", KeepersTest::addDoubled) {}.messages(Counting.DOUBLED).folds();
    Upcaster split =
        Olds.upcaster(
            "Added",
            List.of(Counting.DOUBLED),
            (old, step) -> step.message(Counting.DOUBLED, new Doubled("a", 1)));
    return builder(Probe.registry(List.of(Counting.DOUBLED), parts), parts)
        .registry(Olds.registry(List.of(), List.of(split)))
        .start();
  }

  @Test
  void a_fold_that_was_away_while_its_subscriber_went_on_has_a_hole() throws Exception {
    run(3, summing("counting"));
    run(2, noting("counting", new ArrayList<>()));

    assertThatThrownBy(() -> start(summing("counting")))
        .isInstanceOf(MemoMustBeRebuiltException.class)
        .hasMessageContaining("from sequence 4 on");
  }

  @Test
  void a_fold_that_was_away_and_has_missed_nothing_goes_on() throws Exception {
    run(3, summing("counting"));
    run(0, noting("counting", new ArrayList<>()));
    run(1, summing("counting"));

    assertThat(total()).isEqualTo(4);
  }

  @Test
  void a_fold_moves_between_subscribers_of_other_numbers_of_shards() throws Exception {
    for (int i = 0; i < 40; i++) {
      repo.publish(Counting.ADDED.pending(new Added("k" + i, 1), JsonFormat.standard()));
    }
    run(1, summing("counting").shards(2));
    Probe totals = summing("totals").shards(3);
    try (Intrepid app = builder(totals).rebuildWhenNeeded().start()) {
      app.publish(new Added("a", 1));
      app.awaitCaughtUp(SOON);
    }
    rewinder(summing("counting").shards(4)).rebuild().begin();
    try (Intrepid app = builder(summing("counting").shards(4)).rebuildWhenNeeded().start()) {
      app.publish(new Added("a", 1));
      app.awaitCaughtUp(SOON);
    }
    assertThat(total()).isEqualTo(3);
    for (int i = 0; i < 40; i++) {
      assertThat(Apps.sum(repo, "k" + i).orElse(NONE).total()).isEqualTo(1);
    }
  }

  /** However often it dies on the way, the next program counts every message once. */
  @ParameterizedTest(name = "after {0} commits")
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 8, 10, 13})
  void a_rebuild_that_is_cut_off_goes_on_at_the_next_start(int commits) throws Exception {
    run(3, summing("counting"));
    CutOffRepo dying = new CutOffRepo(repo, commits);
    try (Intrepid app =
        LookOften.of(Intrepid.builder())
            .repo(dying)
            .registry(Probe.registry(summing("totals")))
            .handlers(summing("totals"))
            .rebuildWhenNeeded()
            .start()) {
      app.publish(new Added("a", 1));
      eventually(() -> dying.isCutOff() || app.status().get(0).doneThrough() >= 4);
    } catch (RepoException e) {
      assertThat(dying.isCutOff()).isTrue();
    }
    try (Intrepid app = builder(summing("totals")).rebuildWhenNeeded().start()) {
      app.publish(new Added("a", 1));
      app.awaitCaughtUp(SOON);
    }
    assertThat(total()).isEqualTo(repo.lastSequence());
    assertThat(CompleteAfter.of(repo, "totals")).isZero();
    assertThat(KeeperMemo.read(repo, "counting").kept()).isEmpty();
  }

  @Test
  void two_subscribers_of_an_app_cannot_fold_one_memo() {
    assertThatThrownBy(() -> start(summing("one"), summing("two")))
        .isInstanceOf(DuplicateKeeperException.class)
        .hasMessageContaining("The subscribers one and two both store the memos sums/{key}");
  }

  @Test
  void an_older_program_that_is_at_work_stops_when_another_one_has_taken_over() throws Exception {
    try (Intrepid old = start(summing("counting"))) {
      publish(old, 3);
      old.awaitCaughtUp(SOON);
      try (Intrepid app = builder(summing("totals")).rebuildWhenNeeded().start()) {
        publish(app, 2);
        app.awaitCaughtUp(SOON);
        eventually(() -> !old.health().isHealthy());
        publish(app, 2);
        app.awaitCaughtUp(SOON);
      }
      assertThat(old.status().get(0).failure().orElseThrow())
          .hasMessageContaining("Another program has taken over the subscriber counting");
    }
    assertThat(total()).isEqualTo(7);
  }

  @Test
  void an_older_program_stops_when_another_one_has_put_other_variables_in_its_template()
      throws Exception {
    // So many shards that no program of two is without one.
    try (Intrepid old = start(summing("counting").shards(32))) {
      publish(old, 3);
      old.awaitCaughtUp(SOON);
      Probe renamed = summing("counting").stores("sums/{name}").shards(32);
      try (Intrepid app = builder(renamed).rebuildWhenNeeded().start()) {
        publish(app, 2);
        eventually(() -> !old.health().isHealthy());
      }
      assertThat(old.status())
          .filteredOn(shard -> shard.state() == SubscriptionState.STOPPED)
          .first()
          .extracting(shard -> shard.failure().orElseThrow().getMessage(), STRING)
          .contains("Another program has taken over the subscriber counting")
          .contains("folds sums/{name} of Added");
    }
  }

  @Test
  void what_a_release_without_keepers_left_is_adopted_without_a_word() throws Exception {
    run(3, summing("counting"));
    forgetKeepers();
    run(1, summing("counting"));

    assertThat(total()).isEqualTo(4);
    assertThat(CompleteAfter.of(repo, "counting")).isZero();
  }

  @Test
  void a_subscriber_renamed_since_a_release_without_keepers_is_found_by_its_memos()
      throws Exception {
    run(3, summing("counting"));
    forgetKeepers();

    assertThatThrownBy(() -> start(summing("totals")))
        .isInstanceOf(MemoMustBeRebuiltException.class)
        .hasMessageContaining("the subscriber counting has kept it so far");
    try (Intrepid app = builder(summing("totals")).rebuildWhenNeeded().start()) {
      app.awaitCaughtUp(SOON);
    }
    assertThat(total()).isEqualTo(3);
  }

  @Test
  void what_one_subscriber_of_a_release_without_keepers_kept_is_adopted_where_it_stands()
      throws Exception {
    run(3, summing("counting"));
    forgetKeepers();
    try (Intrepid app = builder(summing("totals")).adopt("totals", "sums/{key}").start()) {
      app.publish(new Added("a", 1));
      app.awaitCaughtUp(SOON);
    }
    assertThat(total()).isEqualTo(4);
  }

  @Test
  void a_fold_begun_since_a_release_without_keepers_is_found_by_its_absent_memos()
      throws Exception {
    run(3, noting("counting", new ArrayList<>()));

    assertThatThrownBy(() -> start(summing("counting")))
        .isInstanceOf(MemoMustBeRebuiltException.class);
  }

  @Test
  void memos_that_were_stored_by_hand_are_a_beginning() throws Exception {
    repo.setMemo(
        CacheRecord.of(
            Counting.sumUri("a"), JsonFormat.standard().write(Counting.SUM, new Sum("a", 5, 1))));
    run(1, summing("counting"));

    assertThat(total()).isEqualTo(6);
  }

  private Rewinder rewinder(Probe probe) {
    GeneratedCode generated = GeneratedCode.load(List.of(Probe.registry(probe)));
    return Rewinding.of(probe.spec(), List.of(probe.spec()), generated, repo);
  }

  /** Leaves what a release has left that recorded neither keepers nor what is handled. */
  private void forgetKeepers() {
    repo.eachMemo("@keeper", memo -> repo.deleteMemo(memo.uri()));
    repo.eachMemo("@handled/", memo -> repo.deleteMemo(memo.uri()));
  }

  private void run(int messages, Probe... probes) throws Exception {
    try (Intrepid app = start(probes)) {
      publish(app, messages);
      app.awaitCaughtUp(SOON);
    }
  }

  private static void publish(Intrepid app, int messages) {
    for (int i = 0; i < messages; i++) {
      app.publish(new Added("a", 1));
    }
  }

  private Intrepid start(Probe... probes) {
    return builder(probes).start();
  }

  private IntrepidBuilder builder(Probe... probes) {
    return builder(Probe.registry(probes), probes);
  }

  private IntrepidBuilder builder(Registry registry, Probe... probes) {
    return LookOften.of(Intrepid.builder())
        .repo(repo)
        .registry(registry)
        .handlers((Object[]) probes);
  }

  private long total() {
    return Apps.sum(repo, "a").orElse(NONE).total();
  }

  private static void addDoubled(Object message, Step step) {
    Doubled doubled = (Doubled) message;
    step.store(
        Counting.SUM,
        step.memo(Counting.SUM, Counting.sumUri("a")).orElse(new Sum("a", 0, 0)).plus(doubled.n()));
  }

  /** Each a class of its own. */
  private static Probe summing(String name) {
    return switch (name) {
      case "one" -> new Probe(name, Probe::sum) {}.folds();
      case "two" -> new Probe(name, Probe::sum) {}.folds();
      default -> new Probe(name, Probe::sum) {}.folds();
    };
  }

  private static Probe noting(String name, List<Long> seen) {
    return new Probe(
        name, (message, step) -> seen.add(message instanceof Added added ? added.n() : 0L)) {};
  }
}
