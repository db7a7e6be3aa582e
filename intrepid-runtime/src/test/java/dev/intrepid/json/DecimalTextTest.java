package dev.intrepid.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Decimal numbers are written as java.math does it, which is slower. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DecimalTextTest {

  private final Random random = new Random(12);

  @Test
  void every_decimal_is_written_as_its_toString() {
    for (int i = 0; i < 100_000; i++) {
      BigDecimal decimal =
          new BigDecimal(
              BigInteger.valueOf(random.nextLong() >> random.nextInt(64)),
              random.nextInt(random.nextBoolean() ? 4 : 30) - random.nextInt(3));

      assertThat(Codecs.written(out -> out.number(decimal))).isEqualTo(decimal.toString());
    }
  }

  @Test
  void every_few_digits_with_every_scale_are_written_as_their_toString() {
    for (int digits = -1_001; digits <= 1_001; digits++) {
      for (int scale = -2; scale <= 26; scale++) {
        BigDecimal decimal = BigDecimal.valueOf(digits, scale);

        assertThat(Codecs.written(out -> out.number(decimal))).isEqualTo(decimal.toString());
      }
    }
  }

  @Test
  void the_ends_of_eighteen_digits_are_written_as_their_toString() {
    for (int i = -2; i <= 2; i++) {
      for (int scale = 0; scale <= 26; scale++) {
        BigInteger digits = BigInteger.TEN.pow(18).add(BigInteger.valueOf(i));
        BigDecimal decimal = new BigDecimal(digits, scale);
        BigDecimal negative = decimal.negate();

        assertThat(Codecs.written(out -> out.number(decimal))).isEqualTo(decimal.toString());
        assertThat(Codecs.written(out -> out.number(negative))).isEqualTo(negative.toString());
      }
    }
  }
}
