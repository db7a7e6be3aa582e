package dev.intrepid.testkit;

import static dev.intrepid.testkit.Controls.OTHER_STREAM;
import static dev.intrepid.testkit.Controls.STREAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.json.Json;
import dev.intrepid.repo.DuplicateIdException;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.ExpectedPosition;
import dev.intrepid.repo.PendingEvent;
import dev.intrepid.repo.PendingEvents;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Publishing is idempotent by id. */
interface EventIdContract extends RepoUnderTest {

  @Test
  default void an_id_published_again_answers_the_stored_record_and_stores_nothing() {
    PendingEvent event = Controls.event();
    EventRecord first = repo().publish(event);
    PendingEvent again = PendingEvent.entry(STREAM, "Other", Json.of("2")).withId(event.id());

    assertThat(repo().publish(again)).isEqualTo(first);

    assertThat(wholeLog()).containsExactly(first);
    assertThat(repo().publish(Controls.event()).position()).isEqualTo(2);
  }

  @Test
  default void an_id_published_again_is_answered_whatever_it_expects() {
    PendingEvent event = Controls.event().expecting(ExpectedPosition.none());
    EventRecord first = repo().publish(event);

    assertThat(repo().publish(event)).isEqualTo(first);
  }

  @Test
  default void an_id_twice_in_one_batch_is_stored_once() {
    PendingEvent event = Controls.event();

    List<EventRecord> records =
        repo().publish(PendingEvents.of(event, event, Controls.event())).records();

    assertThat(records).extracting(EventRecord::position).containsExactly(1L, 1L, 2L);
    assertThat(wholeLog()).containsExactly(records.get(0), records.get(2));
  }

  @Test
  default void a_batch_that_is_stored_in_part_is_completed() {
    PendingEvents batch = Controls.events(STREAM, 4);
    List<EventRecord> before =
        repo().publish(new PendingEvents(batch.events().subList(0, 2))).records();

    List<EventRecord> records = repo().publish(batch).records();

    assertThat(records).startsWith(before.get(0), before.get(1)).isEqualTo(wholeLog());
    assertThat(records).extracting(EventRecord::position).containsExactly(1L, 2L, 3L, 4L);
  }

  @Test
  default void an_id_stored_in_another_stream_is_refused_and_nothing_is_stored() {
    PendingEvent event = Controls.event(STREAM);
    repo().publish(event);
    PendingEvents batch =
        PendingEvents.of(
            Controls.event(OTHER_STREAM), Controls.event(OTHER_STREAM).withId(event.id()));

    assertThatThrownBy(() -> repo().publish(batch)).isInstanceOf(DuplicateIdException.class);

    assertThat(wholeLog()).hasSize(1);
    assertThat(repo().publish(Controls.event(OTHER_STREAM)).position()).isEqualTo(1);
  }

  @Test
  default void an_id_in_two_streams_of_one_batch_is_refused() {
    PendingEvent event = Controls.event(STREAM);
    PendingEvents batch = PendingEvents.of(event, Controls.event(OTHER_STREAM).withId(event.id()));

    assertThatThrownBy(() -> repo().publish(batch)).isInstanceOf(DuplicateIdException.class);

    assertThat(wholeLog()).isEmpty();
  }
}
