package dev.intrepid.testkit;

import static dev.intrepid.testkit.Controls.OTHER_STREAM;
import static dev.intrepid.testkit.Controls.STREAM;
import static dev.intrepid.testkit.Controls.TIME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.repo.EventKind;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.PendingEvent;
import dev.intrepid.repo.PendingEvents;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What publishing stores and answers. */
interface PublishingContract extends RepoUnderTest {

  @Test
  default void positions_of_a_stream_are_1_2_3() {
    List<Long> positions = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      positions.add(repo().publish(Controls.event()).position());
    }

    assertThat(positions).containsExactly(1L, 2L, 3L);
  }

  @Test
  default void positions_are_dense_in_every_stream_of_a_batch() {
    repo().publish(Controls.event(STREAM));

    List<EventRecord> records =
        repo()
            .publish(
                PendingEvents.of(
                    Controls.event(STREAM),
                    Controls.event(OTHER_STREAM),
                    Controls.event(STREAM),
                    Controls.event(OTHER_STREAM)))
            .records();

    assertThat(records).extracting(EventRecord::position).containsExactly(2L, 1L, 3L, 2L);
  }

  @Test
  default void sequences_increase_in_the_order_of_publishing() {
    List<EventRecord> published = new ArrayList<>();
    for (String stream : List.of(STREAM, OTHER_STREAM, STREAM)) {
      published.addAll(repo().publish(Controls.events(stream, 2)).records());
    }

    assertThat(published).extracting(EventRecord::sequence).isSorted().doesNotHaveDuplicates();
    assertThat(published.get(0).sequence()).isPositive();
  }

  @Test
  default void a_batch_is_stored_in_its_order() {
    PendingEvents batch = Controls.events(STREAM, 5);

    repo().publish(batch);

    assertThat(wholeLog())
        .extracting(EventRecord::id)
        .containsExactlyElementsOf(batch.events().stream().map(PendingEvent::id).toList());
  }

  @Test
  default void an_event_is_stored_as_it_was_given() {
    PendingEvent event =
        PendingEvent.entry(STREAM, "Example", 7, Controls.data()).withMeta("correlationId", "c-1");

    EventRecord record = repo().publish(event);

    assertThat(record.id()).isEqualTo(event.id());
    assertThat(record.stream()).isEqualTo(STREAM);
    assertThat(record.kind()).isEqualTo(EventKind.ENTRY);
    assertThat(record.type()).isEqualTo("Example");
    assertThat(record.version()).isEqualTo(7);
    assertThat(record.data()).isEqualTo(event.data());
    assertThat(record.meta()).isEqualTo(event.meta());
  }

  @Test
  default void publishing_answers_what_reading_answers() {
    List<EventRecord> published = repo().publish(Controls.events(STREAM, 3)).records();

    assertThat(wholeLog()).isEqualTo(published);
  }

  @Test
  default void an_event_is_recorded_at_the_stores_time_in_microseconds() {
    clock().set(TIME.plusNanos(999));

    repo().publish(Controls.event());

    assertThat(wholeLog()).extracting(EventRecord::recordedAt).containsExactly(TIME);
  }

  @Test
  default void data_and_headers_of_an_event_keep_every_character() {
    PendingEvent event = PendingEvent.entry(STREAM, "Größe 漢", Controls.oddData());

    repo().publish(event.withMeta(Controls.oddMeta()));

    EventRecord read = wholeLog().get(0);
    assertThat(read.data()).isEqualTo(Controls.oddData());
    assertThat(read.meta()).isEqualTo(Controls.oddMeta());
    assertThat(read.type()).isEqualTo("Größe 漢");
  }

  @Test
  default void a_large_batch_is_stored_whole() {
    PendingEvents batch = Controls.events(STREAM, 2_500);

    repo().publish(batch);

    assertThat(wholeLog()).hasSize(2_500);
    assertThat(wholeLog().get(2_499).position()).isEqualTo(2_500);
  }

  @Test
  default void publishing_nothing_stores_nothing() {
    assertThat(repo().publish(PendingEvents.none()).records()).isEmpty();
    assertThat(repo().lastSequence()).isZero();
  }
}
