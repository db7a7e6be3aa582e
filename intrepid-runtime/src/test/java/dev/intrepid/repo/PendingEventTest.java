package dev.intrepid.repo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.json.Json;
import dev.intrepid.json.JsonFormatException;
import dev.intrepid.repo.memory.MemoryRepo;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PendingEventTest {

  private static final Json DATA = Json.of("{}");

  @Test
  void an_entry_is_published_by_itself() {
    MemoryRepo repo = new MemoryRepo();
    EventRecord record = PendingEvent.entry("orders/1", "Placed", DATA).publish(repo);
    assertThat(record.stream()).isEqualTo("orders/1");
    assertThat(record.kind()).isEqualTo(EventKind.ENTRY);
    assertThat(record.position()).isEqualTo(1);
    assertThat(
            PendingEvents.of(PendingEvent.entry("orders/1", "Paid", DATA))
                .publish(repo)
                .last()
                .position())
        .isEqualTo(2);
  }

  @Test
  void a_changed_copy_leaves_the_rest() {
    UUID id = EventIds.named("mine");
    PendingEvent event = PendingEvent.entry("orders/1", "Placed", DATA);
    PendingEvent changed = event.withId(id).withMeta("user", "ada").expecting(3);
    assertThat(changed.id()).isEqualTo(id);
    assertThat(changed.meta()).containsEntry("user", "ada");
    assertThat(changed.expected()).isEqualTo(ExpectedPosition.exactly(3));
    assertThat(changed.data()).isEqualTo(event.data());
    assertThat(event.meta()).isEmpty();
  }

  @Test
  void half_a_surrogate_pair_is_refused_in_types_and_headers_with_where() {
    PendingEvent event = PendingEvent.entry("orders/1", "Placed", DATA);
    assertThatThrownBy(() -> PendingEvent.entry("orders/1", "Pl\ud83d", DATA))
        .isInstanceOf(InvalidNameException.class)
        .hasMessageContaining("event type has half of a surrogate pair at index 2")
        .hasMessageContaining("(event type: Pl\\ud83d, stream: orders/1)");
    assertThatThrownBy(() -> event.withMeta("a\udc00", "b"))
        .isInstanceOf(InvalidNameException.class)
        .hasMessageContaining("(header name: a\\udc00, stream: orders/1, type: Placed)");
    assertThatThrownBy(() -> event.withMeta("a", "\ud83db"))
        .isInstanceOf(InvalidNameException.class)
        .hasMessageContaining(
            "(header value: \\ud83db, header: a, stream: orders/1, type: Placed)");
  }

  @Test
  void control_characters_are_refused_in_types() {
    for (String type : List.of("Pla\u0000ced", "Placed\n", "\u0085Placed")) {
      assertThatThrownBy(() -> PendingEvent.entry("orders/1", type, DATA))
          .isInstanceOf(InvalidNameException.class)
          .hasMessageContaining("control characters");
    }
  }

  @Test
  void what_was_read_of_a_damaged_row_is_not_published() {
    Json damaged = Json.damaged(new byte[0], "Its headers cannot be read.");
    assertThatThrownBy(() -> PendingEvent.entry("orders/1", "Placed", damaged))
        .isInstanceOf(JsonFormatException.class)
        .hasMessageContaining("headers");
  }

  @Test
  void malformed_streams_types_and_versions_are_refused() {
    assertThatThrownBy(() -> PendingEvent.entry("orders//1", "Placed", DATA))
        .isInstanceOf(InvalidNameException.class);
    assertThatThrownBy(() -> PendingEvent.entry("orders/1", " ", DATA))
        .isInstanceOf(InvalidNameException.class)
        .hasMessageContaining("1 to 200 characters");
    assertThatThrownBy(() -> PendingEvent.entry("orders/1", "Placed", 0, DATA))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("version is 1 or more");
  }
}
