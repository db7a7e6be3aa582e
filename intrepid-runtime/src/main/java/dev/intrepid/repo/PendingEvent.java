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
 * @param type the name of its type, 1 to 200 characters without control characters
 * @param version the version of its type, 1 or more
 * @param data the message as JSON
 * @param meta headers; names and values are any text of whole characters
 * @param expected the last position that the stream must have when this event is appended
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
   * Checks the stream, the type, the version and the headers.
   *
   * @throws InvalidNameException if the stream, the type or a header is malformed
   * @throws dev.intrepid.json.JsonFormatException if the data was read from a damaged row
   */
  public PendingEvent {
    requireNonNull(id);
    Uris.requireValid("stream", stream);
    requireType(type, stream);
    if (version < 1) {
      throw new IllegalArgumentException(
          "An event version is 1 or more, not " + version + " (type: " + type + ").");
    }
    data.requireReadable();
    meta = Map.copyOf(meta);
    StoredText.requireWhole(meta, ", stream: " + stream + ", type: " + type);
    requireNonNull(expected);
  }

  private static void requireType(String type, String stream) {
    if (type.isBlank() || type.length() > MAX_TYPE_LENGTH) {
      throw new InvalidNameException(
          "An event type has 1 to "
              + MAX_TYPE_LENGTH
              + " characters, not "
              + type.length()
              + " (stream: "
              + stream
              + ", type: "
              + StoredText.shown(type)
              + ").");
    }
    StoredText.requireWhole("event type", type, ", stream: " + stream);
    for (int i = 0; i < type.length(); i++) {
      if (Character.isISOControl(type.charAt(i))) {
        throw new InvalidNameException(
            "An event type has no control characters (stream: "
                + stream
                + ", type: "
                + StoredText.shown(type)
                + ").");
      }
    }
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

  /** The bytes of its data and headers. */
  public int size() {
    return data.size() + StoredText.bytes(meta);
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

  /** The same event, to be appended only if its stream has that last position. */
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
