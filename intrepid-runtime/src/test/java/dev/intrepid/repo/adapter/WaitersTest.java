package dev.intrepid.repo.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.json.Json;
import dev.intrepid.repo.EventKind;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.SubscriptionTopic;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
@DisplayNameGeneration(ReplaceUnderscores.class)
class WaitersTest {

  private static final String STREAM = "orders/1";
  private static final long WAITS_PAST = 5;

  private final Waiters waiters = new Waiters();
  private final AtomicInteger questions = new AtomicInteger();

  @Test
  void an_event_past_its_sequence_ends_a_wait_without_another_question() throws Exception {
    FutureTask<Boolean> waiting = waits(1);

    waiters.published(List.of(event(STREAM, WAITS_PAST), event(STREAM, WAITS_PAST + 1)));

    assertThat(waiting.get(1, TimeUnit.MINUTES)).isTrue();
    assertThat(questions).hasValue(1);
  }

  @Test
  void an_event_that_is_not_past_its_sequence_has_it_ask_again() throws Exception {
    FutureTask<Boolean> waiting = waits(2);

    waiters.published(List.of(event(STREAM, WAITS_PAST), event("others/1", WAITS_PAST + 1)));

    assertThat(waiting.get(1, TimeUnit.MINUTES)).isTrue();
    assertThat(questions).hasValue(2);
  }

  /** Waits, has asked once, and finds an event when it asks for the last time. */
  private FutureTask<Boolean> waits(int times) {
    FutureTask<Boolean> waiting =
        new FutureTask<>(
            () ->
                waiters.await(
                    SubscriptionTopic.prefix("orders/"),
                    WAITS_PAST,
                    Duration.ofHours(1),
                    () -> questions.incrementAndGet() > 1 && questions.get() == times));
    new Thread(waiting, "waits").start();
    while (questions.get() == 0) {
      Thread.onSpinWait();
    }
    return waiting;
  }

  private static EventRecord event(String stream, long sequence) {
    return new EventRecord(
        new UUID(0, sequence),
        stream,
        EventKind.ENTRY,
        "Ordered",
        1,
        1,
        sequence,
        Instant.EPOCH,
        Json.of("{}"),
        Map.of());
  }
}
