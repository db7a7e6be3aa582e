package dev.intrepid.testkit;

import static dev.intrepid.testkit.Controls.MEMO;
import static dev.intrepid.testkit.Controls.STREAM;
import static dev.intrepid.testkit.Controls.TRACKING_STREAM;
import static dev.intrepid.testkit.Controls.move;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.json.Json;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.ChangedMemos;
import dev.intrepid.repo.EventIds;
import dev.intrepid.repo.EventKind;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.LoadException;
import dev.intrepid.repo.LoadableRepo;
import dev.intrepid.repo.MarkerRecord;
import dev.intrepid.repo.RepoClosedException;
import dev.intrepid.repo.RepoLimits;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.StoredRecords;
import dev.intrepid.repo.SubscriptionMarker;
import dev.intrepid.repo.SubscriptionTopic;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is loaded from another repo is stored with the numbers and times it has there. */
interface LoadingContract extends RepoUnderTest {

  /** Long before the clock of the repo. */
  Instant EARLIER = Instant.parse("2019-05-06T07:08:09.123456Z");

  /** The repo, as one that can be loaded. */
  private LoadableRepo loadable() {
    return (LoadableRepo) repo();
  }

  private static EventRecord event(String stream, long position, long sequence) {
    return new EventRecord(
        EventIds.named(stream + " " + position),
        stream,
        EventKind.ENTRY,
        "Happened",
        3,
        position,
        sequence,
        EARLIER.plusSeconds(sequence),
        Json.of("{\"n\" :  1.50, \"é\":\"\\u0000€\"}"),
        Map.of("by", "ada", "β", "\"\\"));
  }

  private static CacheRecord memo(String uri, long revision) {
    return new CacheRecord(
        uri,
        Json.of("{ \"revision\":" + revision + "}"),
        Map.of("by", "ada"),
        revision,
        EARLIER,
        Optional.empty());
  }

  private static MarkerRecord marker(Shard shard, long sequence, long moves) {
    return new MarkerRecord(
        TRACKING_STREAM, shard, new SubscriptionMarker("*", sequence), moves, EARLIER);
  }

  @Test
  @Promise(RepoCapability.LOADED)
  default void loaded_events_have_the_numbers_times_and_bytes_they_were_given() {
    List<EventRecord> events =
        List.of(event(STREAM, 1, 1), event("other/1", 1, 2), event(STREAM, 2, 7));

    loadable().load(StoredRecords.ofEvents(events));

    assertThat(wholeLog()).containsExactlyElementsOf(events);
    assertThat(repo().entriesSincePosition(STREAM, 0, 9).records())
        .containsExactly(events.get(0), events.get(2));
    assertThat(repo().entry(events.get(1).id())).contains(events.get(1));
    assertThat(repo().last(STREAM, EventKind.ENTRY)).contains(events.get(2));
    assertThat(repo().lastSequence()).isEqualTo(7);
  }

  @Test
  @Promise(RepoCapability.LOADED)
  default void a_log_whose_sequences_have_gaps_is_read_page_by_page_and_by_shard() {
    List<EventRecord> events =
        List.of(event(STREAM, 1, 3), event(STREAM, 2, 40), event(STREAM, 3, 41));
    loadable().load(StoredRecords.ofEvents(events));

    assertThat(repo().entriesSince(SubscriptionTopic.all(), Shard.of(STREAM, 3), 3, 1).records())
        .containsExactly(events.get(1));
    assertThat(repo().entriesSince(SubscriptionTopic.all(), Shard.ALL, 39, 9).records())
        .containsExactly(events.get(1), events.get(2));
    assertThat(repo().entriesSince(SubscriptionTopic.all(), Shard.ALL, 41, 9).isEmpty()).isTrue();
  }

  @Test
  @Promise(RepoCapability.LOADED)
  default void what_is_published_afterwards_goes_on_from_what_was_loaded() {
    repo().publish(Controls.event("before/1"));
    loadable().load(StoredRecords.ofEvents(List.of(event(STREAM, 1, 20), event(STREAM, 2, 30))));

    EventRecord published = repo().publish(Controls.event(STREAM));

    assertThat(published.position()).isEqualTo(3);
    assertThat(published.sequence()).isGreaterThan(30);
    assertThat(wholeLog()).hasSize(4);
  }

  @Test
  @Promise(RepoCapability.LOADED)
  default void what_is_loaded_goes_on_from_what_was_published() {
    EventRecord published = repo().publish(Controls.event(STREAM));
    EventRecord loaded = event(STREAM, 2, published.sequence() + 1);

    loadable().load(StoredRecords.ofEvents(List.of(loaded)));

    assertThat(wholeLog()).containsExactly(published, loaded);
  }

  @Test
  @Promise(RepoCapability.LOADED)
  default void an_id_that_was_loaded_is_not_stored_again_when_it_is_published() {
    EventRecord loaded = event(STREAM, 1, 5);
    loadable().load(StoredRecords.ofEvents(List.of(loaded)));

    assertThat(repo().publish(Controls.event(STREAM).withId(loaded.id()))).isEqualTo(loaded);
    assertThat(wholeLog()).containsExactly(loaded);
  }

  @Test
  @Promise(RepoCapability.LOADED)
  default void nothing_is_loaded_if_an_event_does_not_go_on_where_the_log_ends() {
    EventRecord first = event(STREAM, 1, 10);
    loadable().load(StoredRecords.ofEvents(List.of(first)));

    EventRecord fitting = event("fitting/1", 1, 11);
    assertRefused("the log ends at sequence 10", event("other/1", 1, 10));
    assertRefused("its stream ends at position 1", fitting, event(STREAM, 3, 12));
    assertRefused("its stream ends at position 0", fitting, event("other/1", 2, 12));
    assertRefused("its id is stored already", fitting, event(STREAM, 1, 12));

    assertThat(wholeLog()).containsExactly(first);
    assertThat(repo().getMemo(MEMO).toOptional()).isEmpty();
    assertThat(repo().marker(TRACKING_STREAM, Shard.ALL)).isEmpty();
    assertThat(repo().publish(Controls.event(STREAM)).position()).isEqualTo(2);
  }

  private void assertRefused(String reason, EventRecord... events) {
    StoredRecords records =
        new StoredRecords(
            List.of(events), List.of(memo(MEMO, 1)), List.of(marker(Shard.ALL, 1, 1)), 1);

    assertThatThrownBy(() -> loadable().load(records))
        .isInstanceOf(LoadException.class)
        .hasMessageContaining(reason)
        .hasMessageContaining(events[events.length - 1].stream());
  }

  @Test
  @Promise(RepoCapability.LOADED)
  default void loaded_memos_have_the_revisions_times_and_bytes_they_were_given() {
    CacheRecord lasting = memo(MEMO, 5);
    CacheRecord expiring = memo("z/1", 900).expiringAt(clock().instant().plus(Duration.ofHours(1)));

    loadable().load(StoredRecords.ofMemos(List.of(expiring, lasting), 1_000));

    assertThat(repo().listMemos("", "", 9)).containsExactly(lasting, expiring);
    assertThat(repo().getMemo(MEMO).toOptional()).contains(lasting);
  }

  @Test
  @Promise(RepoCapability.LOADED)
  default void a_loaded_memo_takes_the_place_of_what_is_there() {
    repo().setMemo(Controls.memo());
    CacheRecord loaded = memo(MEMO, 50);

    loadable().load(StoredRecords.ofMemos(List.of(loaded), 60));

    assertThat(repo().listMemos("", "", 9)).containsExactly(loaded);
  }

  @Test
  @Promise(RepoCapability.LOADED)
  default void revisions_go_on_after_the_last_one_that_was_loaded() {
    loadable().load(StoredRecords.ofMemos(List.of(memo(MEMO, 5)), 1_000));

    assertThat(repo().setMemo(Controls.memo(), 5).revision()).isGreaterThan(1_000);
    repo().deleteMemo(MEMO);
    assertThat(repo().setMemo(Controls.memo()).revision()).isGreaterThan(1_001);
  }

  @Test
  @Promise(RepoCapability.LOADED)
  default void a_last_revision_that_is_smaller_than_that_of_the_repo_changes_nothing() {
    loadable().load(StoredRecords.ofMemos(List.of(), 1_000));

    loadable().load(StoredRecords.ofMemos(List.of(memo(MEMO, 5)), 10));

    assertThat(repo().setMemo(Controls.memo()).revision()).isGreaterThan(1_000);
  }

  @Test
  @Promise(RepoCapability.LOADED)
  default void the_last_revision_can_be_asked_for_and_changes_before_it_are_unknown() {
    long before = repo().setMemo(Controls.memo()).revision();

    loadable().load(StoredRecords.ofMemos(List.of(memo("z/1", 7)), 40));

    ChangedMemos all = repo().changedMemosSince(Long.MAX_VALUE, 9);
    assertThat(all.isWhole()).isFalse();
    assertThat(all.through()).isEqualTo(40);
    assertThat(repo().changedMemosSince(before, 9).isWhole()).isFalse();
    assertThat(repo().changedMemosSince(39, 9).isWhole()).isFalse();
    assertThat(repo().changedMemosSince(40, 9).changes()).isEmpty();
  }

  @Test
  @Promise(RepoCapability.LOADED)
  default void changes_after_what_was_loaded_are_told() {
    loadable().load(StoredRecords.ofMemos(List.of(), 40));
    long next = repo().setMemo(Controls.memo()).revision();

    assertThat(repo().changedMemosSince(40, 9).changes())
        .containsExactly(new ChangedMemos.Change(MEMO, next));
  }

  @Test
  @Promise(RepoCapability.LOADED)
  default void loaded_markers_have_the_moves_and_times_they_were_given_and_are_fenced_by_them() {
    loadable().load(StoredRecords.ofMarkers(List.of(marker(Shard.ALL, 12, 34))));

    assertThat(repo().marker(TRACKING_STREAM, Shard.ALL)).contains(marker(Shard.ALL, 12, 34));
    assertThat(repo().moveMarker(move(34, 13)).epoch()).isEqualTo(35);
  }

  @Test
  @Promise(RepoCapability.LOADED)
  default void of_the_loaded_markers_of_a_tracking_stream_the_last_one_was_moved_last() {
    MarkerRecord first = marker(new Shard(1, 2), 9, 4);
    MarkerRecord last = marker(new Shard(0, 2), 8, 5);
    repo().moveMarker(move(0, 1));

    loadable().load(StoredRecords.ofMarkers(List.of(marker(Shard.ALL, 7, 6), first, last)));

    assertThat(repo().last(TRACKING_STREAM, EventKind.MARKER)).contains(last.toEventRecord());
    assertThat(repo().markers("", 9))
        .containsExactlyInAnyOrder(marker(Shard.ALL, 7, 6), first, last);
  }

  @Test
  @Promise(RepoCapability.LOADED)
  default void what_is_loaded_may_be_larger_than_what_may_be_published() {
    reopened(new RepoLimits(4, 4));

    loadable()
        .load(
            new StoredRecords(List.of(event(STREAM, 1, 1)), List.of(memo(MEMO, 1)), List.of(), 1));

    assertThat(wholeLog()).hasSize(1);
    assertThat(repo().getMemo(MEMO).toOptional()).isPresent();
  }

  @Test
  @Promise(RepoCapability.LOADED)
  default void who_waits_is_woken_by_what_is_loaded() throws Exception {
    Threads.Running<Boolean> waiter =
        Threads.start(() -> repo().awaitPast(SubscriptionTopic.all(), 0, WaitingContract.LONG))
            .waiting();

    loadable().load(StoredRecords.ofEvents(List.of(event(STREAM, 1, 1))));

    assertThat(waiter.result()).isTrue();
  }

  @Test
  @Promise(RepoCapability.LOADED)
  default void a_closed_repo_loads_nothing_more() {
    LoadableRepo closed = loadable();
    closed.close();

    assertThatThrownBy(() -> closed.load(StoredRecords.ofEvents(List.of(event(STREAM, 1, 1)))))
        .isInstanceOf(RepoClosedException.class);
  }
}
