package dev.intrepid.repo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.json.Json;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MarkerRecordTest {

  @Test
  void a_marker_shows_as_json_whatever_its_target_is_called() {
    SubscriptionMarker marker = new SubscriptionMarker("a \"b\" \\ c", 7);
    MarkerRecord record = new MarkerRecord("x@y", new Shard(1, 4), marker, 3, Instant.EPOCH);

    EventRecord shown = record.toEventRecord();

    assertThat(shown.data())
        .isEqualTo(
            Json.of("{\"target_name\":\"a \\\"b\\\" \\\\ c\",\"position\":7,\"shard\":[1,4]}"));
    assertThat(shown.position()).isEqualTo(3);
    assertThat(shown.kind()).isEqualTo(EventKind.MARKER);
  }
}
