package dev.intrepid.engine.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.engine.stored.SkippedMemo;
import dev.intrepid.json.Json;
import dev.intrepid.repo.Commit;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.PendingEvent;
import dev.intrepid.repo.memory.MemoryRepo;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SkipsTest {

  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  private final Exception cause = new IllegalStateException("bad");
  private final MemoryRepo repo = new MemoryRepo();
  private final EventRecord message =
      repo.publish(PendingEvent.entry("orders/1", "OrderPaid", Json.of("{}")));
  private final Skips skips = new Skips(repo, "sums");

  @Test
  void what_a_handler_gives_up_twice_before_it_is_stored_counts_once() {
    skips.skip(message, 0, "sum(OrderPaid)", cause, NOW);
    skips.skip(message, 0, "sum(OrderPaid)", cause, NOW);

    assertThat(stored().count()).isEqualTo(1);
  }

  @Test
  void a_message_that_is_given_up_as_a_whole_twice_before_it_is_stored_counts_once() {
    skips.skip(message, cause, NOW);
    skips.skip(message, cause, NOW);

    assertThat(stored().count()).isEqualTo(1);
  }

  @Test
  void what_two_handlers_give_up_counts_for_each() {
    skips.skip(message, 0, "sum(OrderPaid)", cause, NOW);
    skips.skip(message, 1, "mail(OrderPaid)", cause, NOW);

    assertThat(stored().count()).isEqualTo(2);
  }

  private SkippedMemo stored() {
    repo.commit(Commit.changing(skips.changes(List.of(message)), List.of()));
    return SkippedMemo.in(repo, "sums");
  }
}
