package dev.intrepid.repo.jdbc;

import static dev.intrepid.testkit.Controls.TIME;
import static dev.intrepid.testkit.Controls.TRACKING_STREAM;
import static dev.intrepid.testkit.Controls.move;
import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.repo.MarkerRecord;
import dev.intrepid.repo.Shard;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RecordLoaderTest {

  @Test
  void markers_that_are_loaded_count_as_moved_after_those_that_are_there() {
    ReadState stored = ReadState.of(List.of());
    stored.found(TRACKING_STREAM, Shard.ALL, 2, 6);

    List<MovedMarker> moved =
        RecordLoader.inTurn(
            List.of(
                marker(TRACKING_STREAM, new Shard(1, 2)),
                marker("other@x", Shard.ALL),
                marker(TRACKING_STREAM, Shard.ALL)),
            stored);

    assertThat(moved).extracting(MovedMarker::turn).containsExactly(7L, 1L, 8L);
  }

  private static MarkerRecord marker(String trackingStream, Shard shard) {
    return new MarkerRecord(trackingStream, shard, move(0, 1).next(), 1, TIME);
  }
}
