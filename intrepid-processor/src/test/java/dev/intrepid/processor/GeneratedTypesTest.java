package dev.intrepid.processor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.json.Json;
import dev.intrepid.json.JsonFormatException;
import java.math.BigDecimal;
import java.net.URI;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What generated codecs read and write of the types that are more than records of values. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class GeneratedTypesTest {

  private static final String NATIVES =
      "{\"currency\":\"EUR\",\"locale\":\"de-CH\",\"day\":\"MONDAY\",\"month\":\"MAY\",\"raw\":";

  private static final Map<String, String> EXAMPLES =
      Map.of(
          "Sorted",
          "{\"texts\":[\"a\",\"b\"],\"dates\":[\"2026-01-02\"],\"colours\":[\"GREEN\"],"
              + "\"byNumber\":{\"-2\":\"a\",\"10\":\"b\"},\"byText\":{\"a\":1},"
              + "\"byColour\":{\"RED\":\"r\"}}",
          "Keys",
          "{\"flags\":{\"true\":1,\"false\":2},\"bytes\":{\"-1\":1},\"shorts\":{\"2\":1},"
              + "\"ints\":{\"3\":1},\"longs\":{\"4\":1},\"floats\":{\"0.5\":1},"
              + "\"doubles\":{\"1.0E300\":1},\"chars\":{\"x\":1},\"decimals\":{\"1.50\":1,\"1E+3\":2},"
              + "\"integers\":{\"12345678901234567890\":1},\"uris\":{\"http://x/y\":1},"
              + "\"instants\":{\"2026-01-02T03:04:05Z\":1},\"dates\":{\"2026-01-02\":1},"
              + "\"years\":{\"5\":1,\"12026\":2},\"months\":{\"+12026-01\":1,\"2026-02\":2},"
              + "\"locales\":{\"de-CH\":1},\"currencies\":{\"EUR\":1},\"skus\":{\"s\":1},"
              + "\"places\":{\"7\":1},\"painted\":{\"RED\":1}}",
          "Owned",
          "{\"price\":\"150 EUR\",\"all\":[\"1 EUR\",\"2 USD\"],\"tip\":\"3 EUR\","
              + "\"byName\":{\"a\":\"4 EUR\"},\"at\":1000,\"times\":[1,2],"
              + "\"plain\":[\"2026-01-02T03:04:05Z\"]}",
          "Loose",
          "{\"legacy\":{\"name\":\"a\",\"size\":1},\"all\":[{\"name\":\"b\",\"size\":2}],"
              + "\"texts\":[\"t\"],\"open\":{\"x\":[1,{\"y\":null}]}}",
          "Paged",
          "{\"skus\":{\"items\":[{\"value\":\"a\"}],\"best\":{\"value\":\"b\"}},"
              + "\"numbers\":{\"items\":[1],\"next\":{\"items\":[],\"best\":2},\"best\":3},"
              + "\"pair\":{\"first\":\"f\",\"second\":{\"items\":[[\"1 EUR\"]],\"best\":[]}}}");

  private static Program program;

  @BeforeAll
  static void load() {
    program = Program.load("Types");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Sorted", "Keys", "Owned", "Loose", "Paged"})
  void what_was_written_is_read_and_written_again(String type) {
    String json = EXAMPLES.get(type);

    assertThat(program.roundTrip(type, json)).isEqualTo(json);
  }

  @Test
  void a_primitive_may_have_a_codec_of_its_own() {
    Program own =
        Program.load(
            List.of(
                Sources.source(
                    "shop.CentsCodec",
                    """
                    package shop;
                    import dev.intrepid.json.*;
                    enum CentsCodec implements JsonCodec<Long> {
                      INSTANCE;
                      @Override public void write(Long cents, JsonWriter out) {
                        out.string(cents + " cents");
                      }
                      @Override public Long read(JsonReader in) {
                        return in.readParsed(text -> Long.valueOf(text.split(" ")[0]), "cents");
                      }
                    }
                    """),
                Sources.source(
                    "shop.Priced",
                    """
                    package shop;
                    import dev.intrepid.annotations.*;
                    @Event(stream = "priced")
                    record Priced(
                        @Codec(CentsCodec.class) long cents, @Codec(CentsCodec.class) long[] all) {}
                    """)));
    String json = "{\"cents\":\"5 cents\",\"all\":[\"6 cents\"]}";

    assertThat(own.roundTrip("Priced", json)).isEqualTo(json);
    assertThatThrownBy(() -> own.message("Priced", "{\"all\":[]}"))
        .hasMessage("The property \"cents\" is required and absent (path: $).");
  }

  @Test
  void what_is_left_to_the_mapper_may_have_wildcards() {
    Program open =
        Program.load(
            List.of(
                Sources.source(
                    "shop.Open",
                    """
                    package shop;
                    import dev.intrepid.annotations.*;
                    import java.util.*;
                    @Event(stream = "open")
                    record Open(
                        @Mapped Map<String, ? extends List<?>> lists,
                        @Mapped Map<String, ? super String> texts) {}
                    """)));
    String json = "{\"lists\":{\"a\":[1,\"b\"]},\"texts\":{\"c\":\"d\"}}";

    assertThat(open.roundTrip("Open", json)).isEqualTo(json);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{ \"a\" : [1.50,\t1] }  ,\"maybe\":1}", "null,\"maybe\":null}", "\"x\"}", " 7 }"})
  void json_is_kept_byte_for_byte(String raw) {
    assertThat(program.roundTrip("Natives", NATIVES + raw)).isEqualTo(NATIVES + raw);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Sorted", "Keys", "Owned", "Loose", "Paged"})
  void another_order_and_white_space_change_nothing(String type) {
    String json = EXAMPLES.get(type);
    Object message = program.message(type, json);

    assertThat(program.message(type, Spellings.reversed(json))).isEqualTo(message);
    assertThat(program.message(type, Spellings.spaced(json))).isEqualTo(message);
  }

  @Test
  void json_keeps_the_white_space_around_it_and_its_own_null() {
    Object none = program.message("Natives", NATIVES + "null}");
    Object nothing = program.message("Natives", NATIVES + "null,\"maybe\": null }");

    assertThat(none).isNotEqualTo(nothing);
    assertThat(nothing.toString()).contains("raw=null", "maybe=Optional[ null ]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "text     | \ud800                | Half of a surrogate pair | $.text",
        "doubles  | NaN                    | NaN is no number         | $.doubles[1]",
        "floats   | Infinity               | Infinity is no number    | $.floats[1]",
        "decimal  | 1E+10000               | the scale -10000         | $.decimal",
        "decimal  | 1E-10000               | the scale 10000          | $.decimal",
        "texts    | null                   | A key is null            | $.texts",
        "texts    | \udfff                | Half of a surrogate pair | $.texts",
        "numbers  | null                   | A key is null            | $.numbers.7",
        "byDouble | NaN                    | NaN is no number         | $.byDouble",
        "set      | reversed               | an order of its own      | $.set",
        "map      | reversed               | an order of its own      | $.map",
        "locale   | N                   | no language tag          | $.locale",
        "uri      | b:c                    | reads as another         | $.uri",
        "c        | \ud800                | Half of a surrogate pair | $.c",
        "raw      | [1                     | ends too early           | $.raw"
      })
  void what_could_not_be_read_is_not_written(
      String component, String value, String text, String path) {
    Object message = anything(component, value);

    assertThatThrownBy(() -> program.write("Anything", message))
        .isInstanceOf(JsonFormatException.class)
        .hasMessageContaining(text)
        .hasMessageContaining(path);
  }

  @Test
  void what_the_mapper_loses_is_refused_with_both_texts() {
    String json =
        EXAMPLES.get("Loose").replace("}]}}", "}]},\"forgetful\":{\"name\":\"a\",\"secret\":7}}");

    assertThatThrownBy(() -> program.roundTrip("Loose", json))
        .isInstanceOf(JsonFormatException.class)
        .hasMessageContaining("{\"name\":\"a\"}")
        .hasMessageContaining("(path: $.forgetful)");
  }

  /** A message that is harmless but for one component. */
  private static Object anything(String component, String value) {
    Map<String, Object> components = new HashMap<>();
    components.put("doubles", List.of());
    components.put("floats", List.of());
    components.put("texts", Map.of());
    components.put("numbers", Map.of());
    components.put("byDouble", Map.of());
    components.put("c", 'c');
    components.put(component, hostile(component, value));
    return program.message("shop.Anything", components);
  }

  private static Object hostile(String component, String value) {
    return switch (component) {
      case "doubles" -> List.of(1.5, Double.valueOf(value));
      case "floats" -> List.of(1.5F, Float.valueOf(value));
      case "decimal" -> new BigDecimal(value);
      case "texts" -> Collections.singletonMap(value.equals("null") ? null : value, 1);
      case "numbers" -> Map.of(7, Collections.singletonMap(null, 1));
      case "byDouble" -> Map.of(Double.valueOf(value), 1);
      case "set" -> new TreeSet<>(Comparator.<String>reverseOrder());
      case "map" -> new TreeMap<>(Comparator.<String>reverseOrder());
      case "locale" -> new Locale("no", "NO", "NY");
      case "uri" -> URI.create("http://x/a/").relativize(URI.create("http://x/a/" + value));
      case "c" -> value.charAt(0);
      case "raw" -> Json.ofTrustedUtf8(value.getBytes(UTF_8));
      default -> value;
    };
  }
}
