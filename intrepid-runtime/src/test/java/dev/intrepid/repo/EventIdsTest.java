package dev.intrepid.repo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EventIdsTest {

  private static final UUID MESSAGE = UUID.fromString("0190d5f0-0000-7000-8000-000000000001");

  @Test
  void a_fresh_id_is_of_version_7_and_no_other_is_equal() {
    UUID one = EventIds.fresh();
    assertThat(one.version()).isEqualTo(7);
    assertThat(one.variant()).isEqualTo(2);
    assertThat(one).isNotEqualTo(EventIds.fresh());
  }

  @Test
  void the_id_of_an_effect_follows_from_message_handler_and_index() {
    UUID id = EventIds.derived(MESSAGE, "billing/receipt(OrderPaid)", 0);
    assertThat(id).isEqualTo(EventIds.derived(MESSAGE, "billing/receipt(OrderPaid)", 0));
    assertThat(id).isNotEqualTo(EventIds.derived(MESSAGE, "billing/receipt(OrderPaid)", 1));
    assertThat(id).isNotEqualTo(EventIds.derived(MESSAGE, "billing/other(OrderPaid)", 0));
  }

  @Test
  void ids_that_follow_from_names_never_change() {
    assertThat(EventIds.named("loans/1/0")).hasToString("ffa1f3e9-6a3b-57f2-9df9-fa047aae2bf8");
    assertThat(EventIds.derived(MESSAGE, "billing/receipt(OrderPaid)", 0))
        .hasToString("ce1b30bd-f106-55da-a532-f89dedf5c2b7");
  }
}
