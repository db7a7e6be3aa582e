package dev.intrepid.engine;

import static dev.intrepid.Eventually.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.Intrepid;
import dev.intrepid.IntrepidBuilder;
import dev.intrepid.codegen.Step;
import dev.intrepid.engine.Counting.Added;
import dev.intrepid.engine.Counting.Doubled;
import dev.intrepid.engine.Counting.Sum;
import dev.intrepid.exception.MemoMustBeRebuiltException;
import dev.intrepid.exception.MessagesPassedOverException;
import dev.intrepid.exception.MessagesPassedOverException.Passed;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.MarkerRecord;
import dev.intrepid.repo.memory.MemoryRepo;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * A new subscriber begins in the place of the one whose memos it takes: {@code totals} has the fold
 * of {@code counting}, and notes the messages of another type, which {@code counting} has noted
 * once.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BegunInPlaceTest {

  private final MemoryRepo repo = new MemoryRepo();
  private final FoldAndNotes totals = new FoldAndNotes("totals");

  @Test
  void a_start_with_a_rebuild_is_refused_if_the_subscriber_would_begin_late() throws Exception {
    passOver();
    assertRefused(totals.on(repo).rebuildWhenNeeded());
  }

  @Test
  void a_start_that_adopts_the_memos_is_refused_if_the_subscriber_would_begin_late()
      throws Exception {
    passOver();
    assertRefused(totals.on(repo).adopt("totals", "sums/{key}"));
  }

  @Test
  void it_begins_where_the_other_one_stands_if_it_is_to_go_on_without_these_messages()
      throws Exception {
    passOver();
    run(totals.on(repo).adopt("totals", "Doubled").rebuildWhenNeeded(), 3);

    assertThat(totals.noted()).containsExactly(3L);
    assertThat(total()).isEqualTo(3);
  }

  /** The first release notes them, the second one does not. */
  private void passOver() throws Exception {
    run(new FoldAndNotes("counting").on(repo), 1);
    run(Apps.builder(repo, counting()), 2);
  }

  private void assertRefused(IntrepidBuilder builder) {
    List<CacheRecord> memos = repo.listMemos("", "", 100);
    List<MarkerRecord> markers = repo.markers("", 100);

    assertThatThrownBy(builder::start)
        .isInstanceOfSatisfying(
            MessagesPassedOverException.class,
            e ->
                assertThat(e.passed())
                    .containsExactly(
                        new Passed(
                            "totals",
                            Optional.of("counting"),
                            "Doubled",
                            List.of("note(Doubled)"),
                            4,
                            4)))
        .hasMessageContaining(
            "Doubled: the subscriber totals begins to handle it (note(Doubled)) where counting"
                + " stands, whose memos it takes: after sequence 4, and the messages before that,"
                + " from sequence 4 on, were passed over.\nHave them handled by a subscriber that"
                + " takes no memos of counting: a new one begins at the beginning.\n")
        .hasMessageContaining("builder.adopt(\"totals\", \"Doubled\")")
        .hasMessageNotContaining("rewind");
    assertThat(repo.listMemos("", "", 100)).isEqualTo(memos);
    assertThat(repo.markers("", 100)).isEqualTo(markers);
  }

  @Test
  void a_message_type_that_is_left_out_on_purpose_does_not_adopt_memos() throws Exception {
    FoldAndNotes before = new FoldAndNotes("counting");
    try (Intrepid app = before.on(repo).start()) {
      app.publish(new Doubled("a", 1));
      app.awaitCaughtUp(SOON);
    }
    run(totals.on(repo).adopt("totals", "Doubled"), 2);

    assertThat(totals.noted()).containsExactly(1L, 2L);
  }

  @Test
  void one_that_is_renamed_and_takes_memos_goes_on_from_where_it_was() throws Exception {
    List<Long> seen = new CopyOnWriteArrayList<>();
    Probe notes =
        new Probe("notes", (message, step) -> seen.add(((Doubled) message).n())) {}.messages(
            Counting.DOUBLED);
    run(Apps.builder(repo, counting(), notes), 1);
    run(Apps.builder(repo, counting()), 2);
    FoldAndNotes renamed = new FoldAndNotes("totals", "notes");
    run(renamed.on(repo).rebuildWhenNeeded(), 3);

    assertThat(seen).containsExactly(1L);
    assertThat(renamed.noted()).containsExactly(2L, 3L);
    assertThat(total()).isEqualTo(3);
  }

  @Test
  void one_that_is_renamed_does_not_adopt_memos_that_were_counted_from_elsewhere()
      throws Exception {
    Probe notes = new Probe("notes", (message, step) -> {}) {}.messages(Counting.DOUBLED);
    run(Apps.builder(repo, counting(), notes), 1);
    run(Apps.builder(repo, counting()), 2);
    IntrepidBuilder renamed = new FoldAndNotes("totals", "notes").on(repo);

    assertThatThrownBy(() -> renamed.adopt("totals", "sums/{key}").start())
        .isInstanceOf(MemoMustBeRebuiltException.class)
        .hasMessageContaining("counting, which has kept it so far, has come to sequence 4")
        .hasMessageContaining("and totals to 2");
  }

  @Test
  void a_fold_that_is_new_beside_an_adopted_one_does_not_begin_late() throws Exception {
    run(new FoldAndNotes("counting").on(repo), 5);
    Probe doubles =
        new Probe("totals", BegunInPlaceTest::sum) {}.folds()
            .stores("sums/{key}", "doubles/{key}")
            .messages(Counting.ADDED, Counting.DOUBLED);

    assertThatThrownBy(() -> Apps.builder(repo, doubles).adopt("totals", "sums/{key}").start())
        .isInstanceOf(MemoMustBeRebuiltException.class)
        .hasMessageContaining("doubles/{key}: the subscriber totals begins to fold Added into it")
        .hasMessageContaining("after it has gone past sequence 2");
    run(Apps.builder(repo, doubles).rebuildWhenNeeded(), 6);
    assertThat(total()).isEqualTo(2);
    assertThat(repo.getMemo("doubles/a").toOptional().orElseThrow().data().toString())
        .contains("\"total\":11");
  }

  private static void sum(Object message, Step step) {
    if (message instanceof Doubled doubled) {
      Sum sum = step.memo(Counting.SUM, "doubles/a").orElse(new Sum("a", 0, 0));
      step.store(Counting.SUM, "doubles/a", sum.plus(doubled.n()));
    } else {
      Probe.sum(message, step);
    }
  }

  @Test
  void no_rebuild_is_begun_if_another_one_that_is_needed_is_not() throws Exception {
    run(Apps.builder(repo, counting(), doubling("doubles")), 1);
    run(Apps.builder(repo, counting(), doubling("amounts")).rebuildWhenNeeded(), 2);
    List<MarkerRecord> markers = repo.markers("", 100);
    Probe moved = new Probe("all", Probe::sum) {}.folds();

    assertThatThrownBy(
            () -> Apps.builder(repo, moved, doubling("doubles")).rebuildWhenNeeded().start())
        .isInstanceOf(MemoMustBeRebuiltException.class)
        .hasMessageContaining("doubles/{key}")
        .hasMessageNotContaining("sums/{key}");
    assertThat(repo.markers("", 100)).isEqualTo(markers);
  }

  private static Probe doubling(String name) {
    return new Probe(name, BegunInPlaceTest::sum) {}.folds()
        .stores("doubles/{key}")
        .messages(Counting.DOUBLED);
  }

  private static Probe counting() {
    return new Probe("counting", Probe::sum) {}.folds();
  }

  /** Publishes one message of each type, together: who takes one of them goes past both. */
  private static void run(IntrepidBuilder builder, long number) throws Exception {
    try (Intrepid app = builder.start()) {
      app.publishAll(List.of(new Added("a", 1), new Doubled("a", number)));
      app.awaitCaughtUp(SOON);
    }
  }

  private long total() {
    return Apps.sum(repo, "a").map(Sum::total).orElse(0L);
  }
}
