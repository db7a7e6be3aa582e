package dev.intrepid.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.intrepid.json.Json;
import dev.intrepid.repo.PendingEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Events as a file has them: one JSON object a line. */
final class EventLines {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private EventLines() {}

  static List<PendingEvent> read(Path file) {
    List<String> lines = lines(file);
    List<PendingEvent> events = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        events.add(event(lines.get(i), file + ":" + (i + 1)));
      }
    }
    return events;
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file, UTF_8);
    } catch (IOException e) {
      throw new IllegalArgumentException("The events cannot be read (file: " + file + ").", e);
    }
  }

  private static PendingEvent event(String line, String where) {
    JsonNode node;
    try {
      node = MAPPER.readTree(line);
    } catch (JacksonException e) {
      throw new IllegalArgumentException(
          "An event is one JSON object a line, and this is none (" + where + ").", e);
    }
    JsonNode data = node.path("data");
    if (data.isMissingNode()) {
      throw new IllegalArgumentException("An event has data, and this has none (" + where + ").");
    }
    int version = node.path("version").asInt(1);
    Json json = Json.of(data.toString());
    return PendingEvent.entry(
        text(node, "stream", where), text(node, "type", where), version, json);
  }

  private static String text(JsonNode node, String name, String where) {
    JsonNode value = node.path(name);
    if (!value.isString()) {
      throw new IllegalArgumentException(
          "An event has a " + name + " that is a text, and this has none (" + where + ").");
    }
    return value.asString();
  }
}
