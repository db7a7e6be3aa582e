package dev.intrepid.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.processor.report.Message;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A program is compiled and its lock written; then a handler has another name or place. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LockedHandlersTest extends LockScenario {

  private static final String PAID =
      "@Event(stream = \"orders/{orderId}\") record OrderPaid(String orderId) {}";
  private static final String SENT =
      "@Event(stream = \"receipts/{orderId}\") record ReceiptSent(String orderId) {}";
  private static final String RECEIPT =
      """
        @OnEvent ReceiptSent receipt(OrderPaid paid) {
          return new ReceiptSent(paid.orderId());
        }
      """;
  private static final String RECEIPTS =
      """
        @OnEvent java.util.List<ReceiptSent> receipt(java.util.List<OrderPaid> paid) {
          return java.util.List.of();
        }
      """;
  private static final String CANCELLED = PAID.replace("OrderPaid", "OrderCancelled");
  private static final String TELL =
      RECEIPT.replace("OrderPaid", "OrderCancelled").replace(" receipt(", " tell(");
  private static final String WATCH = "  @OnEvent void watch(OrderPaid paid) {}\n";

  @Test
  void the_lock_says_what_ids_are_derived_from() {
    was(PAID, SENT, type("Billing", RECEIPT, WATCH));

    assertThat(project.lockText())
        .contains(
            """
            subscriber billing handler receipt(OrderPaid) ids billing/receipt(OrderPaid)
            subscriber billing handler receipt(OrderPaid) takes OrderPaid
            subscriber billing handler watch(OrderPaid) takes OrderPaid
            """);
  }

  @Test
  void the_lock_says_of_a_fold_who_keeps_it_and_no_more() {
    was(
        PAID,
        "@Cached(\"last\") record Last(String orderId) {}",
        "@Cached(\"count\") record Count(int count) {}",
        type(
            "Billing",
            "  @OnEvent Last last(OrderPaid paid) { return new Last(\"\"); }\n",
            "  @OnEvent Count count(OrderPaid paid, Cache<Count> count) { return new Count(1); }\n"));

    assertThat(project.lockText())
        .contains(
            "memo count keeper billing count(OrderPaid)\n",
            "subscriber billing handler last(OrderPaid) takes OrderPaid\n")
        .doesNotContain("handler count");
  }

  @Test
  void a_lock_that_did_not_say_its_handlers_is_stale() {
    was(PAID, SENT, type("Billing", RECEIPT, WATCH));
    String said =
        Pattern.compile("(?m)^subscriber \\S+ handler .*\n")
            .matcher(project.lockText())
            .replaceAll("");
    LockedProject.write(project.lock(), said);
    is(PAID, SENT, type("Billing", RECEIPT, WATCH));

    assertStale(
        "The subscriber \"billing\" has the handlers receipt(OrderPaid) and watch(OrderPaid).");
  }

  @Test
  void a_handler_that_is_renamed_in_silence_is_told() {
    was(PAID, SENT, type("Billing", RECEIPT));
    is(PAID, SENT, type("Billing", method(RECEIPT, "send")));

    assertTold(Message.HANDLER_IS_RENAMED);
    assertUpdated();
  }

  @Test
  void a_handler_of_a_subscriber_that_was_renamed_is_told_by_its_first_name() {
    String named = "@Subscriber(value = \"invoicing\", formerly = \"billing\")\n";
    was(PAID, SENT, type("Billing", RECEIPT));
    was(PAID, SENT, named + type("Billing", RECEIPT));
    is(PAID, SENT, named + type("Billing", method(RECEIPT, "send")));

    assertTold(Message.HANDLER_IS_RENAMED);
  }

  @Test
  void a_class_that_is_renamed_while_its_type_stays_is_told() {
    was(PAID, SENT, type("Billing", RECEIPT));
    is(
        PAID.replace("OrderPaid", "Paid").replace("}\")", "}\", type = \"OrderPaid\")"),
        SENT,
        type("Billing", RECEIPT.replace("OrderPaid", "Paid")));

    assertTold(Message.HANDLER_IS_RENAMED);
  }

  @Test
  void of_two_methods_of_one_name_the_right_one_is_told() {
    String refunded = RECEIPT.replace("OrderPaid", "OrderRefunded");
    was(
        PAID,
        PAID.replace("OrderPaid", "OrderRefunded"),
        SENT,
        type("Billing", RECEIPT, method(refunded, "back")));
    is(PAID, PAID.replace("OrderPaid", "OrderRefunded"), SENT, type("Billing", RECEIPT, refunded));

    assertTold(Message.HANDLER_IS_RENAMED);
  }

  @Test
  void a_handler_that_is_renamed_aloud_is_stale() {
    was(PAID, SENT, type("Billing", RECEIPT));
    is(PAID, SENT, type("Billing", formerly(method(RECEIPT, "send"), "\"receipt(OrderPaid)\"")));

    assertStale("The subscriber \"billing\" has the handler send(OrderPaid) of OrderPaid.");
  }

  @Test
  void an_event_and_a_subscriber_that_are_renamed_aloud_are_stale() {
    was(PAID, SENT, type("Billing", RECEIPT));
    is(
        PAID.replace("OrderPaid", "Paid").replace("}\")", "}\", formerly = \"OrderPaid\")"),
        SENT,
        "@Subscriber(value = \"invoicing\", formerly = \"billing\")\n"
            + type("Billing", RECEIPT.replace("OrderPaid", "Paid")));

    assertStale("Paid was formerly \"OrderPaid\".");
    assertThat(project.lockText())
        .contains(
            "subscriber invoicing handler receipt(Paid) ids billing/receipt(OrderPaid)\n",
            "subscriber invoicing handler receipt(Paid) ids billing/receipt(Paid)\n");
  }

  @Test
  void a_handler_without_ids_may_have_any_name() {
    was(PAID, type("Billing", WATCH));
    is(PAID, type("Billing", WATCH.replace("watch", "look")));

    assertStale("The subscriber \"billing\" has the handler look(OrderPaid).");
  }

  @Test
  void another_handler_that_is_new_is_stale() {
    was(PAID, SENT, type("Billing", RECEIPT));
    is(PAID, SENT, type("Billing", RECEIPT, method(RECEIPT, "copy")));

    assertStale("The subscriber \"billing\" has the handler copy(OrderPaid).");
  }

  @Test
  void a_handler_that_is_gone_is_stale() {
    was(PAID, SENT, type("Billing", RECEIPT, WATCH));
    is(PAID, SENT, type("Billing", WATCH));

    assertStale("The subscriber \"billing\" no longer has the handler receipt(OrderPaid).");
  }

  @Test
  void a_former_name_that_a_handler_forgets_breaks() {
    String send = method(RECEIPT, "send");
    was(PAID, SENT, type("Billing", formerly(send, "\"receipt(OrderPaid)\"")));
    is(PAID, SENT, type("Billing", send));

    assertBreaks(Message.FORMER_HANDLER_IS_GONE);
  }

  @Test
  void a_former_name_that_a_handler_forgets_when_it_is_renamed_again_breaks() {
    was(PAID, SENT, type("Billing", formerly(method(RECEIPT, "send"), "\"receipt(OrderPaid)\"")));
    is(PAID, SENT, type("Billing", formerly(method(RECEIPT, "mail"), "\"send(OrderPaid)\"")));

    assertBreaks(Message.FORMER_HANDLER_IS_GONE);
  }

  @Test
  void a_first_name_of_a_subscriber_that_is_no_longer_the_last_breaks() {
    was(
        PAID,
        SENT,
        "@Subscriber(value = \"mailing\", formerly = {\"invoicing\", \"billing\"})\n"
            + type("Billing", RECEIPT, method(RECEIPT, "copy")));
    is(
        PAID,
        SENT,
        "@Subscriber(value = \"mailing\", formerly = {\"billing\", \"invoicing\"})\n"
            + type("Billing", RECEIPT, method(RECEIPT, "copy")));

    assertBreaks(Message.FIRST_SUBSCRIBER_IS_CHANGED);
  }

  @Test
  void a_subscriber_that_has_its_first_name_again_and_does_not_say_it_breaks() {
    was(
        PAID,
        SENT,
        "@Subscriber(value = \"invoicing\", formerly = \"billing\")\n" + type("Billing", RECEIPT));
    is(
        PAID,
        SENT,
        "@Subscriber(value = \"billing\", formerly = \"invoicing\")\n" + type("Billing", RECEIPT));

    assertBreaks(Message.FIRST_SUBSCRIBER_IS_CHANGED);
  }

  @Test
  void a_former_name_that_a_subscriber_forgets_is_told_once() {
    was(
        PAID,
        SENT,
        "@Subscriber(value = \"invoicing\", formerly = \"billing\")\n" + type("Billing", RECEIPT));
    is(PAID, SENT, "@Subscriber(\"invoicing\")\n" + type("Billing", RECEIPT));

    assertBreaks(Message.FORMER_SUBSCRIBER_IS_GONE);
  }

  @Test
  void a_former_name_that_an_event_forgets_is_told_once() {
    was(PAID.replace("}\")", "}\", formerly = \"Paid\")"), SENT, type("Billing", RECEIPT));
    is(PAID, SENT, type("Billing", RECEIPT));

    assertBreaks(Message.FORMER_TYPE_IS_GONE);
  }

  @Test
  void a_former_name_that_is_that_of_another_handler_breaks() {
    was(PAID, CANCELLED, SENT, type("Billing", RECEIPT, TELL));
    String wrong = formerly(RECEIPT, "\"tell(OrderCancelled)\"");
    is(PAID, CANCELLED, SENT, type("Billing", wrong, TELL));

    assertBreaks(Message.FORMER_HANDLER_IS_GONE);
  }

  @Test
  void a_former_name_that_is_that_of_a_handler_that_is_gone_breaks() {
    was(PAID, SENT, type("Billing", RECEIPT, method(RECEIPT, "mail")));
    is(PAID, SENT, type("Billing", formerly(RECEIPT, "\"mail(OrderPaid)\"")));

    assertBreaks(Message.FORMER_HANDLER_IS_GONE);
  }

  @Test
  void a_handler_that_is_renamed_with_the_former_name_of_another_is_told() {
    was(PAID, CANCELLED, SENT, type("Billing", RECEIPT, TELL));
    String wrong = formerly(method(RECEIPT, "sendReceipt"), "\"tell(OrderCancelled)\"");
    is(PAID, CANCELLED, SENT, type("Billing", wrong, TELL));

    assertTold(Message.HANDLER_IS_RENAMED);
  }

  @Test
  void a_former_name_that_is_that_of_a_handler_of_another_subscriber_breaks() {
    was(PAID, SENT, type("Billing", RECEIPT), type("Mailing", method(RECEIPT, "mail")));
    String wrong = formerly(RECEIPT, "\"mailing/receipt(OrderPaid)\"");
    is(PAID, SENT, type("Billing", wrong), type("Mailing", method(RECEIPT, "mail")));

    assertBreaks(Message.FORMER_HANDLER_IS_GONE);
  }

  @Test
  void a_former_subscriber_that_a_handler_that_moved_forgets_breaks() {
    String moved = formerly(RECEIPT, "\"billing/receipt(OrderPaid)\"");
    was(PAID, SENT, type("Billing", WATCH), type("Mailing", moved));
    is(PAID, SENT, type("Billing", WATCH), type("Mailing", RECEIPT));

    assertBreaks(Message.FORMER_HANDLER_IS_GONE);
  }

  @Test
  void two_handlers_that_exchange_their_names_aloud_are_stale() {
    String mail = method(RECEIPT, "mail");
    was(PAID, SENT, type("Billing", RECEIPT, mail));
    String formerMail = formerly(RECEIPT, "\"mail(OrderPaid)\"");
    is(PAID, SENT, type("Billing", formerMail, formerly(mail, "\"receipt(OrderPaid)\"")));

    assertStale("The subscriber \"billing\" has the handler mail(OrderPaid) of OrderPaid.");
  }

  @Test
  void a_handler_that_is_made_of_another_message_aloud_is_stale() {
    was(PAID, CANCELLED, SENT, type("Billing", RECEIPT));
    String other = formerly(TELL, "\"receipt(OrderPaid)\"");
    is(PAID, CANCELLED, SENT, type("Billing", other));

    assertStale("The subscriber \"billing\" has the handler tell(OrderCancelled) of");
  }

  @Test
  void a_handler_that_moves_with_another_name_and_forgets_its_first_is_told() {
    was(PAID, SENT, fidelity(), type("Billing", WATCH));
    String moved =
        formerly(RECEIPT, "{\"fidelity/mail(OrderPaid)\", \"loyalty/receipt(OrderPaid)\"}");
    is(PAID, SENT, "final class Fidelity {}\n", type("Billing", WATCH, moved));

    assertTold(Message.HANDLER_IS_RENAMED);
    assertUpdated();
  }

  @Test
  void a_handler_that_moves_and_says_a_name_that_is_not_its_first_breaks() {
    was(PAID, SENT, fidelity(), type("Billing", WATCH));
    String moved = formerly(RECEIPT, "\"fidelity/mail(OrderPaid)\"");
    is(PAID, SENT, "final class Fidelity {}\n", type("Billing", WATCH, moved));

    assertBreaks(Message.FORMER_HANDLER_IS_GONE);
  }

  @Test
  void a_handler_that_moves_with_another_name_in_silence_is_told() {
    was(PAID, SENT, type("Billing", RECEIPT, WATCH));
    is(PAID, SENT, type("Billing", WATCH), type("Mailing", method(RECEIPT, "send")));

    assertTold(Message.HANDLER_IS_RENAMED);
    assertUpdated();
  }

  @Test
  void a_handler_that_takes_a_list_now_is_told_that_its_ids_change() {
    was(PAID, SENT, type("Billing", RECEIPT));
    is(PAID, SENT, type("Billing", RECEIPTS));

    assertTold(Message.HANDLER_IS_RENAMED);
    assertUpdated();
  }

  @Test
  void a_handler_that_takes_no_list_any_more_is_told_that_its_ids_change() {
    was(PAID, SENT, type("Billing", RECEIPTS));
    is(PAID, SENT, type("Billing", RECEIPT));

    assertTold(Message.HANDLER_IS_RENAMED);
  }

  @Test
  void a_handler_that_moves_and_takes_a_list_now_is_told_of_no_former_name() {
    was(PAID, SENT, type("Billing", RECEIPT, WATCH));
    is(PAID, SENT, type("Billing", WATCH), type("Mailing", RECEIPTS));

    assertTold(Message.HANDLER_IS_MOVED);
  }

  @Test
  void a_former_name_of_another_kind_may_go_from_the_lock() {
    was(PAID, SENT, type("Billing", RECEIPTS));
    String list = "billing/receipt(List<OrderPaid>)";
    String said = project.lockText().replace(list, "billing/receipt(OrderPaid)");
    LockedProject.write(project.lock(), said);
    is(PAID, SENT, type("Billing", RECEIPTS));

    assertStale(
        "The subscriber \"billing\" has the handler receipt(List<OrderPaid>) of OrderPaid.");
  }

  @Test
  void a_handler_that_moves_to_a_new_subscriber_is_told() {
    was(PAID, SENT, type("Billing", RECEIPT, WATCH));
    is(PAID, SENT, type("Billing", WATCH), type("Mailing", RECEIPT));

    assertTold(Message.HANDLER_IS_MOVED);
    assertUpdated();
  }

  @Test
  void a_handler_that_moves_and_says_so_is_told() {
    was(PAID, SENT, type("Billing", RECEIPT, WATCH));
    String moved = formerly(method(RECEIPT, "send"), "\"billing/receipt(OrderPaid)\"");
    is(PAID, SENT, type("Billing", WATCH), type("Mailing", moved));

    assertTold(Message.HANDLER_IS_MOVED);
    assertUpdated();
  }

  @Test
  void a_handler_that_returns_nothing_and_moves_to_another_subscriber_is_told() {
    was(PAID, SENT, type("Billing", RECEIPT), type("Mailing", WATCH));
    is(PAID, SENT, type("Billing", RECEIPT, WATCH));

    assertTold(Message.HANDLER_IS_MOVED);
  }

  /** A subscriber with a handler that had another name, in another subscriber, first. */
  private static String fidelity() {
    return type("Fidelity", formerly(method(RECEIPT, "mail"), "\"billing/receipt(OrderPaid)\""));
  }

  private static String type(String name, String... handlers) {
    return "final class " + name + " {\n" + String.join("", handlers) + "}\n";
  }

  private static String method(String source, String name) {
    return source.replace(" receipt(", " " + name + "(");
  }

  private static String formerly(String source, String names) {
    return source.replace("@OnEvent", "@OnEvent(formerly = " + names + ")");
  }
}
