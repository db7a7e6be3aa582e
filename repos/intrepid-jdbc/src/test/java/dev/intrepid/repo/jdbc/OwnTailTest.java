package dev.intrepid.repo.jdbc;

import static dev.intrepid.repo.jdbc.StoredEvents.events;
import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.SubscriptionTopic;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OwnTailTest {

  private final SeenLog seen = new SeenLog();
  private final OwnTail tail = new OwnTail(seen);

  @Test
  void what_was_stored_last_is_there_for_who_has_all_before_it() {
    add(5, 6);
    add(7);

    assertThat(since(4)).isEqualTo(new EventLog(events(5, 6, 7), 7));
    assertThat(since(6)).isEqualTo(new EventLog(events(7), 7));
    assertThat(since(3)).isEmpty();
    assertThat(since(7)).isEmpty();
  }

  @Test
  void a_page_is_complete_through_its_last_event_if_that_is_not_the_last_of_all() {
    add(5, 6, 7);

    assertThat(tail.since(SubscriptionTopic.all(), Shard.ALL, 4, 2))
        .isEqualTo(new EventLog(events(5, 6), 6));
  }

  @Test
  void only_events_of_the_topic_and_the_shard_are_there() {
    add(5, 6);
    Shard none = new Shard(1 - Shard.of("orders/5", 2).index(), 2);

    assertThat(since(SubscriptionTopic.stream("orders/5"), Shard.ALL))
        .isEqualTo(new EventLog(events(5), 6));
    assertThat(since(SubscriptionTopic.prefix("others/"), Shard.ALL)).isEmpty();
    assertThat(since(SubscriptionTopic.stream("orders/5"), none)).isEmpty();
  }

  @Test
  void what_others_have_stored_in_between_is_not_passed_over() {
    add(5);
    add(7);
    assertThat(since(4)).isEmpty();
    assertThat(since(6)).isEqualTo(new EventLog(events(7), 7));

    add(8, 10);
    assertThat(since(6)).isEmpty();
    assertThat(since(9)).isEqualTo(new EventLog(events(10), 10));
  }

  @Test
  void nothing_is_there_of_a_log_that_has_gone_back() throws SQLException {
    seen.saw(events(5), 0);
    add(5);

    seen.compare(sequence -> Optional.empty());

    assertThat(since(4)).isEmpty();
    add(5);
    assertThat(since(4)).hasSize(1);
  }

  @Test
  void as_many_are_kept_as_a_page_has() {
    for (int i = 1; i <= 1_000; i++) {
      add(i);
    }
    assertThat(since(487)).isEmpty();
    assertThat(since(488)).hasSize(512);
  }

  private void add(long... sequences) {
    tail.add(events(sequences));
  }

  private EventLog since(long sequence) {
    return tail.since(SubscriptionTopic.all(), Shard.ALL, sequence, 1_000);
  }

  private EventLog since(SubscriptionTopic topic, Shard shard) {
    return tail.since(topic, shard, 4, 1_000);
  }
}
