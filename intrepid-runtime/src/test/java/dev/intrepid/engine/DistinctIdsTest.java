package dev.intrepid.engine;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.codegen.SubscriberOptions;
import dev.intrepid.codegen.SubscriberSpec;
import dev.intrepid.codegen.SubscriberSpec.HandlerSpec;
import dev.intrepid.engine.catalog.DistinctIds;
import dev.intrepid.exception.DuplicateHandlerException;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DistinctIdsTest {

  private static final HandlerSpec RECEIPT = publishing("receipt(Added)").taking(0);

  private static HandlerSpec publishing(String name) {
    return new HandlerSpec(name, false, List.of(), List.of("ReceiptSent"));
  }

  private static SubscriberSpec subscriber(String name, HandlerSpec... handlers) {
    return new SubscriberSpec(
        name,
        SubscriberOptions.defaults(),
        List.of(Counting.ADDED, Counting.DOUBLED),
        List.of(handlers),
        List.of(),
        List.of());
  }

  @Test
  void a_former_name_that_another_handler_of_the_message_has_does_not_start() {
    HandlerSpec moved =
        publishing("send(Added)").taking(0).derivingIdsFrom("billing/receipt(Added)");
    List<SubscriberSpec> specs =
        List.of(subscriber("billing", RECEIPT), subscriber("mailing", moved));

    assertThatThrownBy(() -> DistinctIds.require(specs))
        .isInstanceOf(DuplicateHandlerException.class)
        .hasMessage(
            "The ids of what billing/receipt(Added) and mailing/send(Added) publish for Added are"
                + " both derived from billing/receipt(Added), so only the first is stored: remove"
                + " formerly from the @OnEvent of one, or rename the other.");
  }

  @Test
  void two_handlers_made_of_one_take_other_messages_each() {
    HandlerSpec added = RECEIPT.derivingIdsFrom("billing/receipt(Change)");
    HandlerSpec doubled =
        publishing("receipt(Doubled)").taking(1).derivingIdsFrom("billing/receipt(Change)");

    assertThatCode(() -> DistinctIds.require(List.of(subscriber("billing", added, doubled))))
        .doesNotThrowAnyException();
  }
}
