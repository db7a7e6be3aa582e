package dev.intrepid.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** UUIDs are read and written as java.util does it, which is slower. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class UuidTextTest {

  private static final String ONE = "01234567-89ab-cdef-fedc-ba9876543210";

  private final Random random = new Random(8);

  @Test
  void every_uuid_is_written_as_its_toString_and_read_in_either_case() {
    for (int i = 0; i < 50_000; i++) {
      UUID uuid = uuid();

      String json = Codecs.written(out -> out.text(uuid));

      assertThat(json).isEqualTo('"' + uuid.toString() + '"');
      assertThat(Codecs.read(json, JsonReader::readUuid)).isEqualTo(uuid);
      assertThat(Codecs.read(json.toUpperCase(Locale.ROOT), JsonReader::readUuid)).isEqualTo(uuid);
    }
  }

  @Test
  void every_byte_at_every_place_is_taken_as_java_util_takes_it() {
    for (int at = 0; at < ONE.length(); at++) {
      for (char other = ' '; other < 0x180; other++) {
        if (other != '"' && other != '\\') {
          String text = ONE.substring(0, at) + other + ONE.substring(at + 1);

          assertThat(read(text)).as(text).isEqualTo(parsed(text));
        }
      }
    }
  }

  @Test
  void control_characters_and_bytes_that_are_no_utf_8_are_refused_at_every_place() {
    for (int at = 0; at < ONE.length(); at++) {
      for (int other = 0; other < 256; other++) {
        if (other < ' ' || other >= 0x80) {
          byte[] utf8 = ('"' + ONE + '"').getBytes(ISO_8859_1);
          utf8[at + 1] = (byte) other;

          assertThatThrownBy(() -> Codecs.read(utf8, JsonReader::readUuid))
              .isInstanceOf(JsonFormatException.class);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "-", "1-1-1-1-1", "----", "0123456789abcdeffedcba9876543210", "-----"})
  void short_forms_are_taken_as_java_util_takes_them(String text) {
    assertThat(read(text)).isEqualTo(parsed(text));
  }

  @Test
  void what_is_nearly_a_uuid_is_read_as_java_util_reads_it() {
    Damage damage = new Damage(random, "0123456789abcdefABCDEFgG-:@`/ é");
    for (int i = 0; i < 50_000; i++) {
      String text = damage.of(uuid().toString());

      assertThat(read(text)).as(text).isEqualTo(parsed(text));
    }
  }

  private UUID uuid() {
    return new UUID(random.nextLong(), random.nextLong() >> random.nextInt(64));
  }

  private static @Nullable UUID read(String text) {
    try {
      return Codecs.read('"' + text + '"', JsonReader::readUuid);
    } catch (JsonFormatException e) {
      assertThat(e)
          .hasMessage("Expected a UUID, found \"" + text + "\" (path: $).")
          .hasCauseInstanceOf(IllegalArgumentException.class);
      return null;
    }
  }

  private static @Nullable UUID parsed(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
