package dev.intrepid.engine;

import static dev.intrepid.Eventually.SOON;
import static dev.intrepid.engine.Apps.sum;
import static dev.intrepid.engine.Olds.old;
import static dev.intrepid.engine.Olds.splitting;
import static dev.intrepid.engine.Olds.start;
import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.Intrepid;
import dev.intrepid.annotations.OnFailure;
import dev.intrepid.codegen.Upcaster;
import dev.intrepid.control.ParkedStream;
import dev.intrepid.engine.Counting.Sum;
import dev.intrepid.json.Json;
import dev.intrepid.repo.PendingEvent;
import dev.intrepid.repo.memory.MemoryRepo;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** An older program meets a version that a newer one has written, and then the newer one runs. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class UnknownVersionTest {

  private final MemoryRepo repo = new MemoryRepo();

  @Test
  void a_stream_that_is_parked_for_its_version_is_tried_by_the_program_that_knows_it()
      throws Exception {
    try (Intrepid older = start(repo, List.of(splitting()), summing())) {
      older.publish(second(5));
      older.publish(old("a", 2));
      older.awaitCaughtUp(SOON);
      assertThat(older.status().get(0).parked()).isEqualTo(1);
    }
    assertThat(sum(repo, "a").isFound()).isFalse();

    try (Intrepid newer = start(repo, List.of(splitting(), ofSecond()), summing())) {
      newer.awaitCaughtUp(SOON);
      assertThat(newer.status().get(0).parked()).isZero();
    }
    assertThat(sum(repo, "a").map(Sum::total).orElse(0L)).isEqualTo(7);
  }

  @Test
  void a_program_that_does_not_know_the_version_either_leaves_it_parked() throws Exception {
    try (Intrepid older = start(repo, List.of(splitting()), summing())) {
      older.publish(second(5));
      older.awaitCaughtUp(SOON);
    }
    List<ParkedStream> before;
    try (Intrepid same = start(repo, List.of(splitting()), summing())) {
      same.awaitCaughtUp(SOON);
      before = same.subscription("sums").parked();
    }
    assertThat(before)
        .singleElement()
        .satisfies(parked -> assertThat(parked.attempts()).isEqualTo(1));
  }

  private static Probe summing() {
    return EffectsTest.summing("sums").onFailure(OnFailure.PARK);
  }

  private static PendingEvent second(long number) {
    return PendingEvent.entry(
        "olds/a", "Old", 2, Json.of("{\"key\":\"a\",\"numbers\":[" + number + "]}"));
  }

  private static Upcaster ofSecond() {
    Upcaster first = splitting();
    return new Upcaster(
        first.type(), 2, first.topic(), first.template(), first.yields(), first.chain());
  }
}
