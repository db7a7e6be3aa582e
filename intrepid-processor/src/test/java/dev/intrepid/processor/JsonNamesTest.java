package dev.intrepid.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.json.JsonFormatException;
import dev.intrepid.processor.model.json.NamingStrategy;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Under which names generated codecs write and read. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class JsonNamesTest {

  private static final String SEEN =
      "{\"id\":\"1\",\"full_name\":\"Ada\",\"private\":true,\"default\":\"d\","
          + "\"a.b[c] \\\"d\\\" é\":8,\"level\":\"gold-card\",\"counts\":{\"SILVER\":1},"
          + "\"contacts\":[{\"type\":\"Letter\",\"zip_code\":\"1\",\"class\":\"air\"},"
          + "{\"type\":\"Mail\",\"FROM\":\"a@b\"}]}";

  private static Program program;

  @BeforeAll
  static void load() {
    program = Program.load("Names");
  }

  @Test
  void what_is_written_has_the_names_that_Jackson_says() {
    assertThat(program.roundTrip("CustomerSeen", SEEN)).isEqualTo(SEEN);
  }

  @Test
  void Jackson_reads_what_is_written_and_writes_the_same() {
    ObjectNode tree = (ObjectNode) JsonMapper.shared().readTree(SEEN);
    tree.putArray("contacts"); // of a sealed interface, which Jackson needs to be told of

    Object seen = JsonMapper.shared().treeToValue(tree, program.type("shop.CustomerSeen"));

    assertThat(JsonMapper.shared().<JsonNode>valueToTree(seen)).isEqualTo(tree);
  }

  @ParameterizedTest
  @CsvSource({"full_name, name", "full_name, displayName", "default, standard"})
  void an_alias_is_read(String name, String alias) {
    String json = SEEN.replace("\"" + name + "\":", "\"" + alias + "\":");

    assertThat(program.roundTrip("CustomerSeen", json)).isEqualTo(SEEN);
  }

  @ParameterizedTest
  @CsvSource({"Gold, gold-card", "GOLD, gold-card", "OTHER, OTHER", "platinum, OTHER"})
  void a_constant_is_read_by_any_of_its_names_and_what_is_unknown_as_the_one_for_that(
      String name, String written) {
    String json = SEEN.replace("gold-card", name).replace("SILVER", name);
    String expected = SEEN.replace("gold-card", written).replace("SILVER", written);

    assertThat(program.roundTrip("CustomerSeen", json)).isEqualTo(expected);
  }

  @Test
  void what_is_absent_is_told_by_its_name_in_JSON() {
    assertThatThrownBy(
            () -> program.roundTrip("CustomerSeen", SEEN.replace("\"full_name\":\"Ada\",", "")))
        .isInstanceOf(JsonFormatException.class)
        .hasMessage("The property \"full_name\" is required and absent (path: $).");
    assertThatThrownBy(
            () ->
                program.roundTrip("CustomerSeen", SEEN.replace("\"class\":\"air\"", "\"class\":1")))
        .hasMessage("Expected a string, found 1 (path: $.contacts[0].class).");
  }

  @ParameterizedTest
  @CsvSource({"Y, OTHER, X", "X, OTHER, OTHER", "OTHER, OTHER, X", "Gold, GOLD, gold-card"})
  void names_that_are_read_as_one_constant_are_no_two_keys(
      String name, String constant, String before) {
    String counts = "\"counts\":{\"" + before + "\":1,\"" + name + "\":2}";
    String json = SEEN.replaceFirst("\"counts\":\\{[^}]*}", counts);

    assertThat(json).contains(counts);
    assertThatThrownBy(() -> program.roundTrip("CustomerSeen", json))
        .isInstanceOf(JsonFormatException.class)
        .hasMessage(
            "Expected another key, found \"%s\", which is %s as one before it is"
                + " (path: $.counts.%s).",
            name, constant, name);
  }

  @Test
  void a_text_may_have_every_character_that_ends_a_line_somewhere() {
    String text = "a\\u2028b\\u2029\\n\\r\\u000b\\f\\u0085c";
    Program lines =
        Program.load(
            List.of(
                Sources.source(
                    "shop.Line",
                    """
                    package shop;
                    import com.fasterxml.jackson.annotation.*;
                    import dev.intrepid.annotations.*;
                    @Event(stream = "lines", type = "a\\u2028b\\u2029")
                    record Line(
                        @JsonProperty("$") int name,
                        @JsonAlias("$2") @Default("$") String text,
                        @Default("$") Kind kind) {
                      enum Kind { @JsonProperty("$") @JsonAlias("$2") A }
                    }
                    """
                        .replace("$", text))));
    String json = String.format("{\"%s\":1,\"text\":\"%s\",\"kind\":\"%s\"}", text, text, text);
    Object line = lines.message("a\u2028b\u2029", json.replace("\\f", "\\u000c"));

    assertThat(lines.message("a\u2028b\u2029", String.format("{\"%s\":1}", text))).isEqualTo(line);
    assertThat(
            lines.message(
                "a\u2028b\u2029",
                String.format(
                    "{\"%s\":1,\"%s2\":\"%s\",\"kind\":\"%s2\"}", text, text, text, text)))
        .isEqualTo(line);
  }

  @Test
  void the_schema_has_the_names_of_the_JSON() {
    JsonNode schema =
        JsonMapper.shared().readTree(program.catalog()).get("events").get(0).get("schema");

    assertThat(Validator.of(schema).problems(SEEN)).isEmpty();
    assertThat(Validator.of(schema).problems(SEEN.replace("full_name", "fullName"))).isNotEmpty();
    assertThat(Validator.of(schema).problems(SEEN.replace("zip_code", "zipCode"))).isNotEmpty();
    List<String> required = new ArrayList<>();
    schema.get("required").forEach(name -> required.add(name.asString()));
    assertThat(required)
        .containsExactly("id", "full_name", "private", "level", "counts", "contacts");
  }

  @Test
  void a_stream_is_made_of_components_whatever_they_are_called_in_JSON() {
    String source =
        """
        package shop;

        @dev.intrepid.annotations.Event(stream = "orders/{orderId}")
        record Paid(@com.fasterxml.jackson.annotation.JsonProperty("order_id") String orderId) {}
        """;
    Program paid = Program.load(List.of(Sources.source("shop.Paid", source)));

    assertThat(paid.catalog()).contains("\"orderId\": \"order_id\"");
    assertThat(paid.event("Paid").stream(paid.message("Paid", "{\"order_id\":\"7\"}")))
        .isEqualTo("orders/7");
  }

  @ParameterizedTest
  @EnumSource
  void a_naming_strategy_makes_the_names_that_Jackson_makes(NamingStrategy strategy)
      throws Exception {
    Random random = new Random(1);
    PropertyNamingStrategies.NamingBase jackson =
        Class.forName("tools.jackson.databind.PropertyNamingStrategies$" + strategy.className())
            .asSubclass(PropertyNamingStrategies.NamingBase.class)
            .getConstructor()
            .newInstance();
    for (int i = 0; i < 2_000; i++) {
      String name = identifier(random);
      assertThat(strategy.translate(name))
          .as(name)
          .isEqualTo(jackson.nameForField(null, null, name));
    }
  }

  private static String identifier(Random random) {
    String letters = "aabcxyzABCXYZ09__éÉßİ";
    StringBuilder name = new StringBuilder();
    for (int i = 1 + random.nextInt(8); i > 0; i--) {
      name.append(letters.charAt(random.nextInt(letters.length())));
    }
    return Character.isDigit(name.charAt(0)) ? "_" + name : name.toString();
  }
}
