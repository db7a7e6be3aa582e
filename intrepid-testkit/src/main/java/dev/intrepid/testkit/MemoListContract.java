package dev.intrepid.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.Commit;
import dev.intrepid.repo.MemoChange;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Listing memos by prefix, in the order of their URIs' bytes. */
interface MemoListContract extends RepoUnderTest {

  @Test
  default void memos_are_listed_in_the_order_of_their_bytes() {
    store("b/1", "B/1", "a/10", "a/2", "a-", "a/1", "a_/1", "~", "0");

    assertThat(uris("", "", 100))
        .containsExactly("0", "B/1", "a-", "a/1", "a/10", "a/2", "a_/1", "b/1", "~");
  }

  @Test
  default void a_prefix_is_any_text_and_no_pattern() {
    store("a_b/1", "axb/1", "a%25/1", "a_b/10", "A_B/1", "a_b", "a_c");

    assertThat(uris("a_b", "", 100)).containsExactly("a_b", "a_b/1", "a_b/10");
    assertThat(uris("a_b/1", "", 100)).containsExactly("a_b/1", "a_b/10");
    assertThat(uris("a%", "", 100)).containsExactly("a%25/1");
    assertThat(uris("z", "", 100)).isEmpty();
  }

  @Test
  default void a_list_goes_on_after_a_uri() {
    store("a/1", "a/2", "a/3", "b/1");

    assertThat(uris("a/", "", 2)).containsExactly("a/1", "a/2");
    assertThat(uris("a/", "a/2", 2)).containsExactly("a/3");
    assertThat(uris("a/", "a/3", 2)).isEmpty();
    assertThat(uris("a/", "a/15", 9)).containsExactly("a/2", "a/3");
    assertThat(uris("b/", "a/2", 9)).containsExactly("b/1");
    assertThat(uris("a/", "b", 9)).isEmpty();
  }

  @Test
  default void each_memo_of_a_prefix_is_handed_over_once_however_many_there_are() {
    List<String> expected = IntStream.range(1_000, 2_001).mapToObj(i -> "a/" + i).toList();
    List<MemoChange> changes = new ArrayList<>();
    expected.forEach(uri -> changes.add(MemoChange.set(Controls.memo(uri))));
    changes.add(MemoChange.set(Controls.memo("b/1")));
    repo().commit(Commit.changing(changes.toArray(MemoChange[]::new)));

    List<String> found = new ArrayList<>();
    repo().eachMemo("a/", memo -> found.add(memo.uri()));
    assertThat(found).isEqualTo(expected);
  }

  @Test
  default void a_listed_memo_is_the_stored_record() {
    CacheRecord stored = repo().setMemo(Controls.memo().withMeta(Controls.oddMeta()));

    assertThat(repo().listMemos("", "", 1)).containsExactly(stored);
  }

  @Test
  default void a_page_of_memos_of_less_than_one_is_refused() {
    assertThatThrownBy(() -> repo().listMemos("", "", 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private void store(String... uris) {
    for (String uri : uris) {
      repo().setMemo(Controls.memo(uri));
    }
  }

  private List<String> uris(String prefix, String after, int limit) {
    return repo().listMemos(prefix, after, limit).stream().map(CacheRecord::uri).toList();
  }
}
