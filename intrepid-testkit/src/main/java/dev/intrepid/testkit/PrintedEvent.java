package dev.intrepid.testkit;

import static java.util.Objects.requireNonNull;

import dev.intrepid.json.Json;
import dev.intrepid.json.JsonCodec;
import dev.intrepid.json.JsonReader;
import dev.intrepid.json.JsonWriter;
import dev.intrepid.repo.EventIds;
import dev.intrepid.repo.ExpectedPosition;
import dev.intrepid.repo.PendingEvent;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads an event as {@code intrepid events --json} prints it. Its data stay byte for byte. It is
 * published under the id it had, so that what its handlers publish is what they published then, and
 * is not there twice. Where it was in the log, and when, it is given anew.
 */
final class PrintedEvent implements JsonCodec<PendingEvent> {

  static final PrintedEvent INSTANCE = new PrintedEvent();

  private PrintedEvent() {}

  @Override
  public void write(PendingEvent event, JsonWriter out) {
    throw new UnsupportedOperationException("Events are printed by the launcher.");
  }

  @Override
  public PendingEvent read(JsonReader in) {
    UUID id = null;
    String stream = null;
    String type = null;
    int version = 1;
    Json data = null;
    Map<String, String> meta = Map.of();
    in.present().beginObject();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      switch (name) {
        case "id" -> id = in.present().readUuid();
        case "stream" -> stream = in.present().readString();
        case "type" -> type = in.present().readString();
        case "version" -> version = in.present().readInt();
        case "data" -> data = in.readRaw();
        case "meta" -> meta = readMeta(in.present());
        case "sequence", "position", "recordedAt" -> in.skipValue();
        case "unreadable" -> throw unreadable(in.readString());
        default -> throw unknown(name);
      }
    }
    return new PendingEvent(
        id == null ? EventIds.fresh() : id,
        required(in, "stream", stream),
        required(in, "type", type),
        version,
        required(in, "data", data),
        meta,
        ExpectedPosition.any());
  }

  private static Map<String, String> readMeta(JsonReader in) {
    Map<String, String> meta = new HashMap<>();
    in.beginObject();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      meta.put(name, requireNonNull(in.present().readString()));
    }
    return meta;
  }

  private static <T> T required(JsonReader in, String name, @Nullable T value) {
    if (value == null) {
      throw in.missing(name);
    }
    return value;
  }

  private static IllegalArgumentException unreadable(@Nullable String problem) {
    return new IllegalArgumentException(
        "This event could not be read where it was printed, so its data are not here: " + problem);
  }

  private static IllegalArgumentException unknown(String name) {
    return new IllegalArgumentException(
        "An event has no property \""
            + name
            + "\": it has stream, type and data, and if need be version, id and meta.");
  }
}
