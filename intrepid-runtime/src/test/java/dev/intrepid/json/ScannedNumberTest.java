package dev.intrepid.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Numbers have the values that the JDK gives them, and their grammar is that of jackson-core. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ScannedNumberTest {

  private static final JsonFactory JACKSON = new JsonFactory();

  private final Random random = new Random(9);
  private final Damage damage = new Damage(random, "0123456789-+.eE x");

  @Test
  void decimals_keep_digits_and_scale() {
    for (int i = 0; i < 50_000; i++) {
      String text = number();

      assertThat(Codecs.read(text, JsonReader::readBigDecimal)).isEqualTo(new BigDecimal(text));
    }
  }

  @Test
  void doubles_and_floats_are_the_nearest() {
    for (int i = 0; i < 100_000; i++) {
      String text = number();
      double number = Double.parseDouble(text);
      float small = Float.parseFloat(text);

      if (Double.isFinite(number)) {
        assertThat(Codecs.read(text, JsonReader::readDouble))
            .as(text)
            .isEqualTo(signed(text, number));
      }
      if (Float.isFinite(small)) {
        assertThat(Codecs.read(text, JsonReader::readFloat))
            .as(text)
            .isEqualTo((float) signed(text, small));
      }
    }
  }

  /** A whole number that is zero has no sign, and a fraction has one. */
  private static double signed(String text, double number) {
    return text.equals("-0") ? 0.0 : number;
  }

  @Test
  void whole_numbers_are_read_to_the_ends_of_long_and_not_beyond() {
    BigInteger end = BigInteger.ONE.shiftLeft(63);
    for (int i = -1_000; i <= 1_000; i++) {
      for (BigInteger edge : new BigInteger[] {end, end.negate(), BigInteger.TEN.pow(18)}) {
        BigInteger whole = edge.add(BigInteger.valueOf(i));

        Long read = readOrNull(whole.toString(), JsonReader::readLong);

        assertThat(read).isEqualTo(whole.bitLength() < 64 ? (Long) whole.longValue() : null);
        assertThat(Codecs.read(whole.toString(), JsonReader::readBigInteger)).isEqualTo(whole);
      }
    }
  }

  @Test
  void what_is_nearly_a_number_is_read_or_refused_as_jackson_does() {
    int refused = 0;
    for (int i = 0; i < 100_000; i++) {
      String text = damage.of(number());

      BigDecimal read = readOrNull("[" + text + "]", ScannedNumberTest::only);

      assertThat(read).as(text).isEqualTo(jackson("[" + text + "]"));
      refused += read == null ? 1 : 0;
    }
    assertThat(refused).isBetween(10_000, 90_000);
  }

  @Test
  void a_thousand_digits_are_read_and_no_more() {
    for (String sign : new String[] {"", "-"}) {
      for (int fraction : new int[] {0, 1, 500}) {
        String point = fraction == 0 ? "" : "." + "1".repeat(fraction);
        String most = sign + "9".repeat(1_000 - fraction) + point;

        assertThat(readOrNull("[" + most + "]", ScannedNumberTest::only))
            .isEqualTo(jackson("[" + most + "]"))
            .isNotNull();
        assertThat(
                readOrNull(
                    "[" + sign + "9" + most.substring(sign.length()) + "]",
                    ScannedNumberTest::only))
            .isNull();
      }
    }
  }

  private String number() {
    StringBuilder text = new StringBuilder(random.nextBoolean() ? "-" : "");
    text.append(random.nextInt(4) == 0 ? "0" : digits().replaceFirst("^0+", "1"));
    if (random.nextInt(3) > 0) {
      text.append('.').append(digits());
    }
    if (random.nextInt(4) == 0) {
      text.append(random.nextBoolean() ? "e" : "E")
          .append(new String[] {"", "+", "-"}[random.nextInt(3)])
          .append(random.nextInt(random.nextBoolean() ? 20 : 400));
    }
    return text.toString();
  }

  private String digits() {
    int count = 1 + random.nextInt(random.nextBoolean() ? 9 : 25);
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < count; i++) {
      digits.append(random.nextInt(3) == 0 ? 0 : random.nextInt(10));
    }
    return digits.toString();
  }

  private static <T> @Nullable T readOrNull(
      String json, Function<JsonReader, @Nullable T> reading) {
    try {
      return Codecs.read(json, reading);
    } catch (JsonFormatException e) {
      return null;
    }
  }

  private static @Nullable BigDecimal only(JsonReader in) {
    in.beginArray();
    in.nextElement();
    BigDecimal value = in.readBigDecimal();
    while (in.nextElement()) {
      in.skipValue();
    }
    return value;
  }

  /** The number that is the only element; null if there is none, or more or other things. */
  private static @Nullable BigDecimal jackson(String json) {
    try (JsonParser parser =
        JACKSON.createParser(ObjectReadContext.empty(), json.getBytes(UTF_8))) {
      parser.nextToken();
      JsonToken token = parser.nextToken();
      BigDecimal value = token.isNumeric() ? new BigDecimal(parser.getString()) : null;
      return parser.nextToken() == JsonToken.END_ARRAY
              && parser.nextToken() == null
              && value != null
              && JsonNumbers.isInLimits(value)
          ? value
          : null;
    } catch (JacksonException | NumberFormatException e) {
      return null;
    }
  }
}
