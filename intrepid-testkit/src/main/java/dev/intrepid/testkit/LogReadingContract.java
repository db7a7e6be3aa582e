package dev.intrepid.testkit;

import static dev.intrepid.testkit.Controls.OTHER_STREAM;
import static dev.intrepid.testkit.Controls.STREAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.json.Json;
import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.PendingEvent;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.SubscriptionTopic;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Reading the log by topic, shard and sequence. */
interface LogReadingContract extends RepoUnderTest {

  /** Names that a careless prefix, pattern or collation would mix up. */
  List<String> LOOKALIKES =
      List.of("a_b", "a_b/1", "a_b/1/2", "a_bc/1", "axb/1", "A_B/1", "a%25b/1", "a_b-/1", "a_b.c");

  @Test
  default void pages_are_exclusive_ascending_and_bounded() {
    List<EventRecord> published = repo().publish(Controls.events(STREAM, 7)).records();

    List<EventRecord> read = new ArrayList<>();
    List<Integer> sizes = new ArrayList<>();
    long sequence = 0;
    do {
      EventLog page = repo().entriesSince(SubscriptionTopic.all(), Shard.ALL, sequence, 3);
      read.addAll(page.records());
      sizes.add(page.size());
      sequence = page.through();
    } while (sizes.get(sizes.size() - 1) > 0 && sizes.size() < 10);

    assertThat(read).isEqualTo(published);
    assertThat(sizes).containsExactly(3, 3, 1, 0);
  }

  @Test
  default void a_full_page_is_complete_through_its_last_record() {
    repo().publish(Controls.events(STREAM, 5));

    EventLog page = repo().entriesSince(SubscriptionTopic.all(), Shard.ALL, 0, 2);

    assertThat(page.through()).isEqualTo(page.last().sequence());
  }

  @Test
  default void pages_of_large_events_miss_none() {
    Json large = Json.of("\"" + "x".repeat(900_000) + "\"");
    for (int i = 0; i < 12; i++) {
      repo().publish(PendingEvent.entry(STREAM, "Large", large));
    }

    List<Long> positions = new ArrayList<>();
    EventLog page = repo().entriesSince(SubscriptionTopic.all(), Shard.ALL, 0, 100);
    while (!page.isEmpty() && positions.size() < 100) {
      page.forEach(record -> positions.add(record.position()));
      page = repo().entriesSince(SubscriptionTopic.all(), Shard.ALL, page.through(), 100);
    }

    assertThat(positions).hasSize(12).isSorted();
  }

  @Test
  default void a_page_with_room_left_is_complete_through_the_end_of_the_log() {
    repo().publish(Controls.event(STREAM));
    repo().publish(Controls.events(OTHER_STREAM, 3));

    EventLog page = repo().entriesSince(SubscriptionTopic.stream(STREAM), Shard.ALL, 0, 10);

    assertThat(page.size()).isEqualTo(1);
    assertThat(page.through()).isEqualTo(repo().lastSequence());
  }

  @Test
  default void a_page_is_never_complete_through_less_than_was_asked() {
    repo().publish(Controls.event());
    long beyond = repo().lastSequence() + 1_000;

    EventLog page = repo().entriesSince(SubscriptionTopic.all(), Shard.ALL, beyond, 10);

    assertThat(page.records()).isEmpty();
    assertThat(page.through()).isEqualTo(beyond);
  }

  @Test
  default void a_topic_of_one_stream_has_the_entries_of_that_stream() {
    LOOKALIKES.forEach(stream -> repo().publish(Controls.events(stream, 2)));

    for (String stream : LOOKALIKES) {
      assertThat(streamsOf(SubscriptionTopic.stream(stream), Shard.ALL))
          .containsExactly(stream, stream);
    }
  }

  @Test
  default void a_topic_of_one_stream_is_read_on_from_any_sequence() {
    List<EventRecord> expected = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      repo().publish(Controls.event(OTHER_STREAM));
      expected.add(repo().publish(Controls.event(STREAM)));
    }
    long end = repo().lastSequence();

    for (long from = 0; from <= end; from++) {
      long sequence = from;
      List<EventRecord> after = expected.stream().filter(r -> r.sequence() > sequence).toList();
      EventLog page =
          repo().entriesSince(SubscriptionTopic.stream(STREAM), Shard.ALL, sequence, 100);
      assertThat(page.records()).isEqualTo(after);
    }
  }

  @Test
  default void a_topic_of_a_prefix_has_the_streams_below_it_and_no_lookalikes() {
    LOOKALIKES.forEach(stream -> repo().publish(Controls.event(stream)));

    assertThat(streamsOf(SubscriptionTopic.prefix("a_b/"), Shard.ALL))
        .containsExactly("a_b/1", "a_b/1/2");
  }

  @Test
  default void a_topic_of_all_has_every_stream() {
    LOOKALIKES.forEach(stream -> repo().publish(Controls.event(stream)));

    assertThat(streamsOf(SubscriptionTopic.all(), Shard.ALL)).isEqualTo(LOOKALIKES);
  }

  @Test
  default void shards_part_the_streams_of_every_topic() {
    List<String> streams = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      streams.add((i % 2 == 0 ? "even/" : "odd/") + i);
      repo().publish(Controls.event(streams.get(i)));
    }

    for (int index = 0; index < 3; index++) {
      Shard shard = new Shard(index, 3);
      List<String> expected = streams.stream().filter(shard::contains).toList();
      List<String> even = expected.stream().filter(s -> s.startsWith("even/")).toList();
      assertThat(streamsOf(SubscriptionTopic.all(), shard)).isEqualTo(expected).isNotEmpty();
      assertThat(streamsOf(SubscriptionTopic.prefix("even/"), shard)).isEqualTo(even);
    }
  }

  @Test
  default void a_topic_of_one_stream_is_empty_in_the_other_shards() {
    repo().publish(Controls.event(STREAM));

    for (int index = 0; index < 4; index++) {
      Shard shard = new Shard(index, 4);
      assertThat(streamsOf(SubscriptionTopic.stream(STREAM), shard))
          .hasSize(shard.contains(STREAM) ? 1 : 0);
    }
  }

  @Test
  default void a_shards_pages_go_on_where_the_last_one_ended() {
    Shard shard = new Shard(1, 2);
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      String stream = "streams/" + i;
      repo().publish(Controls.event(stream));
      if (shard.contains(stream)) {
        expected.add(stream);
      }
    }

    List<String> read = new ArrayList<>();
    EventLog page = repo().entriesSince(SubscriptionTopic.all(), shard, 0, 2);
    while (!page.isEmpty() && read.size() <= expected.size()) {
      page.forEach(record -> read.add(record.stream()));
      page = repo().entriesSince(SubscriptionTopic.all(), shard, page.through(), 2);
    }

    assertThat(read).isEqualTo(expected);
  }

  @Test
  default void the_last_sequence_is_that_of_the_last_event() {
    assertThat(repo().lastSequence()).isZero();

    repo().publish(Controls.events(STREAM, 2));
    EventRecord last = repo().publish(Controls.event(OTHER_STREAM));

    assertThat(repo().lastSequence()).isEqualTo(last.sequence());
  }

  @Test
  default void a_page_of_the_log_of_less_than_one_record_is_refused() {
    assertThatThrownBy(() -> repo().entriesSince(SubscriptionTopic.all(), Shard.ALL, 0, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private List<String> streamsOf(SubscriptionTopic topic, Shard shard) {
    EventLog page = repo().entriesSince(topic, shard, 0, 1_000);
    return page.records().stream().map(EventRecord::stream).toList();
  }
}
