package dev.intrepid.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Instants are read and written as java.time does it, which is slower. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class InstantTextTest {

  private final Random random = new Random(7);

  @Test
  void every_instant_is_written_as_its_toString_and_read_as_itself() {
    for (int i = 0; i < 50_000; i++) {
      Instant instant = instant();

      String json = Codecs.written(out -> out.text(instant));

      assertThat(json).isEqualTo('"' + instant.toString() + '"');
      assertThat(Codecs.read(json, JsonReader::readInstant)).isEqualTo(instant);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0000-01-01T00:00:00Z",
        "9999-12-31T23:59:59.999999999Z",
        "+10000-01-01T00:00:00Z",
        "-0001-12-31T23:59:59.999999999Z",
        "1969-12-31T23:59:59.999Z",
        "2024-02-29T00:00:00.000001Z",
        "1900-02-28T12:00:00.1Z",
      })
  void instants_at_the_edges_are_read_and_written(String text) {
    Instant instant = Instant.parse(text);

    assertThat(Codecs.read('"' + text + '"', JsonReader::readInstant)).isEqualTo(instant);
    assertThat(Codecs.written(out -> out.text(instant))).isEqualTo('"' + instant.toString() + '"');
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Z",
        "2026-01-01T00:00:00",
        "2026-01-01T00:00Z",
        "2026-01-01T00:00:00.Z",
        "2026-01-01T00:00:00.1234567890Z",
        "2026-01-01T00:00:00,5Z",
        "2026-01-01t00:00:00z",
        "2026-01-01 00:00:00Z",
        "2026-01-01T24:00:00Z",
        "2026-01-01T24:00:01Z",
        "2026-01-01T23:59:60Z",
        "2026-01-01T23:60:00Z",
        "2026-00-01T00:00:00Z",
        "2026-13-01T00:00:00Z",
        "2026-01-00T00:00:00Z",
        "2026-04-31T00:00:00Z",
        "1900-02-29T00:00:00Z",
        "2026-01-01T00:00:00+01:00",
        "2026-01-01T00:00:00Z ",
        "20260101T000000Z",
        "２026-01-01T00:00:00Z",
      })
  void what_java_time_refuses_is_refused_and_nothing_else(String text) {
    assertThat(read(text)).isEqualTo(parsed(text));
  }

  @Test
  void a_day_that_there_is_not_is_refused_after_one_that_there_is() {
    assertThat(
            Codecs.read(
                "[\"2024-02-29T01:02:03Z\",\"2024-02-29T23:59:59.5Z\",\"2024-03-01T00:00:00Z\"]",
                InstantTextTest::last))
        .isEqualTo(Instant.parse("2024-03-01T00:00:00Z"));
    assertThatThrownBy(
            () ->
                Codecs.read(
                    "[\"2024-02-29T01:02:03Z\",\"2023-02-29T01:02:03Z\"]", InstantTextTest::last))
        .isInstanceOf(JsonFormatException.class)
        .hasMessage("Expected an instant, found \"2023-02-29T01:02:03Z\" (path: $[1]).");
  }

  private static @Nullable Instant last(JsonReader in) {
    Instant last = null;
    in.beginArray();
    while (in.nextElement()) {
      last = in.readInstant();
    }
    return last;
  }

  @Test
  void what_is_nearly_an_instant_is_read_as_java_time_reads_it() {
    Damage damage = new Damage(random, "0123456789-:.TZtz+ é");
    int refused = 0;
    for (int i = 0; i < 50_000; i++) {
      String text = damage.of(instant().toString());

      assertThat(read(text)).as(text).isEqualTo(parsed(text));
      refused += parsed(text) == null ? 1 : 0;
    }
    assertThat(refused).isBetween(5_000, 45_000);
  }

  /** Mostly in the years that people have, with few digits after the second or many. */
  private Instant instant() {
    long second =
        switch (random.nextInt(8)) {
          case 0 -> random.nextLong(Instant.MIN.getEpochSecond(), Instant.MAX.getEpochSecond());
          case 1 -> random.nextLong(-62_167_300_000L, -62_167_100_000L);
          case 2 -> random.nextLong(253_402_300_000L, 253_402_301_000L);
          default -> random.nextLong(-5_000_000_000L, 10_000_000_000L);
        };
    int unit = new int[] {1_000_000_000, 100_000_000, 1_000_000, 1_000, 1}[random.nextInt(5)];
    return Instant.ofEpochSecond(second, random.nextInt(1_000_000_000) / unit * (long) unit);
  }

  private static @Nullable Instant read(String text) {
    try {
      return Codecs.read('"' + text + '"', JsonReader::readInstant);
    } catch (JsonFormatException e) {
      assertThat(e)
          .hasMessage("Expected an instant, found \"" + text + "\" (path: $).")
          .hasCauseInstanceOf(DateTimeException.class);
      return null;
    }
  }

  private static @Nullable Instant parsed(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
