package dev.intrepid.json.text;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DigitsTest {

  private final Random random = new Random(13);

  @Test
  void eight_digits_are_written_with_zeros_before_them_and_read_as_the_number() {
    for (int i = 0; i < 200_000; i++) {
      int number = i < 100_000 ? i : random.nextInt(100_000_000);

      long word = Digits.of(number);

      assertThat(text(word)).isEqualTo(String.format("%08d", number));
      assertThat(Digits.count(word)).isEqualTo(8);
      assertThat(Digits.value(word, 8)).isEqualTo(number);
    }
  }

  @Test
  void digits_are_counted_up_to_each_byte_that_is_none() {
    for (int other = 0; other < 256; other++) {
      for (int at = 0; at < 8; at++) {
        byte[] bytes = "90909090".getBytes(ISO_8859_1);
        bytes[at] = (byte) other;
        boolean isDigit = other >= '0' && other <= '9';

        assertThat(Digits.count(ByteWords.get(bytes, 0))).isEqualTo(isDigit ? 8 : at);
      }
    }
  }

  @Test
  void the_first_digits_are_a_number_whatever_comes_after_them() {
    for (int i = 0; i < 50_000; i++) {
      byte[] bytes = new byte[8];
      random.nextBytes(bytes);
      int count = 1 + random.nextInt(8);
      int number = random.nextInt((int) Math.pow(10, count));
      byte[] digits = String.format("%0" + count + "d", number).getBytes(ISO_8859_1);
      System.arraycopy(digits, 0, bytes, 0, count);

      assertThat(Digits.value(ByteWords.get(bytes, 0), count)).isEqualTo(number);
    }
  }

  @Test
  void every_pair_is_written_and_read() {
    for (int pair = 0; pair < 100; pair++) {
      long pairs = pair | (99 - pair) << 16 | (long) pair << 32 | (long) (99 - pair) << 48;

      long word = Digits.ofPairs(pairs);

      assertThat(text(word)).isEqualTo("%1$02d%2$02d%1$02d%2$02d".formatted(pair, 99 - pair));
      assertThat(Digits.pairs(word)).isEqualTo(pairs);
    }
  }

  @Test
  void a_word_that_the_text_ends_in_has_zeros_after_it() {
    for (int length = 0; length < 20; length++) {
      byte[] text = "1234567890123456789".substring(0, Math.min(length, 19)).getBytes(ISO_8859_1);
      for (int at = 0; at <= text.length; at++) {
        byte[] padded = new byte[at + 8];
        System.arraycopy(text, 0, padded, 0, Math.min(text.length, padded.length));

        assertThat(ByteWords.upTo(text, at)).isEqualTo(ByteWords.get(padded, at));
      }
    }
  }

  private static String text(long word) {
    byte[] bytes = new byte[8];
    ByteWords.put(bytes, 0, word);
    return new String(bytes, ISO_8859_1);
  }
}
