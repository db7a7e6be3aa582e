package dev.intrepid.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.json.Basket.ByCard;
import dev.intrepid.json.Basket.ByInvoice;
import dev.intrepid.json.Basket.Payment;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TaggedObjectTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"ByCard\",\"number\":\"4000\"}",
        "{\"number\":\"4000\",\"type\":\"ByCard\"}",
        "{\"x\":{\"type\":\"ByInvoice\"},\"number\":\"4000\",\"y\":[{}],\"type\":\"ByCard\"}",
        " { \"number\" : \"4000\" ,\n \"type\" : \"ByCard\" } ",
        "{\"t\\u0079pe\":\"ByC\\u0061rd\",\"number\":\"4000\"}",
      })
  void the_tag_is_found_wherever_it_stands(String json) {
    assertThat(read(json)).isEqualTo(new ByCard("4000"));
  }

  @Test
  void of_two_tags_the_first_counts() {
    assertThat(read("{\"number\":\"1\",\"type\":\"ByCard\",\"type\":\"ByInvoice\"}"))
        .isEqualTo(new ByCard("1"));
  }

  @Test
  void tagged_objects_nest_with_their_tags_at_the_end() {
    assertThat(
            read(
                "{\"days\":30,\"fallback\":{\"fallback\":{\"number\":\"4\",\"type\":\"ByCard\"},"
                    + "\"days\":10,\"type\":\"ByInvoice\"},\"type\":\"ByInvoice\"}"))
        .isEqualTo(new ByInvoice(30, new ByInvoice(10, new ByCard("4"))));
  }

  @Test
  void what_follows_a_tagged_object_is_read() {
    String json =
        "[{\"number\":\"1\",\"type\":\"ByCard\"},null,{\"type\":\"ByInvoice\"},{\"x\":1,\"type\":\"ByCard\"}]";

    assertThat(Codecs.read(json, TaggedObjectTest::readAll))
        .containsExactly(new ByCard("1"), null, new ByInvoice(0, null), new ByCard(null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {}                               | The property "type" is required and absent (path: $).
          {"number":"4"}                   | The property "type" is required and absent (path: $).
          {"type":null}                    | The property "type" is required and absent (path: $.type).
          {"type":4}                       | Expected a string, found 4 (path: $.type).
          {"a":1,"type":{}}                | Expected a string, found an object (path: $.type).
          {"type":"Cash"}                  | Expected one of [ByCard, ByInvoice] as "type", found "Cash" (path: $).
          {"days":1,"type":"Cash"}         | Expected one of [ByCard, ByInvoice] as "type", found "Cash" (path: $).
          {"number":5,"type":"ByCard"}     | Expected a string, found 5 (path: $.number).
          {"fallback":{"number":5,"type":"ByCard"},"type":"ByInvoice"} | Expected a string, found 5 (path: $.fallback.number).
          {"fallback":{"days":5},"type":"ByInvoice"} | The property "type" is required and absent (path: $.fallback).
          [1]                              | Expected an object, found an array (path: $).
          """)
  void a_failure_tells_its_path(String json, String message) {
    assertThatThrownBy(() -> read(json))
        .isInstanceOf(JsonFormatException.class)
        .hasMessage(message);
  }

  @Test
  void null_has_no_tag() {
    assertThatThrownBy(() -> Codecs.read("null", JsonReader::beginTagged))
        .hasMessage("Expected an object, found null (path: $).");
  }

  @Test
  void numbers_before_the_tag_keep_their_digits() {
    String json = "{\"n\":123456789012345678901234567890.1234567890,\"type\":\"N\"}";

    assertThat(
            Codecs.<Object>read(
                json,
                in -> {
                  JsonReader tagged = in.beginTagged();
                  tagged.beginObject();
                  tagged.nextName();
                  Object number = tagged.readBigDecimal();
                  tagged.nextName();
                  tagged.nextName();
                  return number;
                }))
        .hasToString("123456789012345678901234567890.1234567890");
  }

  private static @Nullable Payment read(String json) {
    return Codecs.read(json, Basket.Codec::readPayment);
  }

  private static List<@Nullable Payment> readAll(JsonReader in) {
    List<@Nullable Payment> all = new ArrayList<>();
    in.beginArray();
    while (in.nextElement()) {
      all.add(Basket.Codec.readPayment(in));
    }
    return all;
  }
}
