package dev.intrepid.engine;

import static dev.intrepid.Eventually.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.Intrepid;
import dev.intrepid.engine.Counting.Added;
import dev.intrepid.exception.SeveralPositionsException;
import dev.intrepid.exception.SeveralPositionsException.Position;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.MarkerRecord;
import dev.intrepid.repo.memory.MemoryRepo;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A subscriber has names of today and before under which different ones have read. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SeveralPositionsTest {

  private final MemoryRepo repo = new MemoryRepo();
  private final List<Long> seen = new CopyOnWriteArrayList<>();

  @Test
  void one_is_not_renamed_to_what_another_one_was_called_that_is_gone() throws Exception {
    run(1, noting("sums"), noting("totals"));
    run(2, noting("sums"));
    seen.clear();
    List<CacheRecord> memos = repo.listMemos("", "", 100);
    List<MarkerRecord> markers = repo.markers("", 100);

    assertThatThrownBy(() -> Apps.start(repo, noting("totals").formerly("sums")))
        .isInstanceOfSatisfying(
            SeveralPositionsException.class,
            e ->
                assertThat(e.positions())
                    .containsExactly(
                        new Position("totals", "totals", 1), new Position("totals", "sums", 2)))
        .hasMessage(
            """
            Subscribers of this program have read under more than one name.
              totals: as totals to sequence 1, as sums to sequence 2
            A subscriber goes on from one position: from the other one it would handle messages \
            again, or leave some out. Retire the names that were of other subscribers, which no \
            program has any more: ./intrepid subscriptions retire totals --yes, or ./intrepid \
            subscriptions retire sums --yes. With --dry-run in place of --yes, each says first \
            what it would remove.\
            """);
    assertThat(repo.listMemos("", "", 100)).isEqualTo(memos);
    assertThat(repo.markers("", 100)).isEqualTo(markers);
    assertThat(seen).isEmpty();
  }

  @Test
  void it_goes_on_from_where_it_was_once_the_other_one_is_retired() throws Exception {
    run(1, noting("sums"), noting("totals"));
    run(2, noting("sums"));
    try (Intrepid app = Apps.start(repo)) {
      app.retirement("totals").drop();
    }
    seen.clear();
    run(3, noting("totals").formerly("sums"));

    assertThat(seen).containsExactly(3L);
  }

  @Test
  void two_are_not_made_one() throws Exception {
    run(1, noting("sums"), noting("counts"));

    assertThatThrownBy(() -> Apps.start(repo, noting("totals").formerly("sums", "counts")))
        .isInstanceOf(SeveralPositionsException.class)
        .hasMessageContaining("totals: as sums to sequence 1, as counts to sequence 1");
  }

  private void run(long number, Probe... probes) throws Exception {
    try (Intrepid app = Apps.start(repo, probes)) {
      app.publish(new Added("a", number));
      app.awaitCaughtUp(SOON);
    }
  }

  private Probe noting(String name) {
    return switch (name) {
      case "sums" -> new Probe(name, (message, step) -> seen.add(((Added) message).n())) {};
      case "counts" -> new Probe(name, (message, step) -> {}) {};
      default -> new Probe(name, (message, step) -> seen.add(((Added) message).n())) {};
    };
  }
}
