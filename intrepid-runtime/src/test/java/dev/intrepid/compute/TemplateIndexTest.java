package dev.intrepid.compute;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Leaves out what cannot belong to a URI, and nothing that may. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TemplateIndexTest {

  private final TemplateIndex<String> index = new TemplateIndex<>();

  @Test
  void a_value_is_found_by_the_first_segment_of_its_template() {
    index.add("rates/{base}", "rate");
    index.add("orders/{id}", "order");

    assertThat(index.candidates("rates/EUR")).containsExactly("rate");
    assertThat(index.candidates("rates/EUR/USD")).containsExactly("rate");
    assertThat(index.candidates("rate/EUR")).isEmpty();
  }

  @Test
  void a_template_of_one_segment_is_found() {
    index.add("total", "total");

    assertThat(index.candidates("total")).containsExactly("total");
    assertThat(index.candidates("totals")).isEmpty();
  }

  @Test
  void a_value_whose_template_begins_with_a_variable_comes_after_those_with_the_literal() {
    index.add("{tenant}/total", "total");
    index.add("c-{customer}/total", "total of a customer");
    index.add("rates/{base}", "rate");

    assertThat(index.candidates("rates/total"))
        .containsExactly("rate", "total", "total of a customer");
    assertThat(index.candidates("acme/total")).containsExactly("total", "total of a customer");
  }

  @Test
  void values_of_the_same_first_segment_keep_their_order() {
    index.add("rates/{base}", "one");
    index.add("rates/{base}/{quote}", "two");

    assertThat(index.candidates("rates/EUR")).containsExactly("one", "two");
    assertThat(index.all()).containsExactly("one", "two");
  }

  @Test
  void a_value_of_several_templates_is_found_once() {
    index.add("rates/{base}", "class");
    index.add("rates/{base}/{quote}", "class");
    index.add("signs/{item}", "class");

    assertThat(index.candidates("rates/EUR")).containsExactly("class");
    assertThat(index.candidates("signs/a")).containsExactly("class");
    assertThat(index.all()).containsExactly("class");
  }
}
