package dev.intrepid.repo.sqlite.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.json.Json;
import dev.intrepid.repo.ConflictException;
import dev.intrepid.repo.DuplicateIdException;
import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.PendingEvent;
import dev.intrepid.repo.PendingEvents;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.SubscriptionTopic;
import dev.intrepid.repo.sqlite.SqliteRepo;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Events of one commit that are inserted several at once. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ManyEventsTest {

  private static final int MANY = 3 * EventInsert.AT_ONCE + 5;

  /** In the midst of the events that are inserted at once for the second time. */
  private static final int MIDDLE = EventInsert.AT_ONCE + EventInsert.AT_ONCE / 2;

  @TempDir Path folder;

  private SqliteRepo repo;

  @BeforeEach
  void open() {
    repo = SqliteRepo.open(folder.resolve("many.db"));
  }

  @AfterEach
  void close() {
    repo.close();
  }

  private static PendingEvent event(int number) {
    return PendingEvent.entry(
        "streams/" + number % 3, "Happened" + number, Json.of("{\"n\":" + number + "}"));
  }

  private static List<PendingEvent> events() {
    List<PendingEvent> events = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      events.add(event(i));
    }
    return events;
  }

  private List<EventRecord> all() {
    return repo.entriesSince(SubscriptionTopic.all(), Shard.ALL, 0, 1_000).records();
  }

  @Test
  void each_has_its_place_and_is_read_as_it_was_answered() {
    EventLog published = repo.publish(new PendingEvents(events()));

    assertThat(published).hasSize(MANY);
    for (int i = 0; i < MANY; i++) {
      EventRecord record = published.records().get(i);
      assertThat(record.type()).isEqualTo("Happened" + i);
      assertThat(record.sequence()).isEqualTo(i + 1);
      assertThat(record.position()).isEqualTo(i / 3 + 1);
    }
    assertThat(all()).isEqualTo(published.records());
  }

  @Test
  void headers_of_some_are_of_these_alone() {
    List<PendingEvent> events = events();
    events.set(MIDDLE, events.get(MIDDLE).withMeta("by", "ada"));
    repo.publish(new PendingEvents(events));
    repo.publish(new PendingEvents(events()));

    assertThat(all()).filteredOn(record -> !record.meta().isEmpty()).hasSize(1);
  }

  @Test
  void one_that_is_stored_is_answered_with_its_record_and_leaves_no_gap() {
    List<PendingEvent> events = events();
    EventRecord stored = repo.publish(events.get(MIDDLE));
    EventLog published = repo.publish(new PendingEvents(events));

    assertThat(published.records().get(MIDDLE)).isEqualTo(stored);
    assertThat(all()).hasSize(MANY);
    assertThat(all()).extracting(EventRecord::sequence).last().isEqualTo((long) MANY);
    assertThat(repo.entriesSincePosition("streams/0", 0, 1_000).records())
        .extracting(EventRecord::position)
        .doesNotHaveDuplicates()
        .last()
        .isEqualTo((MANY + 2) / 3L);
  }

  @Test
  void all_of_them_published_again_are_answered_with_what_is_stored() {
    PendingEvents events = new PendingEvents(events());
    EventLog published = repo.publish(events);

    assertThat(repo.publish(events)).isEqualTo(published);
    assertThat(all()).hasSize(MANY);
    assertThat(repo.publish(event(0)).sequence()).isEqualTo(MANY + 1);
  }

  @Test
  void an_id_that_is_there_twice_is_stored_once() {
    List<PendingEvent> events = events();
    events.set(MIDDLE + 3, events.get(MIDDLE));
    EventLog published = repo.publish(new PendingEvents(events));

    assertThat(published.records().get(MIDDLE + 3)).isEqualTo(published.records().get(MIDDLE));
    assertThat(all()).hasSize(MANY - 1);
  }

  @Test
  void positions_that_are_expected_are_those_after_the_events_before() {
    List<PendingEvent> events = events();
    for (int i = 0; i < MANY; i++) {
      events.set(i, events.get(i).expecting(i / 3));
    }

    assertThat(repo.publish(new PendingEvents(events))).hasSize(MANY);
  }

  @Test
  void one_that_is_refused_leaves_nothing_of_the_others() {
    List<PendingEvent> events = events();
    events.set(MIDDLE, events.get(MIDDLE).expecting(99));

    assertThatThrownBy(() -> repo.publish(new PendingEvents(events)))
        .isInstanceOf(ConflictException.class);
    assertThat(all()).isEmpty();
    EventRecord next = repo.publish(event(0));
    assertThat(next.sequence()).isEqualTo(1);
    assertThat(next.position()).isEqualTo(1);
  }

  @Test
  void an_id_of_another_stream_is_refused_with_all_the_others() {
    PendingEvent elsewhere = PendingEvent.entry("elsewhere", "Happened", Json.of("{}"));
    repo.publish(elsewhere);
    List<PendingEvent> events = events();
    events.set(MIDDLE, events.get(MIDDLE).withId(elsewhere.id()));

    assertThatThrownBy(() -> repo.publish(new PendingEvents(events)))
        .isInstanceOf(DuplicateIdException.class);
    assertThat(all()).hasSize(1);
    assertThat(repo.publish(event(0)).sequence()).isEqualTo(2);
  }
}
