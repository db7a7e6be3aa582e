package dev.intrepid.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.intrepid.IntrepidException;
import dev.intrepid.json.Json;
import dev.intrepid.json.JsonFormat;
import dev.intrepid.repo.PendingEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Events as a file has them: one JSON object a line. */
final class EventLines {

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
    try {
      return requireNonNull(JsonFormat.standard().read(PrintedEvent.INSTANCE, Json.of(line)));
    } catch (IntrepidException | IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "A line of the file is no event: " + e.getMessage() + " (" + where + ")", e);
    }
  }
}
