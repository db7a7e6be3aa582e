package dev.intrepid.repo.jdbc;

import dev.intrepid.json.Json;
import dev.intrepid.repo.EventKind;
import dev.intrepid.repo.EventRecord;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;

/** Events as a log has them, each the first of its stream. */
public final class StoredEvents {

  private StoredEvents() {}

  /** The events of these sequences. */
  static List<EventRecord> events(long... sequences) {
    return LongStream.of(sequences).mapToObj(StoredEvents::event).toList();
  }

  /** The event of a sequence. */
  public static EventRecord event(long sequence) {
    return new EventRecord(
        new UUID(0, sequence),
        "orders/" + sequence,
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
