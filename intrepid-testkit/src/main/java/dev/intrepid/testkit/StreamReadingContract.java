package dev.intrepid.testkit;

import static dev.intrepid.testkit.Controls.OTHER_STREAM;
import static dev.intrepid.testkit.Controls.STREAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.repo.EventIds;
import dev.intrepid.repo.EventKind;
import dev.intrepid.repo.EventRecord;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Reading one stream by position, backwards and from its end, and one event by id. */
interface StreamReadingContract extends RepoUnderTest {

  @Test
  default void a_stream_is_read_after_a_position_ascending_and_bounded() {
    List<EventRecord> all = publishBetweenOthers(5);

    assertThat(repo().entriesSincePosition(STREAM, 0, 10).records()).isEqualTo(all);
    assertThat(repo().entriesSincePosition(STREAM, 2, 2).records()).isEqualTo(all.subList(2, 4));
    assertThat(repo().entriesSincePosition(STREAM, 5, 10).records()).isEmpty();
    assertThat(repo().entriesSincePosition(STREAM, 99, 10).records()).isEmpty();
  }

  @Test
  default void a_stream_is_read_backwards_before_a_position_descending_and_bounded() {
    List<EventRecord> all = publishBetweenOthers(4);

    assertThat(repo().entriesBackwards(STREAM, Long.MAX_VALUE, 10).records())
        .containsExactly(all.get(3), all.get(2), all.get(1), all.get(0));
    assertThat(repo().entriesBackwards(STREAM, 4, 2).records())
        .containsExactly(all.get(2), all.get(1));
    assertThat(repo().entriesBackwards(STREAM, 1, 10).records()).isEmpty();
    assertThat(repo().entriesBackwards(STREAM, 0, 10).records()).isEmpty();
    assertThat(repo().entriesBackwards(STREAM, Long.MIN_VALUE, 10).records()).isEmpty();
    assertThat(repo().entriesSincePosition(STREAM, Long.MIN_VALUE, 10).records()).isEqualTo(all);
  }

  @Test
  default void a_stream_that_does_not_exist_is_empty() {
    repo().publish(Controls.event(STREAM + "/more"));

    assertThat(repo().entriesSincePosition(STREAM, 0, 10).records()).isEmpty();
    assertThat(repo().entriesBackwards(STREAM, Long.MAX_VALUE, 10).records()).isEmpty();
    assertThat(repo().last(STREAM, EventKind.ENTRY)).isEmpty();
  }

  @Test
  default void an_entry_is_found_by_its_id() {
    List<EventRecord> all = publishBetweenOthers(3);

    assertThat(repo().entry(all.get(1).id())).contains(all.get(1));
  }

  @Test
  default void an_id_that_is_not_stored_is_not_found() {
    repo().publish(Controls.event());

    assertThat(repo().entry(EventIds.fresh())).isEmpty();
  }

  @Test
  default void ids_of_any_bits_are_kept() {
    for (UUID id : List.of(new UUID(0, 0), new UUID(-1, -1), new UUID(Long.MIN_VALUE, 1))) {
      EventRecord record = repo().publish(Controls.event().withId(id));

      assertThat(repo().entry(id)).contains(record);
    }
  }

  @Test
  default void the_last_entry_of_a_stream_is_the_one_published_last() {
    List<EventRecord> all = publishBetweenOthers(3);

    assertThat(repo().last(STREAM, EventKind.ENTRY)).contains(all.get(2));
  }

  @Test
  default void a_page_of_a_stream_of_less_than_one_record_is_refused() {
    assertThatThrownBy(() -> repo().entriesSincePosition(STREAM, 0, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> repo().entriesBackwards(STREAM, 1, -1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private List<EventRecord> publishBetweenOthers(int count) {
    for (int i = 0; i < count; i++) {
      repo().publish(Controls.event(OTHER_STREAM));
      repo().publish(Controls.event(STREAM));
    }
    return wholeLog().stream().filter(record -> record.stream().equals(STREAM)).toList();
  }
}
