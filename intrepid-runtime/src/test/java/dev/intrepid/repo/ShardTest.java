package dev.intrepid.repo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ShardTest {

  /** Stored by every repo: another hash would move streams between shards. */
  @Test
  void the_hash_of_a_stream_never_changes() {
    assertThat(Shard.hash("")).isEqualTo(-1_421_968_373);
    assertThat(Shard.hash("orders/1")).isEqualTo(1_900_974_889);
    assertThat(Shard.hash("orders/2")).isEqualTo(-1_686_875_446);
    assertThat(Shard.hash("é")).isEqualTo(-1_907_927_353);
  }

  @Test
  void every_stream_falls_to_exactly_one_shard() {
    for (int i = 0; i < 100; i++) {
      int owners = 0;
      for (int index = 0; index < 7; index++) {
        owners += new Shard(index, 7).contains("streams/" + i) ? 1 : 0;
      }
      assertThat(owners).isEqualTo(1);
    }
  }

  @Test
  void streams_with_similar_names_are_spread_evenly() {
    int[] sizes = new int[8];
    for (int i = 0; i < 8_000; i++) {
      sizes[Integer.remainderUnsigned(Shard.hash("orders/" + i), 8)]++;
    }

    assertThat(IntStream.of(sizes).boxed()).allMatch(size -> size > 850 && size < 1_150);
  }

  @Test
  void an_index_outside_the_count_is_refused() {
    assertThatThrownBy(() -> new Shard(2, 2)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Shard(-1, 2)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Shard(0, 0)).isInstanceOf(IllegalArgumentException.class);
  }
}
