package dev.intrepid.lock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ClosestNameTest {

  @Test
  void a_name_that_differs_little_was_meant() {
    assertThat(ClosestName.hint("odrerid", List.of("customerId", "orderId")))
        .isEqualTo(" Did you mean orderId?");
  }

  @Test
  void of_two_that_are_as_close_the_first_is_named() {
    assertThat(ClosestName.hint("cart", List.of("carts", "card"))).isEqualTo(" Did you mean card?");
  }

  @Test
  void in_a_long_name_a_third_of_the_letters_may_differ() {
    assertThat(ClosestName.hint("shipmentsss", List.of("shipment")))
        .isEqualTo(" Did you mean shipment?");
    assertThat(ClosestName.hint("shipmentssss", List.of("ship"))).isEmpty();
  }

  @Test
  void a_name_of_which_no_letter_was_typed_was_not_meant() {
    assertThat(ClosestName.hint("x", List.of("id"))).isEmpty();
    assertThat(ClosestName.hint("ix", List.of("id"))).isEqualTo(" Did you mean id?");
  }
}
