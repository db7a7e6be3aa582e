package dev.intrepid.testkit;

import static dev.intrepid.testkit.Controls.MEMO;
import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.Cache;
import dev.intrepid.json.Json;
import dev.intrepid.repo.CacheRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Memos: stored, replaced, deleted, read one by one and several at once. */
interface MemoContract extends RepoUnderTest {

  @Test
  default void a_memo_that_was_never_stored_is_not_found() {
    assertThat(repo().getMemo(MEMO)).isEqualTo(Cache.notFound());
  }

  @Test
  default void a_memo_is_stored_as_it_was_given() {
    Instant expiry = Controls.TIME.plusSeconds(60);
    CacheRecord memo =
        CacheRecord.of(MEMO, Controls.oddData()).withMeta(Controls.oddMeta()).expiringAt(expiry);

    repo().setMemo(memo);

    CacheRecord read = memo(MEMO);
    assertThat(read).isEqualTo(memo.stored(read.revision(), Controls.TIME));
    assertThat(read.revision()).isPositive();
    assertThat(read.expiresAt()).contains(expiry);
  }

  @Test
  default void storing_a_memo_answers_what_reading_answers() {
    assertThat(repo().setMemo(Controls.memo())).isEqualTo(memo(MEMO));
  }

  @Test
  default void a_found_memo_says_when_it_was_stored_in_microseconds() {
    clock().set(Controls.TIME.plusNanos(999));

    repo().setMemo(Controls.memo());

    assertThat(repo().getMemo(MEMO)).isEqualTo(Cache.found(memo(MEMO), Controls.TIME));
  }

  @Test
  default void a_memo_stored_again_is_replaced_whole() {
    repo().setMemo(Controls.memo().withMeta(Map.of("a", "1")).expiringAt(Instant.MAX));
    clock().advance(Duration.ofSeconds(5));

    repo().setMemo(CacheRecord.of(MEMO, Json.of("2")));

    CacheRecord read = memo(MEMO);
    assertThat(read.data()).isEqualTo(Json.of("2"));
    assertThat(read.meta()).isEmpty();
    assertThat(read.expiresAt()).isEqualTo(Optional.empty());
    assertThat(read.storedAt()).isEqualTo(Controls.TIME.plusSeconds(5));
  }

  @Test
  default void a_deleted_memo_is_not_found() {
    repo().setMemo(Controls.memo());

    repo().deleteMemo(MEMO);

    assertThat(repo().getMemo(MEMO).isFound()).isFalse();
    assertThat(repo().getMemos(List.of(MEMO))).isEmpty();
    assertThat(repo().listMemos("", "", 10)).isEmpty();
  }

  @Test
  default void deleting_a_memo_that_is_not_there_changes_nothing() {
    repo().setMemo(Controls.memo("summaries/2"));

    repo().deleteMemo(MEMO);

    assertThat(repo().getMemo("summaries/2").isFound()).isTrue();
  }

  @Test
  default void several_memos_are_read_at_once_and_those_not_there_left_out() {
    CacheRecord one = repo().setMemo(Controls.memo("summaries/1"));
    CacheRecord two = repo().setMemo(Controls.memo("summaries/2"));

    assertThat(repo().getMemos(List.of("summaries/1", "summaries/3", "summaries/2", "summaries/1")))
        .isEqualTo(Map.of("summaries/1", one, "summaries/2", two));
    assertThat(repo().getMemos(List.of())).isEmpty();
  }

  @Test
  default void thousands_of_memos_are_read_at_once() {
    List<String> uris = new ArrayList<>();
    for (int i = 0; i < 40_000; i++) {
      uris.add("summaries/" + i);
    }
    repo().setMemo(Controls.memo("summaries/39999"));

    assertThat(repo().getMemos(uris)).containsOnlyKeys("summaries/39999");
  }

  private CacheRecord memo(String uri) {
    return repo().getMemo(uri).toOptional().orElseThrow();
  }
}
