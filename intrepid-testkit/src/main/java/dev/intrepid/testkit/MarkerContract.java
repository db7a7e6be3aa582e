package dev.intrepid.testkit;

import static dev.intrepid.testkit.Controls.STREAM;
import static dev.intrepid.testkit.Controls.TRACKING_STREAM;
import static dev.intrepid.testkit.Controls.move;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.intrepid.json.Json;
import dev.intrepid.repo.EventKind;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.FencedException;
import dev.intrepid.repo.MarkerRecord;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.SubscriptionMarker;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Markers: moved by compare-and-set, one for each tracking stream and shard, no part of the log.
 */
interface MarkerContract extends RepoUnderTest {

  @Test
  default void a_marker_that_was_never_moved_is_absent() {
    assertThat(repo().marker(TRACKING_STREAM, Shard.ALL)).isEmpty();
    assertThat(repo().last(TRACKING_STREAM, EventKind.MARKER)).isEmpty();
  }

  @Test
  default void a_moved_marker_stands_where_it_was_moved_to() {
    MarkerRecord moved = repo().moveMarker(move(0, 7));

    assertThat(repo().marker(TRACKING_STREAM, Shard.ALL)).contains(moved);
    assertThat(moved)
        .isEqualTo(
            new MarkerRecord(
                TRACKING_STREAM,
                Shard.ALL,
                new SubscriptionMarker("examples/*", 7),
                1,
                Controls.TIME));
  }

  @Test
  default void a_marker_moves_on_and_back_and_counts_its_moves() {
    repo().moveMarker(move(0, 7));
    clock().advance(Duration.ofSeconds(1));
    repo().moveMarker(move(1, 9));
    MarkerRecord rewound = repo().moveMarker(move(2, 0));
    MarkerRecord again = repo().moveMarker(move(3, 3));

    assertThat(rewound.epoch()).isEqualTo(3);
    assertThat(again.epoch()).isEqualTo(4);
    assertThat(again.movedAt()).isEqualTo(Controls.TIME.plusSeconds(1));
    assertThat(repo().marker(TRACKING_STREAM, Shard.ALL)).contains(again);
  }

  @Test
  default void a_mover_who_missed_a_move_or_believes_in_one_that_never_was_is_fenced() {
    MarkerRecord moved = repo().moveMarker(move(0, 7));

    for (long believed : List.of(0L, 2L, 7L)) {
      FencedException fenced =
          catchThrowableOfType(FencedException.class, () -> repo().moveMarker(move(believed, 9)));
      assertThat(fenced).isNotNull();
      assertThat(fenced.actual()).isEqualTo(1);
    }
    assertThat(repo().marker(TRACKING_STREAM, Shard.ALL)).contains(moved);
  }

  @Test
  default void a_marker_that_is_back_where_it_was_fences_a_worker_that_looked_before() {
    repo().moveMarker(move(0, 7));
    repo().moveMarker(move(1, 9));
    MarkerRecord back = repo().moveMarker(move(2, 7));

    assertThatThrownBy(() -> repo().moveMarker(move(1, 8))).isInstanceOf(FencedException.class);
    assertThat(repo().marker(TRACKING_STREAM, Shard.ALL)).contains(back);
  }

  @Test
  default void a_marker_that_is_moved_to_where_it_stands_fences_others() {
    repo().moveMarker(move(0, 7));
    MarkerRecord same = repo().moveMarker(move(1, 7));

    assertThatThrownBy(() -> repo().moveMarker(move(1, 8))).isInstanceOf(FencedException.class);
    assertThat(same.epoch()).isEqualTo(2);
    assertThat(repo().marker(TRACKING_STREAM, Shard.ALL)).contains(same);
  }

  @Test
  default void a_mover_who_believes_in_a_marker_that_is_not_there_is_fenced() {
    FencedException fenced =
        catchThrowableOfType(FencedException.class, () -> repo().moveMarker(move(5, 9)));

    assertThat(fenced).isNotNull();
    assertThat(fenced.actual()).isZero();
    assertThat(repo().marker(TRACKING_STREAM, Shard.ALL)).isEmpty();
  }

  @Test
  default void every_shard_has_a_marker_of_its_own() {
    for (Shard shard : List.of(Shard.ALL, new Shard(0, 2), new Shard(1, 2), new Shard(0, 3))) {
      repo().moveMarker(move(TRACKING_STREAM, shard, 0, shard.count() * 10L + shard.index()));
    }

    assertThat(sequence(Shard.ALL)).isEqualTo(10);
    assertThat(sequence(new Shard(0, 2))).isEqualTo(20);
    assertThat(sequence(new Shard(1, 2))).isEqualTo(21);
    assertThat(sequence(new Shard(0, 3))).isEqualTo(30);
    assertThat(repo().marker(TRACKING_STREAM, new Shard(1, 3))).isEmpty();
  }

  @Test
  default void a_marker_is_no_entry() {
    repo().publish(Controls.event());
    long end = repo().lastSequence();

    repo().moveMarker(move(0, 7));

    assertThat(wholeLog()).hasSize(1);
    assertThat(repo().lastSequence()).isEqualTo(end);
    assertThat(repo().entriesSincePosition(TRACKING_STREAM, 0, 10).records()).isEmpty();
    assertThat(repo().last(TRACKING_STREAM, EventKind.ENTRY)).isEmpty();
    assertThat(repo().last(STREAM, EventKind.MARKER)).isEmpty();
  }

  @Test
  default void the_last_marker_of_a_tracking_stream_is_the_one_moved_last() {
    repo().moveMarker(move(TRACKING_STREAM, new Shard(1, 2), 0, 8));
    repo().moveMarker(move(TRACKING_STREAM, new Shard(0, 2), 0, 5));
    repo().moveMarker(move("other@examples/*", Shard.ALL, 0, 3));

    EventRecord last = repo().last(TRACKING_STREAM, EventKind.MARKER).orElseThrow();

    assertThat(last.kind()).isEqualTo(EventKind.MARKER);
    assertThat(last.stream()).isEqualTo(TRACKING_STREAM);
    assertThat(last.type()).isEqualTo(SubscriptionMarker.TYPE);
    assertThat(last.data())
        .isEqualTo(Json.of("{\"target_name\":\"examples/*\",\"position\":5,\"shard\":[0,2]}"));
    assertThat(last)
        .isEqualTo(repo().marker(TRACKING_STREAM, new Shard(0, 2)).orElseThrow().toEventRecord());

    repo().moveMarker(move(TRACKING_STREAM, new Shard(1, 2), 1, 9));

    assertThat(repo().last(TRACKING_STREAM, EventKind.MARKER))
        .isEqualTo(
            repo().marker(TRACKING_STREAM, new Shard(1, 2)).map(MarkerRecord::toEventRecord));
  }

  @Test
  default void markers_are_listed_by_tracking_stream_all_shards_together() {
    for (String stream : List.of("c@x", "a@x", "b@x")) {
      repo().moveMarker(move(stream, new Shard(1, 2), 0, 1));
      repo().moveMarker(move(stream, new Shard(0, 2), 0, 1));
    }

    assertThat(trackingStreams("", 10)).containsExactly("a@x", "a@x", "b@x", "b@x", "c@x", "c@x");
    assertThat(trackingStreams("", 2)).containsExactly("a@x", "a@x", "b@x", "b@x");
    assertThat(trackingStreams("a@x", 1)).containsExactly("b@x", "b@x");
    assertThat(trackingStreams("c@x", 10)).isEmpty();
    assertThat(repo().markers("b@x", 1))
        .extracting(MarkerRecord::shard)
        .containsExactlyInAnyOrder(new Shard(0, 2), new Shard(1, 2));
  }

  @Test
  default void a_page_of_markers_of_less_than_one_is_refused() {
    assertThatThrownBy(() -> repo().markers("", 0)).isInstanceOf(IllegalArgumentException.class);
  }

  private long sequence(Shard shard) {
    return repo().marker(TRACKING_STREAM, shard).orElseThrow().marker().sequence();
  }

  private List<String> trackingStreams(String after, int limit) {
    return repo().markers(after, limit).stream().map(MarkerRecord::trackingStream).toList();
  }
}
