package dev.intrepid.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Whatever is written is read as it was, and databind reads the same. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RandomRoundTripTest {

  private final Random random = new Random(4711);

  @Test
  void doubles_and_floats_keep_every_bit() {
    for (int i = 0; i < 20_000; i++) {
      double number = finite(Double.longBitsToDouble(random.nextLong()));
      float small = (float) finite(Float.intBitsToFloat(random.nextInt()));

      assertThat(Codecs.read(Codecs.written(out -> out.number(number)), JsonReader::readDouble))
          .isEqualTo(Double.valueOf(number));
      assertThat(Codecs.read(Codecs.written(out -> out.number(small)), JsonReader::readFloat))
          .isEqualTo(Float.valueOf(small));
    }
  }

  private static double finite(double number) {
    return Double.isFinite(number) ? number : 0.1;
  }

  @Test
  void whole_numbers_are_themselves() {
    for (int i = 0; i < 20_000; i++) {
      long number = random.nextLong() >> random.nextInt(64);
      int small = random.nextInt() >> random.nextInt(32);

      assertThat(Codecs.read(Codecs.written(out -> out.number(number)), JsonReader::readLong))
          .isEqualTo(number);
      assertThat(Codecs.read(Codecs.written(out -> out.number(small)), JsonReader::readInt))
          .isEqualTo(small);
    }
  }

  @Test
  void numbers_of_any_size_keep_digits_and_scale() {
    for (int i = 0; i < 5_000; i++) {
      BigInteger digits = new BigInteger(random.nextInt(3_000), random);
      BigDecimal decimal = new BigDecimal(digits, random.nextInt(4_000) - 2_000);

      assertThat(Codecs.read(Codecs.written(out -> out.number(digits)), JsonReader::readBigInteger))
          .isEqualTo(digits);
      if (decimal.toString().length() <= JsonFormat.MAX_NUMBER_LENGTH) {
        assertThat(
                Codecs.read(Codecs.written(out -> out.number(decimal)), JsonReader::readBigDecimal))
            .isEqualTo(decimal);
      }
    }
  }

  @Test
  void strings_and_bytes_are_themselves() {
    for (int i = 0; i < 5_000; i++) {
      String text = text();
      byte[] bytes = new byte[random.nextInt(100)];
      random.nextBytes(bytes);

      String json = Codecs.written(out -> out.string(text));

      assertThat(Codecs.read(json, JsonReader::readString)).isEqualTo(text);
      assertThat(JsonMapper.shared().readValue(json, String.class)).isEqualTo(text);
      assertThat(Codecs.read(Codecs.written(out -> out.bytes(bytes)), JsonReader::readBytes))
          .isEqualTo(bytes);
    }
  }

  @Test
  void records_are_themselves() {
    for (int i = 0; i < 5_000; i++) {
      Basket basket =
          new Basket(
              orNull(text()), many(n -> line()), stock(), random.nextBoolean() ? null : pay());

      Json json = JsonFormat.standard().write(new Basket.Codec(), basket);

      assertThat(JsonFormat.standard().read(new Basket.Codec(), json)).isEqualTo(basket);
      assertThat(JsonMapper.shared().readTree(json.utf8()).isObject()).isTrue();
      assertThat(Json.of(json.toString())).isEqualTo(json);
    }
  }

  private Basket.Line line() {
    return random.nextInt(5) == 0
        ? null
        : new Basket.Line(orNull(text()), random.nextInt(), orNull(decimal()));
  }

  private Map<String, Long> stock() {
    Map<String, Long> stock = new LinkedHashMap<>();
    many(n -> stock.put(text(), random.nextLong()));
    return stock;
  }

  private Basket.Payment pay() {
    return random.nextBoolean()
        ? new Basket.ByCard(orNull(text()))
        : new Basket.ByInvoice(random.nextInt(), random.nextBoolean() ? pay() : null);
  }

  private BigDecimal decimal() {
    return new BigDecimal(new BigInteger(random.nextInt(100), random), random.nextInt(20) - 5);
  }

  private <T> T orNull(T value) {
    return random.nextInt(4) == 0 ? null : value;
  }

  private <T> List<T> many(Function<Integer, T> one) {
    List<T> all = new ArrayList<>();
    for (int n = random.nextInt(6); n > 0; n--) {
      all.add(one.apply(n));
    }
    return all;
  }

  /** From every plane of Unicode, with what JSON escapes, never half of a pair. */
  private String text() {
    int[] bounds = {0x20, 0x80, 0x800, 0xD800, 0x110000};
    int[] points = new int[random.nextInt(40)];
    for (int i = 0; i < points.length; i++) {
      points[i] = random.nextInt(bounds[random.nextInt(bounds.length)]);
    }
    return Arrays.stream(points)
        .map(p -> p >= 0xD800 && p < 0xE000 ? '"' : p)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
