package dev.intrepid.testkit;

import static dev.intrepid.testkit.Controls.MEMO;
import static dev.intrepid.testkit.Controls.STREAM;
import static dev.intrepid.testkit.Controls.dataOfSize;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.Commit;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.EventTooLargeException;
import dev.intrepid.repo.MemoChange;
import dev.intrepid.repo.MemoTooLargeException;
import dev.intrepid.repo.PendingEvent;
import dev.intrepid.repo.PendingEvents;
import dev.intrepid.repo.RepoLimits;
import dev.intrepid.repo.Uris;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How large things may be. */
interface LimitContract extends RepoUnderTest {

  int MEBIBYTE = 1 << 20;

  @Test
  default void data_of_1_MiB_is_stored() {
    repo().publish(event(MEBIBYTE));
    repo().setMemo(CacheRecord.of(MEMO, dataOfSize(MEBIBYTE)));

    assertThat(wholeLog().get(0).data()).isEqualTo(dataOfSize(MEBIBYTE));
    assertThat(repo().getMemo(MEMO).map(CacheRecord::data).toOptional())
        .contains(dataOfSize(MEBIBYTE));
  }

  @Test
  default void data_over_1_MiB_is_refused() {
    assertThatThrownBy(() -> repo().publish(event(MEBIBYTE + 1)))
        .isInstanceOf(EventTooLargeException.class)
        .hasMessageContaining(STREAM);
    assertThatThrownBy(() -> repo().setMemo(CacheRecord.of(MEMO, dataOfSize(MEBIBYTE + 1))))
        .isInstanceOf(MemoTooLargeException.class)
        .hasMessageContaining(MEMO);
    assertThat(wholeLog()).isEmpty();
    assertThat(repo().getMemo(MEMO).isFound()).isFalse();
  }

  @Test
  default void headers_of_64_KiB_are_stored_and_larger_ones_refused() {
    Map<String, String> fit = Map.of("é", "x".repeat((64 << 10) - 2));
    Map<String, String> larger = Map.of("é", "x".repeat((64 << 10) - 1));

    repo().publish(Controls.event().withMeta(fit));
    repo().setMemo(Controls.memo().withMeta(fit));

    assertThatThrownBy(() -> repo().publish(Controls.event().withMeta(larger)))
        .isInstanceOf(EventTooLargeException.class)
        .hasMessageContaining("headers")
        .hasMessageContaining(STREAM);
    assertThatThrownBy(() -> repo().setMemo(Controls.memo().withMeta(larger)))
        .isInstanceOf(MemoTooLargeException.class)
        .hasMessageContaining("headers")
        .hasMessageContaining(MEMO);
    assertThat(wholeLog()).extracting(EventRecord::meta).containsExactly(fit);
    assertThat(repo().getMemo(MEMO).map(CacheRecord::meta).toOptional()).contains(fit);
  }

  @Test
  default void a_configured_limit_is_kept() {
    reopened(RepoLimits.defaults().withDataBytes(100));

    repo().publish(event(100));
    repo().setMemo(CacheRecord.of(MEMO, dataOfSize(100)));

    assertThatThrownBy(() -> repo().publish(event(101))).isInstanceOf(EventTooLargeException.class);
    assertThatThrownBy(() -> repo().setMemo(CacheRecord.of(MEMO, dataOfSize(101))))
        .isInstanceOf(MemoTooLargeException.class);
  }

  @Test
  default void a_batch_in_which_one_event_is_too_large_stores_nothing() {
    PendingEvents batch = PendingEvents.of(Controls.event(), event(MEBIBYTE + 1));

    assertThatThrownBy(() -> repo().publish(batch)).isInstanceOf(EventTooLargeException.class);

    assertThat(wholeLog()).isEmpty();
  }

  @Test
  @Promise(RepoCapability.ATOMIC)
  default void nothing_of_a_commit_with_a_memo_that_is_too_large_is_stored() {
    MemoChange large = MemoChange.set(CacheRecord.of(MEMO, dataOfSize(MEBIBYTE + 1)));
    Commit commit =
        new Commit(Controls.events(STREAM, 1), List.of(large), List.of(Controls.move(0, 1)));

    assertThatThrownBy(() -> repo().commit(commit)).isInstanceOf(MemoTooLargeException.class);

    assertThat(wholeLog()).isEmpty();
    assertThat(repo().markers("", 10)).isEmpty();
  }

  @Test
  default void a_uri_of_512_bytes_names_streams_and_memos() {
    String uri = "u/" + "x".repeat(Uris.MAX_BYTES - 2);

    repo().publish(Controls.event(uri));
    repo().setMemo(Controls.memo(uri));

    assertThat(repo().entriesSincePosition(uri, 0, 10).records()).hasSize(1);
    assertThat(repo().getMemo(uri).isFound()).isTrue();
  }

  private static PendingEvent event(int bytes) {
    return PendingEvent.entry(STREAM, "Example", dataOfSize(bytes));
  }
}
