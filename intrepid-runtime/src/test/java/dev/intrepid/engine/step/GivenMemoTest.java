package dev.intrepid.engine.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.codegen.SubscriberOptions;
import dev.intrepid.codegen.SubscriberSpec;
import dev.intrepid.codegen.SubscriberSpec.HandlerSpec;
import dev.intrepid.subscription.FailurePolicy;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class GivenMemoTest {

  private static final int FOLD = 0;
  private static final int OTHER_KEY = 1;
  private static final int OF_MANY = 2;

  private final GivenMemo given = new GivenMemo(spec());

  private static SubscriberSpec spec() {
    HandlerSpec handler = new HandlerSpec("a(Paid)", true, List.of("balances/{who}"), List.of());
    return new SubscriberSpec(
        "billing",
        new SubscriberOptions(List.of(), false, false, FailurePolicy.defaults(), 1, 1, 1),
        List.of(),
        List.of(
            handler.reading("balances/{who}"),
            handler.reading("balances/{from}"),
            handler.reading("balances/{who}", "limits/{who}")),
        List.of(),
        List.of());
  }

  private String told(int handler, String read, String... returned) {
    given.begin(handler);
    given.read(read);
    for (String uri : returned) {
      given.changed(uri);
    }
    return String.valueOf(given.end());
  }

  @Test
  void a_memo_that_replaces_the_one_given_is_as_it_should_be() {
    assertThat(told(FOLD, "balances/ada", "balances/ada")).isEqualTo("null");
    assertThat(told(FOLD, "balances/ada")).isEqualTo("null");
  }

  @Test
  void a_memo_at_another_uri_is_told_with_both() {
    assertThat(told(FOLD, "balances/ada", "balances/ADA"))
        .startsWith("is given the memo balances/ada and has returned balances/ADA, which does not");
  }

  @Test
  void others_beside_the_one_given_are_meant() {
    assertThat(told(FOLD, "balances/ada", "balances/bob", "balances/ada")).isEqualTo("null");
  }

  @Test
  void a_handler_that_names_another_variable_or_takes_more_memos_means_what_it_returns() {
    assertThat(told(OTHER_KEY, "balances/ada", "balances/bob")).isEqualTo("null");
    assertThat(told(OF_MANY, "balances/ada", "balances/bob")).isEqualTo("null");
  }

  @Test
  void a_call_that_has_ended_is_told_of_once() {
    told(FOLD, "balances/ada", "balances/ADA");

    assertThat(given.end()).isNull();
  }
}
