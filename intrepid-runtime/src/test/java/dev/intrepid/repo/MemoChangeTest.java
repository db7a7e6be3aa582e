package dev.intrepid.repo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.json.Json;
import dev.intrepid.json.JsonFormatException;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MemoChangeTest {

  private static final Json DATA = Json.of("1");

  @Test
  void half_a_surrogate_pair_in_a_header_is_not_stored() {
    CacheRecord memo = CacheRecord.of("sums/1", DATA);
    assertThatThrownBy(() -> MemoChange.set(memo.withMeta(Map.of("\ud83d", ""))))
        .isInstanceOf(InvalidNameException.class)
        .hasMessageContaining("(header name: \\ud83d, memo: sums/1)");
    assertThatThrownBy(() -> MemoChange.set(memo.withMeta(Map.of("by", "\ud83d"))))
        .isInstanceOf(InvalidNameException.class)
        .hasMessageContaining("(header value: \\ud83d, header: by, memo: sums/1)");
  }

  @Test
  void a_second_spelling_is_not_stored_but_what_an_older_release_stored_is_read_and_deleted() {
    CacheRecord old = CacheRecord.of("price/a%2fb", DATA);
    assertThatThrownBy(() -> MemoChange.set(old))
        .isInstanceOf(InvalidNameException.class)
        .hasMessageContaining("price/a%2Fb");
    assertThat(MemoChange.delete(old.uri()).uri()).isEqualTo("price/a%2fb");
  }

  @Test
  void what_was_read_of_a_damaged_row_is_not_stored_again() {
    CacheRecord damaged = CacheRecord.of("sums/1", Json.damaged(DATA.utf8(), "It is damaged."));
    assertThatThrownBy(() -> MemoChange.set(damaged))
        .isInstanceOf(JsonFormatException.class)
        .hasMessage("It is damaged.");
  }

  @Test
  void half_a_surrogate_pair_is_no_tracking_stream_and_no_topic() {
    SubscriptionMarker marker = new SubscriptionMarker("*", 1);
    assertThatThrownBy(() -> new MarkerMove("a\ud83d@*", Shard.ALL, 0, marker))
        .isInstanceOf(InvalidNameException.class);
    assertThatThrownBy(() -> new SubscriptionMarker("\ud83d", 1))
        .isInstanceOf(InvalidNameException.class);
  }
}
