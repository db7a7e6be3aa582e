package dev.intrepid.repo;

import static java.util.Objects.requireNonNull;

import dev.intrepid.json.Json;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * An event that is not stored yet. Immutable; each {@code with} method returns a changed copy.
 *
 * @param id its identity: publishing the same id again returns what was stored first
 * @param stream where it goes; a {@link Uris URI} of 1 to 512 bytes
 * @param type the name of its type, 1 to 200 characters
 * @param version the version of its type, 1 or more
 * @param data the message as JSON
 * @param meta headers
 * @param expected where the stream must stand at the moment this event is appended
 */
public record PendingEvent(
    UUID id,
    String stream,
    String type,
    int version,
    Json data,
    Map<String, String> meta,
    ExpectedPosition expected) {

  private static final int MAX_TYPE_LENGTH = 200;

  /**
   * Checks the stream, the type and the version.
   *
   * @throws InvalidNameException if the stream or the type is malformed
   */
  public PendingEvent {
    requireNonNull(id);
    Uris.requireValid("stream", stream);
    if (type.isBlank() || type.length() > MAX_TYPE_LENGTH) {
      throw new InvalidNameException(
          "An event type has 1 to "
              + MAX_TYPE_LENGTH
              + " characters, not "
              + type.length()
              + " (stream: "
              + stream
              + ", type: "
              + type
              + ").");
    }
    if (version < 1) {
      throw new IllegalArgumentException(
          "An event version is 1 or more, not " + version + " (type: " + type + ").");
    }
    requireNonNull(data);
    meta = Map.copyOf(meta);
    requireNonNull(expected);
  }

  /** An event of version 1 with a fresh id, no headers, at any position. */
  public static PendingEvent entry(String stream, String type, Json data) {
    return entry(stream, type, 1, data);
  }

  /** An event with a fresh id, no headers, at any position. */
  public static PendingEvent entry(String stream, String type, int version, Json data) {
    return new PendingEvent(
        EventIds.fresh(), stream, type, version, data, Map.of(), ExpectedPosition.any());
  }

  /** The same event under that id. */
  public PendingEvent withId(UUID newId) {
    return new PendingEvent(newId, stream, type, version, data, meta, expected);
  }

  /** The same event with one more header. */
  public PendingEvent withMeta(String name, String value) {
    Map<String, String> changed = new HashMap<>(meta);
    changed.put(name, value);
    return withMeta(changed);
  }

  /** The same event with these headers and no others. */
  public PendingEvent withMeta(Map<String, String> newMeta) {
    return new PendingEvent(id, stream, type, version, data, newMeta, expected);
  }

  /** The same event, to be appended only if its stream stands there. */
  public PendingEvent expecting(ExpectedPosition position) {
    return new PendingEvent(id, stream, type, version, data, meta, position);
  }

  /**
   * The same event, to be appended only if the last position of its stream is this one; 0 means
   * that the stream has no event yet.
   */
  public PendingEvent expecting(long position) {
    return expecting(ExpectedPosition.exactly(position));
  }

  /**
   * Stores this event.
   *
   * @throws EventRepoException if the repo refuses
   */
  public EventRecord publish(EventRepo repo) {
    return repo.publish(this);
  }
}
