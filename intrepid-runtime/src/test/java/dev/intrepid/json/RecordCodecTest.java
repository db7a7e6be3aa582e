package dev.intrepid.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A codec such as the compiler writes, with the JSON that a log may hold. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RecordCodecTest {

  private final Basket.Codec codec = new Basket.Codec();

  @Test
  void what_was_written_is_read() {
    assertThat(read(JsonFormat.standard().write(codec, Basket.example()).toString()))
        .isEqualTo(Basket.example());
  }

  @Test
  void the_text_has_the_order_of_the_components_and_no_absent_ones() {
    assertThat(JsonFormat.standard().write(codec, Basket.example()))
        .hasToString(
            "{\"basketId\":\"b-1\",\"lines\":[{\"sku\":\"apple\",\"quantity\":3,\"price\":0.35},"
                + "{\"sku\":\"pear\",\"quantity\":1}],\"stock\":{\"apple\":12},\"payment\":"
                + "{\"type\":\"ByInvoice\",\"days\":30,\"fallback\":"
                + "{\"type\":\"ByCard\",\"number\":\"4000\"}}}");
  }

  @Test
  void absent_and_null_properties_are_null_zero_or_empty() {
    Basket empty = new Basket(null, List.of(), Map.of(), null);

    assertThat(read("{}")).isEqualTo(empty);
    assertThat(read("{\"basketId\":null,\"lines\":null,\"stock\":null,\"payment\":null}"))
        .isEqualTo(empty);
  }

  @Test
  void null_is_null() {
    assertThat(read(" null ")).isNull();
  }

  @Test
  void unknown_properties_are_passed_over_whatever_they_hold() {
    assertThat(
            read(
                "{\"x\":[1,{\"lines\":[[]]}],\"basketId\":\"b\",\"y\":{\"basketId\":\"no\"},"
                    + "\"z\":\"\\u0041\",\"lines2\":null,\"é\":1e9}"))
        .extracting(Basket::basketId)
        .isEqualTo("b");
  }

  @Test
  void of_a_duplicated_property_the_last_wins() {
    assertThat(read("{\"basketId\":\"first\",\"basketId\":\"last\"}"))
        .extracting(Basket::basketId)
        .isEqualTo("last");
  }

  @Test
  void white_space_is_allowed_between_all_tokens() {
    assertThat(read(" {\n \"stock\" :\t{ \"a\" : 1 , \"b\":2 }\r\n,\"lines\" : [ ] } \n"))
        .extracting(Basket::stock)
        .isEqualTo(Map.of("a", 1L, "b", 2L));
  }

  @Test
  void a_null_element_stays_an_element() {
    assertThat(read("{\"lines\":[null,{}]}").lines())
        .containsExactly(null, new Basket.Line(null, 0, null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          []                                     | an object, found an array       | $
          "text"                                 | an object, found a string       | $
          7                                      | an object, found 7              | $
          {"basketId":7.5}                       | a string, found 7.5             | $.basketId
          {"basketId":{}}                        | a string, found an object       | $.basketId
          {"basketId":[1]}                       | a string, found an array        | $.basketId
          {"basketId":true}                      | a string, found true            | $.basketId
          {"lines":{}}                           | an array, found an object       | $.lines
          {"lines":[{},{},{"price":"dear"}]}     | a number, found a string        | $.lines[2].price
          {"lines":[{},[]]}                      | an object, found an array       | $.lines[1]
          {"lines":[{"quantity":1.5}]}           | a whole number, found 1.5       | $.lines[0].quantity
          {"lines":[{"quantity":true}]}          | a whole number, found true      | $.lines[0].quantity
          {"stock":{"a":1,"b":"2"}}              | a whole number, found a string  | $.stock.b
          {"stock":{"a b":{}}}                   | a whole number, found an object | $.stock["a b"]
          {"payment":3}                          | an object, found 3              | $.payment
          {"payment":{"type":"ByCard","number":4}} | a string, found 4             | $.payment.number
          """)
  void another_shape_is_refused_and_the_path_told(String json, String what, String path) {
    assertThatThrownBy(() -> read(json))
        .isInstanceOf(JsonFormatException.class)
        .hasMessage("Expected " + what + " (path: " + path + ").");
  }

  private @Nullable Basket read(String json) {
    return JsonFormat.standard().read(codec, Json.ofTrustedUtf8(json.getBytes(UTF_8)));
  }
}
