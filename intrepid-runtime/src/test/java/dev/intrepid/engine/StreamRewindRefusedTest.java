package dev.intrepid.engine;

import static dev.intrepid.Eventually.SOON;
import static dev.intrepid.Eventually.eventually;
import static dev.intrepid.engine.Apps.start;
import static dev.intrepid.engine.Apps.sum;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.Intrepid;
import dev.intrepid.annotations.OnFailure;
import dev.intrepid.codegen.Step;
import dev.intrepid.control.ParkedStream;
import dev.intrepid.control.RewindException;
import dev.intrepid.control.RewindTo;
import dev.intrepid.engine.Counting.Added;
import dev.intrepid.engine.Counting.Sum;
import dev.intrepid.engine.catalog.GeneratedCode;
import dev.intrepid.engine.replay.Rewinding;
import dev.intrepid.engine.state.Rewinder;
import dev.intrepid.engine.stored.StrayMemo;
import dev.intrepid.repo.Commit;
import dev.intrepid.repo.Committed;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.InvalidNameException;
import dev.intrepid.repo.memory.MemoryRepo;
import dev.intrepid.subscription.SubscriptionState;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Where it is not known which memos follow from one stream, nothing is changed. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StreamRewindRefusedTest {

  private static final RewindTo A = RewindTo.stream("keys/a");
  private static final String WAY_OUT = ": rewind sums to the beginning, or rebuild it.";

  private final MemoryRepo repo = new MemoryRepo();
  private volatile String home = "";
  private volatile boolean isBad;

  @Test
  void a_memo_that_several_streams_may_count_in() throws Exception {
    refuses(
        summing().stores("totals/{day}"),
        "The handler handle(Added) of sums stores the memos totals/{day}, which do not say {key} of"
            + " keys/{key}, so several streams may count in one of them"
            + WAY_OUT);
  }

  @Test
  void a_memo_that_follows_from_two_kinds_of_streams() throws Exception {
    refuses(
        summing().messages(Counting.ADDED, Counting.DOUBLED),
        "The handler handle(Added) of sums stores the memos sums/{key}, which follow from the"
            + " streams doubles/{key} and keys/{key}, so they are not of one stream alone"
            + WAY_OUT);
  }

  @Test
  void a_handler_that_may_store_anything() throws Exception {
    refuses(
        summing().storingAny(),
        "The handler handle(Added) of sums returns Effects, so it is not known which memos follow"
            + " from one stream"
            + WAY_OUT);
  }

  @Test
  void a_handler_of_a_list_that_would_be_called_again() throws Exception {
    refuses(
        summing().batch((messages, step) -> {}),
        "The handler handle(Added) of sums takes a List, which may hold messages of several"
            + " streams, so it cannot be called again for those of one"
            + WAY_OUT);
  }

  @Test
  void a_fold_that_reads_what_its_subscriber_stores_for_other_streams() throws Exception {
    SubscriberOfTwo two = new SubscriberOfTwo();
    assertThatThrownBy(() -> two.memos(repo).of("keys/a"))
        .isInstanceOf(RewindException.class)
        .hasMessage(
            "The handler first(Added) of two reads the memos prices/{key}, which two stores for"
                + " messages of other streams, so it would see them as they are now and not as they"
                + " were then: rewind two to the beginning, or rebuild it.");
    assertThat(two.memos(repo).of("doubles/a").memos()).containsExactly("prices/a");
  }

  @Test
  void memos_that_two_subscribers_store() throws Exception {
    Probe sums = new Probe("sums", Probe::sum) {}.stores("sums/{key}");
    Probe other = new Probe("others", Probe::sum) {}.stores("sums/{key}");
    try (Intrepid app = start(repo, sums, other)) {
      app.publish(added("a", 1));
      app.awaitCaughtUp(SOON);
      assertThatThrownBy(() -> app.subscription("sums").rewindPlan(A))
          .hasMessageContaining("The memos sums/{key} are stored by sums and by others");
    }
  }

  @Test
  void a_stream_that_the_subscriber_does_not_take_or_the_log_does_not_have() throws Exception {
    try (Intrepid app = start(repo, summing())) {
      app.publish(added("a", 1));
      app.awaitCaughtUp(SOON);
      assertThatThrownBy(() -> app.subscription("sums").rewind(RewindTo.stream("orders/a")))
          .isInstanceOf(RewindException.class)
          .hasMessage(
              "sums takes no messages of the stream orders/a: it takes those of keys/{key}.");
      assertThatThrownBy(() -> app.subscription("sums").rewind(RewindTo.stream("keys/b")))
          .hasMessage("The log has no stream keys/b: there is nothing to handle again.");
      assertThatThrownBy(() -> RewindTo.stream("keys//a")).isInstanceOf(InvalidNameException.class);
    }
  }

  @Test
  void a_stream_of_which_nothing_was_handled_yet() throws Exception {
    isBad = true;
    try (Intrepid app = start(repo, summing())) {
      app.publish(added("a", 1));
      app.awaitCaughtUp(SOON);
      assertThatThrownBy(() -> app.subscription("sums").rewind(A))
          .as("parked from its first message")
          .hasMessageContaining("sums has handled nothing of the stream keys/a yet");
      isBad = false;
      pause(app);
      app.publish(added("b", 1));
      assertThatThrownBy(() -> app.subscription("sums").rewind(RewindTo.stream("keys/b")))
          .as("beyond the marker")
          .hasMessageContaining("sums has handled nothing of the stream keys/b yet");
    }
    assertThatThrownBy(() -> outside(new Probe("fresh", Probe::sum) {}.folds(), repo).rewind(A))
        .as("not begun")
        .hasMessageContaining("fresh has handled nothing of the stream keys/a yet");
  }

  @Test
  void a_subscriber_that_began_now() throws Exception {
    refuses(
        summing().fromNow(),
        "sums began with what came after its first start, so it is not known which messages of"
            + " keys/a it has handled: rewind it to a sequence instead.");
  }

  @Test
  void what_is_to_be_given_up_and_is_not_yet() throws Exception {
    isBad = true;
    Probe sums = summing();
    try (Intrepid app = start(repo, sums)) {
      app.publish(added("a", 1));
      app.awaitCaughtUp(SOON);
      pause(app);
      app.subscription("sums").skip("keys/a");
      assertThatThrownBy(() -> app.subscription("sums").rewind(A))
          .hasMessageContaining("are to be given up, and that is not done yet: wait until it is.");
    }
  }

  @Test
  void a_memo_was_stored_for_a_message_of_another_stream_before() throws Exception {
    home = "b";
    try (Intrepid app = start(repo, summing())) {
      app.publishAll(List.of(added("a", 1), added("b", 2)));
      app.awaitCaughtUp(SOON);
      assertThatThrownBy(() -> app.subscription("sums").rewind(A))
          .isInstanceOf(RewindException.class)
          .hasMessage(
              "handle(Added) has stored the memo sums/b for a message of the stream keys/a, so it"
                  + " is not known which memos of sums follow from one stream: rewind it to the"
                  + " beginning, or rebuild it.");
    }
  }

  @Test
  void a_memo_that_was_of_its_own_stream_alone_is_stored_for_a_message_of_another_one()
      throws Exception {
    try (Intrepid app = start(repo, summing())) {
      app.publish(added("b", 1));
      app.awaitCaughtUp(SOON);
      home = "b";
      app.publish(added("a", 2));
      app.awaitCaughtUp(SOON);
      assertThatThrownBy(() -> app.subscription("sums").rewind(A))
          .hasMessageContaining("has stored the memo sums/b for a message of the stream keys/a");
    }
  }

  @Test
  void a_memo_is_stored_for_a_message_of_another_stream_in_the_moment_of_the_rewind()
      throws Exception {
    Probe sums = summing();
    try (Intrepid app = start(repo, sums)) {
      app.publish(added("a", 1));
      app.awaitCaughtUp(SOON);
    }
    StrayMemo stray = new StrayMemo("sums", "handle(Added)", "sums/a", "keys/b");
    AtomicBoolean isFirst = new AtomicBoolean(true);
    WrappedRepo meanwhile =
        new WrappedRepo(repo) {
          @Override
          public Committed commit(Commit commit) {
            if (isFirst.getAndSet(false)) {
              super.commit(Commit.changing(stray.set()));
            }
            return super.commit(commit);
          }
        };
    assertThatThrownBy(() -> outside(sums, meanwhile).rewind(A))
        .hasMessageContaining("has stored the memo sums/a for a message of the stream keys/b");
    assertThat(total("a")).isEqualTo(1);
  }

  @Test
  void after_all_memos_were_made_anew_it_is_known_again() throws Exception {
    home = "b";
    try (Intrepid app = start(repo, summing())) {
      app.publishAll(List.of(added("a", 1), added("b", 2)));
      app.awaitCaughtUp(SOON);
    }
    home = "";
    try (Intrepid app = start(repo, renamed())) {
      app.awaitCaughtUp(SOON);
      assertThatThrownBy(() -> app.subscription("totals").rewind(A))
          .as("also under another name")
          .hasMessageContaining("has stored the memo sums/b");
      app.subscription("totals").rewind(RewindTo.beginning());
      app.awaitCaughtUp(SOON);
      app.subscription("totals").rewind(A);
      app.awaitCaughtUp(SOON);
      assertThat(total("a")).isEqualTo(1);
      assertThat(total("b")).isEqualTo(2);
    }
  }

  @Test
  void a_rebuild_with_mended_handlers_makes_it_known_and_one_with_worse_ones_unknown()
      throws Exception {
    home = "b";
    try (Intrepid app = start(repo, summing())) {
      app.publishAll(List.of(added("a", 1), added("b", 2)));
      app.awaitCaughtUp(SOON);
      home = "";
      rebuild(app);
      assertThat(app.subscription("sums").rewindPlan(A).messages()).isEqualTo(1);
      home = "b";
      rebuild(app);
      assertThatThrownBy(() -> app.subscription("sums").rewindPlan(A))
          .hasMessageContaining("has stored the memo sums/b");
    }
  }

  @Test
  void a_message_that_comes_again_and_changes_a_memo_that_was_not_removed_is_parked()
      throws Exception {
    try (Intrepid app = start(repo, summing().onFailure(OnFailure.SKIP))) {
      app.publishAll(List.of(added("a", 1), added("b", 2)));
      app.awaitCaughtUp(SOON);
      home = "b";
      app.subscription("sums").rewind(A);
      app.awaitCaughtUp(SOON);

      ParkedStream parked = app.subscription("sums").parked("keys/a").orElseThrow();
      assertThat(parked.attempts()).isEqualTo(1);
      assertThat(parked.cause())
          .isEqualTo(
              "dev.intrepid.engine.step.StrayMemoException: The memo sums/b was not removed when the"
                  + " stream keys/a was rewound, and so has this message in it already: rewind sums"
                  + " to the beginning, and have the stream retried (handler:"
                  + " sums/handle(Added)).");
      assertThat(total("b")).isEqualTo(2);
      app.publish(added("a", 4));
      app.subscription("sums").retryAll();
      app.awaitCaughtUp(SOON);
      assertThat(total("b")).as("nothing counts twice").isEqualTo(2);
      app.subscription("sums").rewind(RewindTo.beginning());
      app.subscription("sums").retryAll();
      app.awaitCaughtUp(SOON);
      assertThat(app.subscription("sums").parked()).isEmpty();
      assertThat(total("b")).isEqualTo(7);
    }
  }

  private void refuses(Probe probe, String because) throws Exception {
    try (Intrepid app = start(repo, probe)) {
      app.publish(added("a", 1));
      app.awaitCaughtUp(SOON);
      assertThatThrownBy(() -> app.subscription("sums").rewind(A))
          .isInstanceOf(RewindException.class)
          .hasMessage(because);
      assertThat(app.subscription("sums").parked()).isEmpty();
    }
  }

  /** Has the subscriber stand still. */
  private static void pause(Intrepid app) {
    app.subscription("sums").pause();
    eventually(() -> app.status().get(0).state() == SubscriptionState.PAUSED);
  }

  private static void rebuild(Intrepid app) {
    app.subscription("sums").rebuild().begin();
    app.subscription("sums").rebuild().finish(0);
  }

  private static Rewinder outside(Probe probe, IntrepidRepo repo) {
    GeneratedCode generated = GeneratedCode.load(List.of(Probe.registry(probe)));
    return Rewinding.of(probe.spec(), List.of(probe.spec()), generated, repo);
  }

  private Probe summing() {
    return new Probe("sums", this::add) {}.folds().onFailure(OnFailure.PARK);
  }

  private Probe renamed() {
    return new Probe("totals", this::add) {}.folds().formerly("sums").onFailure(OnFailure.PARK);
  }

  /** Adds to the sum of its key, or of the one it is told. */
  private void add(Object message, Step step) {
    if (isBad) {
      throw new IllegalStateException("bad");
    }
    Added added = (Added) message;
    Probe.sum(home.isEmpty() ? added : new Added(home, added.n()), step);
  }

  private static Added added(String key, long n) {
    return new Added(key, n);
  }

  private long total(String key) {
    return sum(repo, key).map(Sum::total).orElse(0L);
  }
}
