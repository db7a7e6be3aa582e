package dev.intrepid.engine;

import static dev.intrepid.Eventually.SOON;
import static dev.intrepid.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.IntoEvent;
import dev.intrepid.Intrepid;
import dev.intrepid.IntrepidBuilder;
import dev.intrepid.LookOften;
import dev.intrepid.engine.Counting.Added;
import dev.intrepid.exception.MessagesOutOfReachException;
import dev.intrepid.exception.MessagesOutOfReachException.OutOfReach;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.memory.MemoryRepo;
import dev.intrepid.subscription.SubscriptionState;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * A program whose messages of one type go to other streams than they did: to {@code counts/} and
 * not to {@code keys/}.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MovedStreamsTest {

  private static final IntoEvent<Added> MOVED = Counting.addedTo("counts/");

  private final MemoryRepo repo = new MemoryRepo();
  private final List<Long> handled = new CopyOnWriteArrayList<>();

  @Test
  void a_program_does_not_start_that_cannot_reach_what_is_stored() throws Exception {
    run(Counting.ADDED, 1);

    assertThatThrownBy(() -> builder(MOVED).start())
        .isInstanceOfSatisfying(
            MessagesOutOfReachException.class,
            e ->
                assertThat(e.outOfReach())
                    .containsExactly(new OutOfReach("notes", "Added", "keys/*", "counts/*", 1)))
        .hasMessageContaining("Added: messages of it are stored in keys/*")
        .hasMessageContaining("the subscriber notes reads counts/* in this program")
        .hasMessageContaining("from sequence 1 on, would not be handled")
        .hasMessageContaining("builder.adopt(\"notes\", \"Added\")");
  }

  @Test
  void a_refused_start_changes_nothing() throws Exception {
    run(Counting.ADDED, 1);
    List<CacheRecord> before = repo.listMemos("@", "", 100);

    assertThatThrownBy(() -> builder(MOVED).start())
        .isInstanceOf(MessagesOutOfReachException.class);

    assertThat(repo.listMemos("@", "", 100)).isEqualTo(before);
  }

  @Test
  void one_that_goes_on_without_them_on_purpose_is_asked_no_more() throws Exception {
    run(Counting.ADDED, 1);
    try (Intrepid app = builder(MOVED).adopt("notes", "Added").start()) {
      app.publish(new Added("a", 2));
      app.awaitCaughtUp(SOON);
    }
    run(MOVED, 3);
    assertThat(handled).containsExactly(1L, 2L, 3L);
  }

  @Test
  void nothing_is_refused_where_nothing_was_stored() throws Exception {
    try (Intrepid app = builder(Counting.ADDED).start()) {
      app.awaitCaughtUp(SOON);
    }
    run(MOVED, 1);
    assertThat(handled).containsExactly(1L);
  }

  @Test
  void nothing_is_refused_where_the_streams_of_others_reach_as_far() throws Exception {
    run(Counting.ADDED, 1);
    try (Intrepid app = builder(MOVED, Counting.DOUBLED).start()) {
      app.publish(new Added("a", 2));
      app.awaitCaughtUp(SOON);
    }
    assertThat(handled).containsExactly(1L, 2L);
  }

  @Test
  void what_the_streams_of_others_reached_is_out_of_reach_when_these_are_gone() throws Exception {
    run(Counting.ADDED, 1);
    try (Intrepid app = builder(MOVED, Counting.DOUBLED).start()) {
      app.publish(new Added("a", 2));
      app.awaitCaughtUp(SOON);
    }
    assertThatThrownBy(() -> builder(MOVED).start())
        .isInstanceOf(MessagesOutOfReachException.class)
        .hasMessageContaining("messages of it are stored in keys/*");
  }

  @Test
  void of_two_that_run_the_one_that_was_started_last_works() throws Exception {
    try (Intrepid before = builder(Counting.ADDED).start()) {
      before.awaitCaughtUp(SOON);
      try (Intrepid after = builder(MOVED).start()) {
        eventually(() -> before.status().get(0).state() == SubscriptionState.STANDBY);
        after.awaitHandled(after.publish(new Added("a", 1)), SOON);
      }
      eventually(() -> before.status().get(0).state() == SubscriptionState.STOPPED);
      assertThat(before.status().get(0).failure())
          .containsInstanceOf(MessagesOutOfReachException.class);
    }
    assertThat(handled).containsExactly(1L);
  }

  @Test
  void two_of_the_former_program_do_not_take_each_other_for_the_one_that_moved_them()
      throws Exception {
    try (Intrepid one = builder(Counting.ADDED).start();
        Intrepid other = builder(Counting.ADDED).start()) {
      try (Intrepid after = builder(MOVED).start()) {
        after.awaitHandled(after.publish(new Added("a", 1)), SOON);
      }
      eventually(() -> isStopped(one) || isStopped(other));
    }
  }

  private static boolean isStopped(Intrepid app) {
    return app.status().get(0).state() == SubscriptionState.STOPPED;
  }

  private void run(IntoEvent<?> message, long n) throws Exception {
    try (Intrepid app = builder(message).start()) {
      app.publish(new Added("a", n));
      app.awaitCaughtUp(SOON);
    }
  }

  private IntrepidBuilder builder(IntoEvent<?>... messages) {
    Probe probe =
        new Probe("notes", (message, step) -> handled.add(((Added) message).n())) {}.messages(
            messages);
    return LookOften.of(Intrepid.builder())
        .repo(repo)
        .registry(Probe.registry(List.of(messages), probe))
        .handlers(probe)
        .closeWithin(SOON);
  }
}
