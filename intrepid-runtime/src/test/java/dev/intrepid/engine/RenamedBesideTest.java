package dev.intrepid.engine;

import static dev.intrepid.Eventually.SOON;
import static dev.intrepid.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.Intrepid;
import dev.intrepid.annotations.OnFailure;
import dev.intrepid.engine.Counting.Added;
import dev.intrepid.engine.stored.ControlMemo;
import dev.intrepid.exception.StreamParkedException;
import dev.intrepid.repo.Commit;
import dev.intrepid.repo.Committed;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.memory.MemoryRepo;
import dev.intrepid.subscription.SubscriptionState;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An older program is started beside a newer one that has given its subscriber another name. */
class RenamedBesideTest extends RenamedApps {

  private final List<Long> noted = new CopyOnWriteArrayList<>();

  @ParameterizedTest
  @CsvSource({"1, 1", "4, 4", "1, 4", "4, 1"})
  void the_older_one_stands_by_and_goes_on_when_the_newer_one_has_ended(int before, int after)
      throws Exception {
    run(sums().shards(before));
    Intrepid newer = started(totals().shards(after));
    newer.awaitCaughtUp(SOON);
    Intrepid older = started(sums().shards(before));
    add(newer);
    newer.awaitCaughtUp(SOON);
    older.awaitCaughtUp(SOON);
    requireBehind(older, newer);

    newer.close();
    requireGoesOn(older);
  }

  @Test
  void the_newer_one_goes_on_when_the_older_one_has_ended() throws Exception {
    run(sums());
    Intrepid newer = started(totals());
    newer.awaitCaughtUp(SOON);
    started(sums()).close();
    requireGoesOn(newer);
  }

  @Test
  void what_the_newer_one_has_handled_is_handled_for_the_older_one() throws Exception {
    run(notes());
    Intrepid newer = started(remarks());
    Intrepid older = started(notes());
    for (long n = 10; n < 30; n++) {
      EventRecord added = older.publish(new Added("k0", n));
      older.awaitHandled(added, SOON);
      assertThat(noted).contains(n);
    }
    requireBehind(older, newer);
    assertThat(noted).hasSize((int) repo.lastSequence());
  }

  @Test
  void what_the_newer_one_has_parked_is_not_handled_for_the_older_one() throws Exception {
    run(notes());
    Probe parking =
        new Probe(
            "remarks",
            (message, step) -> {
              throw new IllegalStateException("cannot note");
            }) {}.formerly("notes").onFailure(OnFailure.PARK);
    started(parking);
    Intrepid older = started(notes());
    EventRecord added = older.publish(new Added("k0", 10));
    assertThatThrownBy(() -> older.awaitHandled(added, SOON))
        .isInstanceOf(StreamParkedException.class);
  }

  @Test
  void a_subscriber_that_was_renamed_twice_goes_on_from_its_newest_name() throws Exception {
    run(sums());
    run(totals());
    Intrepid newest = started(amounts());
    Intrepid older = started(sums());
    newest.awaitCaughtUp(SOON);
    requireBehind(older, newest);

    newest.close();
    requireGoesOn(older);
  }

  @Test
  void the_older_one_stands_by_if_the_subscriber_is_renamed_again_meanwhile() throws Exception {
    run(sums());
    Intrepid newer = started(totals());
    Intrepid older = started(sums());
    Intrepid newest = started(amounts());
    newer.close();
    add(newest);
    newest.awaitCaughtUp(SOON);
    older.awaitCaughtUp(SOON);
    requireBehind(older, newest);
    requireGoesOn(newest);
  }

  @Test
  void a_newer_one_that_is_started_again_does_not_wait_for_the_older_one() throws Exception {
    run(sums());
    run(totals());
    Intrepid older = started(sums());
    add(older);
    older.awaitCaughtUp(SOON);
    requireGoesOn(started(totals()));
  }

  @Test
  void an_older_one_whose_memos_the_newer_one_did_not_fold_stops_when_that_has_ended()
      throws Exception {
    run(sums());
    Intrepid newer = started(new Probe("totals", (message, step) -> {}) {}.formerly("sums"));
    Intrepid older = started(sums());
    add(newer);
    newer.awaitCaughtUp(SOON);
    requireBehind(older, newer);
    long before = total();

    newer.close();
    eventually(() -> all(older, SubscriptionState.STOPPED));
    assertThat(older.health().isHealthy()).isFalse();
    assertThat(total()).isEqualTo(before);
  }

  @Test
  void an_older_one_that_is_started_at_the_moment_of_the_renaming_stands_by() throws Exception {
    run(sums());
    StartedInBetween between = new StartedInBetween(repo);
    Intrepid newer = started(between, totals());
    Intrepid older = between.older.get();
    newer.awaitCaughtUp(SOON);
    requireBehind(older, newer);
    requireGoesOn(newer);
  }

  /** Starts the older program as soon as the newer one has taken its subscriber over. */
  private final class StartedInBetween extends WrappedRepo {
    private final CompletableFuture<Intrepid> older = new CompletableFuture<>();

    StartedInBetween(MemoryRepo memory) {
      super(memory);
    }

    @Override
    public Committed commit(Commit commit) {
      Committed committed = super.commit(commit);
      if (!older.isDone() && ControlMemo.read(repo, "sums").isRetired()) {
        older.complete(started(sums()));
      }
      return committed;
    }
  }

  private Probe notes() {
    return new Probe("notes", (message, step) -> noted.add(((Added) message).n())) {};
  }

  private Probe remarks() {
    return new Probe("remarks", (message, step) -> noted.add(((Added) message).n())) {}.formerly(
        "notes");
  }
}
