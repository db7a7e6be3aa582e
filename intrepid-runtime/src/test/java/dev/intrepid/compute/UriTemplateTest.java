package dev.intrepid.compute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class UriTemplateTest {

  @Test
  void variables_are_taken_as_they_stand_encoded() {
    assertThat(UriTemplate.of("customers/c-{id}.x/{year}").variables("customers/c-a%2Fb.x/2026"))
        .hasValue(Map.of("id", "a%2Fb", "year", "2026"));
  }

  @Test
  void a_uri_is_made_of_the_variables_of_another() {
    Map<String, String> variables = Map.of("id", "a%2Fb", "year", "2026");

    assertThat(UriTemplate.of("years/{year}/spend/{id}").uri(variables))
        .isEqualTo("years/2026/spend/a%2Fb");
  }

  @Test
  void what_is_left_of_a_template_of_which_some_variables_are_set_is_one_again() {
    UriTemplate template = UriTemplate.of("orders/o-{id}/lines/{line}");

    assertThat(template.names()).containsExactly("id", "line");
    assertThat(template.bound(Map.of("id", "a%2Fb"))).isEqualTo("orders/o-a%2Fb/lines/{line}");
    assertThat(template.bound(Map.of("id", "1", "line", "2"))).isEqualTo("orders/o-1/lines/2");
  }

  @Test
  void a_template_without_variables_is_one_uri() {
    assertThat(UriTemplate.of("totals/all").variables("totals/all")).hasValue(Map.of());
  }

  @ParameterizedTest
  @CsvSource({
    "orders/{id}, orders",
    "orders/{id}, orders/1/lines",
    "orders/{id}, order/1",
    "orders/o-{id}, orders/o-",
    "orders/{id}x, orders/1",
    "orders/ab{id}ba, orders/aba",
    "{id}/{id}, a/b",
  })
  void another_uri_is_none_of_the_template(String template, String uri) {
    assertThat(UriTemplate.of(template).variables(uri)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "orders/{id}, orders/{order}, true",
    "orders/{id}, orders/all, true",
    "orders/{id}, {kind}/all, true",
    "orders/o-{id}, orders/{id}-x, true",
    "orders/{id}, orders/{id}/lines, false",
    "orders/{id}, order/{id}, false",
    "orders/o-{id}, orders/p-{id}, false",
    "orders/{id}-x, orders/{id}-y, false",
    "orders/o-{id}, orders/all, false",
  })
  void two_templates_may_have_uris_in_common(String one, String other, boolean overlap) {
    assertThat(UriTemplate.of(one).overlaps(UriTemplate.of(other))).isEqualTo(overlap);
    assertThat(UriTemplate.of(other).overlaps(UriTemplate.of(one))).isEqualTo(overlap);
  }

  @ParameterizedTest
  @CsvSource({
    "orders/{id}, orders/{order}, true",
    "orders/{id}, orders/o-{id}, true",
    "orders/o-{id}, orders/{id}, false",
    "orders/o-{id}, orders/o-1, true",
    "orders/o-{id}, orders/o-, false",
    "orders/{id}, orders/all, true",
    "orders/all, orders/{id}, false",
    "orders/{id}, orders/{id}/lines, false",
  })
  void a_template_covers_another_if_it_has_all_its_uris(
      String template, String other, boolean covers) {
    assertThat(UriTemplate.of(template).coversAll(UriTemplate.of(other))).isEqualTo(covers);
  }
}
