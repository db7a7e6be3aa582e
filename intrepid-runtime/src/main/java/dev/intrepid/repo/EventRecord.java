package dev.intrepid.repo;

import static java.util.Objects.requireNonNull;

import dev.intrepid.json.Json;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * The stored form of an event. Immutable.
 *
 * @param id unique over the log; publishing it again stores nothing
 * @param stream the stream it lives in
 * @param kind entry or marker
 * @param type the name of its type, as given by {@code @Event(type)}
 * @param version the version of its type, 1 or more
 * @param position its place in the stream: 1, 2, 3 …
 * @param sequence its place in the log: unique, increasing in commit order, not dense; 0 for a
 *     marker, which has no place in the log
 * @param recordedAt when it was stored, on the store's clock, in microseconds
 * @param data the message as JSON; {@link Json#damaged} if its row is, and then without headers
 * @param meta headers
 */
public record EventRecord(
    UUID id,
    String stream,
    EventKind kind,
    String type,
    int version,
    long position,
    long sequence,
    Instant recordedAt,
    Json data,
    Map<String, String> meta) {

  /** Requires every part; copies the headers. */
  public EventRecord {
    requireNonNull(id);
    requireNonNull(stream);
    requireNonNull(kind);
    requireNonNull(type);
    requireNonNull(recordedAt);
    requireNonNull(data);
    meta = Map.copyOf(meta);
  }

  /** The bytes of its data and headers, by which pages are measured. */
  public int size() {
    return data.size() + StoredText.bytes(meta);
  }
}
