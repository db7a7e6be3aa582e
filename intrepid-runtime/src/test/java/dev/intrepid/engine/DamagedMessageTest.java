package dev.intrepid.engine;

import static dev.intrepid.Eventually.SOON;
import static dev.intrepid.Eventually.eventually;
import static dev.intrepid.engine.Apps.start;
import static dev.intrepid.engine.Apps.sum;
import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.Eventually;
import dev.intrepid.Intrepid;
import dev.intrepid.annotations.OnFailure;
import dev.intrepid.control.ParkedStream;
import dev.intrepid.engine.Counting.Added;
import dev.intrepid.engine.Counting.Sum;
import dev.intrepid.json.Json;
import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.SubscriptionTopic;
import dev.intrepid.subscription.SubscriptionState;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A message whose stored row is damaged fails alone. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DamagedMessageTest {

  private final Damaging repo = new Damaging();

  @Test
  void it_parks_its_stream_with_what_is_damaged_and_other_streams_go_on() throws Exception {
    try (Intrepid app = start(repo, summing())) {
      app.publishAll(
          List.of(new Added("a", 1), new Added("a", 2), new Added("b", 10), new Added("a", 3)));
      app.awaitCaughtUp(SOON);

      assertThat(sum(repo, "a").map(Sum::total).orElse(0L)).isEqualTo(1);
      assertThat(sum(repo, "b").map(Sum::total).orElse(0L)).isEqualTo(10);
      eventually(() -> app.status().get(0).state() == SubscriptionState.LIVE);
      ParkedStream parked = app.subscription("sums").parked().get(0);
      assertThat(parked.stream()).isEqualTo("keys/a");
      assertThat(parked.position()).isEqualTo(2);
      assertThat(parked.cause()).contains("Its headers cannot be read");
    }
  }

  @Test
  void it_is_handled_once_it_is_mended() throws Exception {
    try (Intrepid app = start(repo, summing())) {
      app.publishAll(List.of(new Added("a", 1), new Added("a", 2), new Added("a", 3)));
      app.awaitCaughtUp(SOON);
      repo.isMended = true;

      app.subscription("sums").retry("keys/a");
      app.awaitCaughtUp(SOON);
      Eventually.eventually(() -> sum(repo, "a").map(Sum::total).orElse(0L) == 6);

      assertThat(app.subscription("sums").parked()).isEmpty();
    }
  }

  @Test
  void it_is_not_passed_over_where_its_type_is_damaged_too() throws Exception {
    repo.type = "Adeed";
    try (Intrepid app = start(repo, summing())) {
      app.publishAll(List.of(new Added("a", 1), new Added("a", 2), new Added("b", 10)));
      app.awaitCaughtUp(SOON);

      ParkedStream parked = app.subscription("sums").parked().get(0);
      assertThat(parked.stream()).isEqualTo("keys/a");
      assertThat(parked.position()).isEqualTo(2);
      assertThat(sum(repo, "b").map(Sum::total).orElse(0L)).isEqualTo(10);
    }
  }

  private static Probe summing() {
    return new Probe("sums", Probe::sum) {}.folds().onFailure(OnFailure.PARK);
  }

  /** Reads as a store does in which one row is damaged. */
  private static final class Damaging extends WrappedRepo {
    private volatile boolean isMended;
    private volatile String type = "";

    @Override
    public EventLog entriesSince(SubscriptionTopic topic, Shard shard, long sequence, int limit) {
      return damaged(super.entriesSince(topic, shard, sequence, limit));
    }

    @Override
    public EventLog entriesSincePosition(String stream, long position, int limit) {
      return damaged(super.entriesSincePosition(stream, position, limit));
    }

    private EventLog damaged(EventLog log) {
      return new EventLog(log.records().stream().map(this::damaged).toList(), log.through());
    }

    private EventRecord damaged(EventRecord record) {
      if (isMended || record.position() != 2) {
        return record;
      }
      return new EventRecord(
          record.id(),
          record.stream(),
          record.kind(),
          type.isEmpty() ? record.type() : type,
          record.version(),
          record.position(),
          record.sequence(),
          record.recordedAt(),
          Json.damaged(record.data().utf8(), "Its headers cannot be read."),
          Map.of());
    }
  }
}
