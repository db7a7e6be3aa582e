package dev.intrepid.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** What is JSON, and what it says, is what jackson-core finds in the same bytes. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class JacksonAgreementTest {

  private static final JsonFactory JACKSON = new JsonFactory();
  private static final String[] VALUES = {
    "null",
    "true",
    "false",
    "0",
    "-12",
    "3.50",
    "1e9",
    "\"\"",
    "\"plain text of some length\"",
    "\"a\\n\\u00e9\\ud83d\\ude00\\\"\"",
    "\"é😀߿ࠀ\"",
    "[]",
    "{}"
  };

  private final Random random = new Random(10);

  @Test
  void whatever_the_bytes_both_read_the_same_or_both_refuse() {
    Damage damage = new Damage(random, "{}[]\",:\\u0eE+-.tfnul \n\t\u0001é😀");
    int refused = 0;
    for (int i = 0; i < 100_000; i++) {
      byte[] utf8 = ("[1," + damage.of(value(3)) + "]").getBytes(UTF_8);
      if (random.nextInt(4) == 0) {
        // Not one of the first, of which Jackson guesses another encoding.
        utf8[random.nextInt(2, utf8.length)] = (byte) random.nextInt();
      }

      List<String> read = read(utf8);

      assertThat(read).as(new String(utf8, UTF_8)).isEqualTo(jackson(utf8));
      refused += read == null ? 1 : 0;
    }
    assertThat(refused).isBetween(20_000, 80_000);
  }

  @Test
  void every_pair_of_bytes_in_a_string_is_read_or_refused_alike() {
    byte[] utf8 = "[\"..\"]".getBytes(UTF_8);
    for (int pair = 0; pair < 1 << 16; pair++) {
      utf8[2] = (byte) (pair >> 8);
      utf8[3] = (byte) pair;

      assertThat(read(utf8)).isEqualTo(jackson(utf8));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 8, 9, 15, 16, 17, 31, 64})
  void what_ends_plain_text_is_found_at_every_place_of_a_word(int length) {
    for (int at = 0; at < length; at++) {
      for (int other = 0; other < 256; other++) {
        byte[] utf8 = ("[\"" + "x".repeat(length) + "\"]").getBytes(UTF_8);
        utf8[at + 2] = (byte) other;

        assertThat(read(utf8)).as(Arrays.toString(utf8)).isEqualTo(jackson(utf8));
      }
    }
  }

  private String value(int depth) {
    int kind = random.nextInt(depth == 0 ? 1 : 3);
    if (kind == 0) {
      return VALUES[random.nextInt(VALUES.length)];
    }
    List<String> inner = new ArrayList<>();
    for (int n = random.nextInt(4); n > 0; n--) {
      String name = kind == 1 ? VALUES[7 + random.nextInt(4)] + space() + ":" : "";
      inner.add(space() + name + space() + value(depth - 1) + space());
    }
    return kind == 1 ? "{" + String.join(",", inner) + "}" : "[" + String.join(",", inner) + "]";
  }

  private String space() {
    return random.nextInt(10) == 0 ? " \r\n\t" : "";
  }

  /** Every name and value in order; null if they are refused. */
  private static @Nullable List<String> read(byte[] utf8) {
    List<String> found = new ArrayList<>();
    try {
      Codecs.<String>read(
          utf8,
          in -> {
            read(in, found);
            return "";
          });
      return found;
    } catch (JsonFormatException e) {
      return null;
    }
  }

  private static void read(JsonReader in, List<String> found) {
    switch (in.kind()) {
      case Kind.OBJECT -> {
        found.add("{");
        in.beginObject();
        for (String name = in.nextName(); name != null; name = in.nextName()) {
          found.add(name);
          read(in, found);
        }
        found.add("}");
      }
      case Kind.ARRAY -> {
        found.add("[");
        in.beginArray();
        while (in.nextElement()) {
          read(in, found);
        }
        found.add("]");
      }
      case Kind.STRING -> found.add(String.valueOf(in.readString()));
      case Kind.NUMBER -> found.add(String.valueOf(in.readBigDecimal()));
      case Kind.TRUE, Kind.FALSE -> found.add(String.valueOf(in.readBoolean()));
      case Kind.NULL -> found.add("null");
      default -> throw new JsonFormatException("There is no value.", null);
    }
  }

  private static @Nullable List<String> jackson(byte[] utf8) {
    List<String> found = new ArrayList<>();
    try (JsonParser parser = JACKSON.createParser(ObjectReadContext.empty(), utf8)) {
      int depth = 0;
      do {
        JsonToken token = parser.nextToken();
        if (token == null) {
          return null;
        }
        depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        found.add(token.isNumeric() ? parser.getDecimalValue().toString() : parser.getString());
      } while (depth > 0);
      return parser.nextToken() == null ? found : null;
    } catch (JacksonException e) {
      return null;
    }
  }
}
