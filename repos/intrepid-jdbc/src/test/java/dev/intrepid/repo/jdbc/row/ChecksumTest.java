package dev.intrepid.repo.jdbc.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ChecksumTest {

  private final Random random = new Random(77);

  @Test
  void each_bit_of_a_place_counts() {
    for (int i = 0; i < 1_000; i++) {
      long content = random.nextLong(1L << 32);
      long sequence = random.nextLong(1, Long.MAX_VALUE >>> random.nextInt(62));
      long position = random.nextLong(1, Long.MAX_VALUE >>> random.nextInt(62));
      long checksum = Checksum.placed(content, sequence, position);

      for (int bit = 0; bit < Long.SIZE - 1; bit++) {
        long flip = 1L << bit;
        assertThat(Checksum.placed(content, sequence ^ flip, position)).isNotEqualTo(checksum);
        assertThat(Checksum.placed(content, sequence, position ^ flip)).isNotEqualTo(checksum);
      }
    }
  }

  @Test
  void each_bit_of_the_rest_counts_and_places_cannot_be_exchanged() {
    for (int bit = 0; bit < 32; bit++) {
      assertThat(Checksum.placed(5L ^ (1L << bit), 8, 3)).isNotEqualTo(Checksum.placed(5, 8, 3));
    }
    assertThat(Checksum.placed(5, 3, 8)).isNotEqualTo(Checksum.placed(5, 8, 3));
  }

  @Test
  void a_placed_checksum_is_told_from_one_of_before() {
    byte[] text = {'a'};
    long before = Checksum.ofEvent(1, text, text, 1, text, 1, 1, null, text);

    assertThat(Checksum.isPlaced(before)).isFalse();
    assertThat(Checksum.isPlaced(Checksum.placed(0, 0, 0))).isTrue();
    assertThat(Checksum.isPlaced(Checksum.placed(0xffff_ffffL, Long.MAX_VALUE, Long.MAX_VALUE)))
        .isTrue();
  }
}
