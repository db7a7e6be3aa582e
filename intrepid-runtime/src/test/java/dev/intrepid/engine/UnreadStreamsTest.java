package dev.intrepid.engine;

import static dev.intrepid.Eventually.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.IntoEvent;
import dev.intrepid.Intrepid;
import dev.intrepid.IntrepidBuilder;
import dev.intrepid.LookOften;
import dev.intrepid.engine.Counting.Added;
import dev.intrepid.engine.Counting.Doubled;
import dev.intrepid.exception.MemoMustBeRebuiltException;
import dev.intrepid.exception.MessagesOutOfReachException;
import dev.intrepid.exception.MessagesOutOfReachException.OutOfReach;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.MarkerRecord;
import dev.intrepid.repo.memory.MemoryRepo;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * A subscriber takes messages of a type that it has not handled before, and whose streams another
 * program had elsewhere: in {@code keys/} and not in {@code counts/}.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class UnreadStreamsTest {

  private static final IntoEvent<Added> MOVED = Counting.addedTo("counts/");
  private static final IntoEvent<Doubled> RENAMED = Counting.renamedTo("counts/");

  private final MemoryRepo repo = new MemoryRepo();
  private final List<Object> handled = new CopyOnWriteArrayList<>();

  @Test
  void a_new_subscriber_does_not_begin_that_cannot_reach_what_another_one_has_handled()
      throws Exception {
    run(app(List.of(Counting.ADDED), noting("notes", Counting.ADDED)), new Added("a", 1));

    assertRefused("fresh", "Added", app(List.of(MOVED), noting("fresh", MOVED)));
  }

  @Test
  void nor_what_was_only_published() throws Exception {
    run(onlyDoubled(Counting.ADDED), new Added("a", 1));

    assertRefused("fresh", "Added", app(List.of(MOVED), noting("fresh", MOVED)));
  }

  @Test
  void nor_what_was_published_while_it_had_other_streams_that_nobody_read() throws Exception {
    run(onlyDoubled(MOVED));
    run(onlyDoubled(Counting.ADDED), new Added("a", 1));
    run(onlyDoubled(MOVED));

    assertRefused("fresh", "Added", app(List.of(MOVED), noting("fresh", MOVED)));
  }

  @Test
  void nor_what_has_another_name_since() throws Exception {
    run(onlyDoubled(Counting.ADDED), new Added("a", 1));

    assertRefused("fresh", "Added", app(List.of(RENAMED), noting("fresh", RENAMED)));
  }

  @Test
  void nor_what_the_streams_of_others_reached_until_these_are_gone() throws Exception {
    run(onlyDoubled(Counting.ADDED), new Added("a", 1));
    Probe both = noting("fresh", MOVED, Counting.DOUBLED);
    run(app(List.of(MOVED, Counting.DOUBLED), both));

    assertThat(handled).containsExactly(new Added("a", 1));
    assertRefused("fresh", "Added", app(List.of(MOVED), noting("fresh", MOVED)));
  }

  @Test
  void a_fold_is_not_added_that_cannot_reach_what_it_is_to_count() throws Exception {
    run(onlyDoubled(Counting.ADDED), new Added("a", 1), new Doubled("a", 1));
    Probe sums = new Probe("doubles", Probe::sum) {}.folds().messages(MOVED);

    assertRefused("doubles", "Added", app(List.of(MOVED, Counting.DOUBLED), sums));
  }

  @Test
  void a_fold_is_not_added_that_begins_after_what_lies_in_streams_of_others() throws Exception {
    run(onlyDoubled(Counting.ADDED), new Added("a", 1), new Doubled("a", 1));
    Probe sums = new Probe("doubles", Probe::sum) {}.folds().messages(MOVED, Counting.DOUBLED);

    assertThatThrownBy(() -> app(List.of(MOVED, Counting.DOUBLED), sums).start())
        .isInstanceOf(MemoMustBeRebuiltException.class)
        .hasMessageContaining("begins to fold Added into it");
  }

  @Test
  void a_handler_that_is_added_does_not_miss_what_lies_elsewhere_before_its_marker()
      throws Exception {
    run(onlyDoubled(Counting.ADDED), new Added("a", 1), new Doubled("a", 1));
    Probe both = noting("doubles", Counting.DOUBLED, MOVED);
    run(app(List.of(MOVED, Counting.DOUBLED), both), new Added("a", 2));

    assertThat(handled).containsExactly(new Doubled("a", 1), new Added("a", 2));
  }

  @Test
  void one_that_goes_on_without_them_on_purpose_is_asked_no_more() throws Exception {
    run(onlyDoubled(Counting.ADDED), new Added("a", 1));
    IntrepidBuilder fresh = app(List.of(MOVED), noting("fresh", MOVED));
    run(fresh.adopt("fresh", "Added"), new Added("a", 2));
    run(app(List.of(MOVED), noting("fresh", MOVED)), new Added("a", 3));

    assertThat(handled).containsExactly(new Added("a", 2), new Added("a", 3));
  }

  @Test
  void one_that_begins_now_misses_nothing() throws Exception {
    run(onlyDoubled(Counting.ADDED), new Added("a", 1));
    run(app(List.of(MOVED), noting("fresh", MOVED).fromNow()), new Added("a", 2));

    assertThat(handled).containsExactly(new Added("a", 2));
  }

  private void assertRefused(String subscriber, String type, IntrepidBuilder builder) {
    List<CacheRecord> memos = repo.listMemos("", "", 100);
    List<MarkerRecord> markers = repo.markers("", 100);

    assertThatThrownBy(builder::start)
        .isInstanceOfSatisfying(
            MessagesOutOfReachException.class,
            e -> {
              OutOfReach found = e.outOfReach().get(0);
              assertThat(found.subscriber()).isEqualTo(subscriber);
              assertThat(found.type()).isEqualTo(type);
              assertThat(found.streams()).isEqualTo("keys/*");
              assertThat(found.first()).isEqualTo(1);
            })
        .hasMessageContaining("messages of it are stored in keys/*");
    assertThat(repo.listMemos("", "", 100)).isEqualTo(memos);
    assertThat(repo.markers("", 100)).isEqualTo(markers);
  }

  /** Knows messages that it does not handle. */
  private IntrepidBuilder onlyDoubled(IntoEvent<Added> unhandled) {
    return app(List.of(unhandled, Counting.DOUBLED), noting("doubles", Counting.DOUBLED));
  }

  private Probe noting(String name, IntoEvent<?>... messages) {
    return new Probe(name, (message, step) -> handled.add(message)) {}.messages(messages);
  }

  private IntrepidBuilder app(List<IntoEvent<?>> known, Probe probe) {
    return LookOften.of(Intrepid.builder())
        .repo(repo)
        .registry(Probe.registry(known, probe))
        .handlers(probe)
        .closeWithin(SOON);
  }

  private static void run(IntrepidBuilder builder, Object... messages) throws Exception {
    try (Intrepid app = builder.start()) {
      for (Object message : messages) {
        app.publish(message);
      }
      app.awaitCaughtUp(SOON);
    }
  }
}
