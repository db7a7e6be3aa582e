package dev.intrepid.testkit;

import static dev.intrepid.testkit.Controls.STREAM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.json.Json;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.EventRepo;
import dev.intrepid.repo.PendingEvent;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.SubscriptionTopic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A page fits into memory, however large what is in it. */
interface PageContract extends RepoUnderTest {

  /** So many of {@link #LARGE} have the bytes of a page. */
  int FULL = 5;

  Json LARGE = Controls.dataOfSize(900_000);

  /** What is counted: the records themselves are too large to be printed. */
  String RECORDS = "the number of records of a page, which ends once it has EventRepo.PAGE_BYTES";

  @Test
  default void a_page_of_the_log_ends_once_it_has_its_bytes() {
    publishLarge(12);

    EventLog page = repo().entriesSince(SubscriptionTopic.all(), Shard.ALL, 0, 100);

    assertThat(page.size()).as(RECORDS).isEqualTo(FULL);
    assertThat(page.through()).isEqualTo(page.last().sequence());
    assertThat(page.mayHaveMore(100)).isTrue();
  }

  @Test
  default void a_page_of_a_topic_ends_once_it_has_its_bytes() {
    publishLarge(12);

    EventLog page = repo().entriesSince(SubscriptionTopic.stream(STREAM), Shard.ALL, 0, 100);

    assertThat(page.size()).as(RECORDS).isEqualTo(FULL);
    assertThat(page.through()).isEqualTo(page.last().sequence());
  }

  @Test
  default void a_page_of_a_stream_ends_once_it_has_its_bytes_and_the_next_goes_on() {
    publishLarge(12);

    List<Long> positions = new ArrayList<>();
    EventLog page = repo().entriesSincePosition(STREAM, 0, 100);
    while (!page.isEmpty() && positions.size() < 100) {
      assertThat(page.size()).as(RECORDS).isLessThanOrEqualTo(FULL);
      page.forEach(record -> positions.add(record.position()));
      page = repo().entriesSincePosition(STREAM, page.last().position(), 100);
    }

    assertThat(positions).isEqualTo(IntStream.rangeClosed(1, 12).mapToObj(Long::valueOf).toList());
  }

  @Test
  default void a_page_backwards_ends_once_it_has_its_bytes() {
    publishLarge(12);

    EventLog page = repo().entriesBackwards(STREAM, Long.MAX_VALUE, 100);

    assertThat(page.records())
        .extracting(EventRecord::position)
        .as(RECORDS)
        .containsExactly(12L, 11L, 10L, 9L, 8L);
  }

  @Test
  default void headers_count_for_the_bytes_of_a_page() {
    Map<String, String> meta = Map.of("note", "x".repeat(60_000));
    for (int i = 0; i < 80; i++) {
      repo().publish(Controls.event().withMeta(meta));
    }

    EventLog page = repo().entriesSincePosition(STREAM, 0, 100);

    assertThat(page.size()).as(RECORDS).isEqualTo(1 + EventRepo.PAGE_BYTES / page.first().size());
  }

  @Test
  default void a_page_of_memos_ends_once_it_has_its_bytes_and_all_are_handed_over() {
    List<String> uris = IntStream.range(10, 22).mapToObj(i -> "large/" + i).toList();
    uris.forEach(uri -> repo().setMemo(CacheRecord.of(uri, LARGE)));

    assertThat(repo().listMemos("large/", "", 100).size()).as(RECORDS).isEqualTo(FULL);
    List<String> found = new ArrayList<>();
    repo().eachMemo("large/", memo -> found.add(memo.uri()));
    assertThat(found).isEqualTo(uris);
  }

  @Test
  default void the_uris_of_memos_are_listed_as_the_memos_are() {
    List.of("b/1", "a/1", "a/2", "a_/1").forEach(uri -> repo().setMemo(Controls.memo(uri)));
    repo().setMemo(Controls.memo("a/0").expiringAt(Controls.TIME));

    assertThat(repo().listMemoUris("", "", 9)).containsExactly("a/1", "a/2", "a_/1", "b/1");
    assertThat(repo().listMemoUris("a/", "", 1)).containsExactly("a/1");
    assertThat(repo().listMemoUris("a/", "a/1", 9)).containsExactly("a/2");
    List<String> found = new ArrayList<>();
    repo().eachMemoUri("a", found::add);
    assertThat(found).containsExactly("a/1", "a/2", "a_/1");
  }

  private void publishLarge(int count) {
    for (int i = 0; i < count; i++) {
      repo().publish(PendingEvent.entry(STREAM, "Large", LARGE));
    }
  }
}
