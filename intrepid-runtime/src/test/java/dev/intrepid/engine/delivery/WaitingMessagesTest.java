package dev.intrepid.engine.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.json.Json;
import dev.intrepid.repo.EventKind;
import dev.intrepid.repo.EventRecord;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A run of messages in memory: all that wait, or none. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WaitingMessagesTest {

  private static final int ROOM_FOR_TWO = 600;

  private final WaitingMessages.Room room = new WaitingMessages.Room(ROOM_FOR_TWO);
  private final WaitingMessages messages = new WaitingMessages(room);

  @Test
  void nothing_is_known_before_it_is_set() {
    messages.add(at(1));
    assertThat(messages.from(1)).isNull();
  }

  @Test
  void what_is_added_follows() {
    messages.set(3, List.of(at(3)));
    messages.add(at(4));
    assertThat(messages.from(3)).extracting(EventRecord::position).containsExactly(3L, 4L);
  }

  @Test
  void from_another_position_they_must_be_read() {
    messages.set(3, List.of(at(3), at(4)));
    assertThat(messages.from(4)).isNull();
  }

  @Test
  void a_gap_makes_all_unknown_until_they_are_set_again() {
    messages.set(1, List.of(at(1)));
    messages.add(at(3));
    assertThat(messages.from(1)).isNull();
    messages.add(at(2));
    assertThat(messages.from(1)).isNull();
    messages.set(1, List.of(at(1)));
    assertThat(messages.from(1)).hasSize(1);
  }

  @Test
  void one_that_is_there_already_makes_all_unknown() {
    messages.set(1, List.of(at(1), at(2)));
    messages.add(at(2));
    assertThat(messages.from(1)).isNull();
  }

  @Test
  void a_large_one_makes_all_unknown() {
    WaitingMessages roomy = new WaitingMessages(new WaitingMessages.Room(1 << 20));
    roomy.set(1, List.of(at(1)));
    roomy.add(at(2, "x".repeat(2_000)));
    assertThat(roomy.from(1)).isNull();
  }

  @Test
  void those_before_a_position_are_dropped_and_the_next_follows() {
    messages.set(1, List.of(at(1), at(2)));
    messages.handledBefore(2);
    assertThat(messages.from(2)).extracting(EventRecord::position).containsExactly(2L);
    messages.add(at(3));
    assertThat(messages.from(2)).hasSize(2);
  }

  @Test
  void when_all_are_handled_none_wait_and_the_next_follows() {
    messages.set(1, List.of(at(1)));
    messages.handledBefore(2);
    assertThat(messages.from(2)).isEmpty();
    messages.add(at(2));
    assertThat(messages.from(2)).hasSize(1);
  }

  @Test
  void a_position_past_them_makes_all_unknown() {
    messages.set(1, List.of(at(1)));
    messages.handledBefore(3);
    assertThat(messages.from(3)).isNull();
  }

  @Test
  void all_streams_share_one_room_and_give_back_what_they_no_longer_take() {
    WaitingMessages other = new WaitingMessages(room);
    messages.set(1, List.of(at(1), at(2)));
    other.set(1, List.of(at(1)));
    assertThat(other.from(1)).isNull();

    messages.handledBefore(2);
    other.set(1, List.of(at(1)));
    assertThat(other.from(1)).hasSize(1);

    messages.add(at(3));
    assertThat(messages.from(2)).isNull();
    other.add(at(2));
    assertThat(other.from(1)).hasSize(2);
    other.forget();
    messages.set(1, List.of(at(1), at(2)));
    assertThat(messages.from(1)).hasSize(2);
  }

  private static EventRecord at(long position) {
    return at(position, "");
  }

  private static EventRecord at(long position, String note) {
    return new EventRecord(
        new UUID(0, position),
        "streams/a",
        EventKind.ENTRY,
        "Added",
        1,
        position,
        10 + position,
        Instant.EPOCH,
        Json.of("{}"),
        note.isEmpty() ? Map.of() : Map.of("note", note));
  }
}
