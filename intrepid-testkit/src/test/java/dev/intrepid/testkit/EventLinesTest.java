package dev.intrepid.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.repo.PendingEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of events, as the launcher prints them or as somebody has typed them. */
class EventLinesTest {

  @TempDir private Path folder;

  @Test
  void an_event_is_read_as_it_was_printed() throws IOException {
    PendingEvent event =
        read("""
                {"sequence":9,"stream":"orders/o-1","position":2,\
                "id":"0198f0a0-0000-7000-8000-000000000001","type":"OrderPaid","version":3,\
                "recordedAt":"2026-01-02T03:04:05Z","data":{"price":12.50,"sum":-0.0,"b":[1E+2]},\
                "meta":{"tenant":"blue"}}
                """)
            .get(0);

    assertThat(event.id()).isEqualTo(UUID.fromString("0198f0a0-0000-7000-8000-000000000001"));
    assertThat(event.stream()).isEqualTo("orders/o-1");
    assertThat(event.type()).isEqualTo("OrderPaid");
    assertThat(event.version()).isEqualTo(3);
    assertThat(event.data()).hasToString("{\"price\":12.50,\"sum\":-0.0,\"b\":[1E+2]}");
    assertThat(event.meta()).isEqualTo(Map.of("tenant", "blue"));
  }

  @Test
  void an_event_that_was_typed_has_version_1_and_an_id_of_its_own() throws IOException {
    List<PendingEvent> events =
        read(
            """
            {"stream":"orders/o-1","type":"OrderPaid","data":{}}

            {"stream":"orders/o-1","type":"OrderPaid","data":{}}
            """);

    assertThat(events).extracting(PendingEvent::version).containsExactly(1, 1);
    assertThat(events).extracting(PendingEvent::id).doesNotHaveDuplicates();
  }

  @Test
  void a_version_that_is_no_number_is_refused() throws IOException {
    assertRefused(
        "{\"stream\":\"orders/o-1\",\"type\":\"OrderPaid\",\"version\":\"two\",\"data\":{}}",
        "Expected a whole number, found a string (path: $.version).");
  }

  @Test
  void a_misspelt_property_is_refused() throws IOException {
    assertRefused(
        "{\"stream\":\"orders/o-1\",\"type\":\"OrderPaid\",\"versoin\":2,\"data\":{}}",
        "An event has no property \"versoin\": it has stream, type and data, and if need be"
            + " version, id and meta.");
  }

  @Test
  void an_event_that_could_not_be_printed_whole_is_refused() throws IOException {
    assertRefused(
        "{\"stream\":\"orders/o-1\",\"type\":\"OrderPaid\",\"data\":null,\"unreadable\":\"Torn.\"}",
        "This event could not be read where it was printed, so its data are not here: Torn.");
  }

  @Test
  void a_line_that_is_no_object_is_refused() throws IOException {
    assertRefused("[1]", "Expected an object, found an array (path: $).");
  }

  @Test
  void a_line_that_is_no_json_is_refused() throws IOException {
    assertThatThrownBy(() -> read("seq stream\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("A line of the file is no event: ")
        .hasMessageEndingWith("history.jsonl:1)");
  }

  private void assertRefused(String line, String why) throws IOException {
    assertThatThrownBy(() -> read("\n" + line + "\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "A line of the file is no event: "
                + why
                + " ("
                + folder.resolve("history.jsonl")
                + ":2)");
  }

  private List<PendingEvent> read(String lines) throws IOException {
    return EventLines.read(Files.writeString(folder.resolve("history.jsonl"), lines));
  }
}
