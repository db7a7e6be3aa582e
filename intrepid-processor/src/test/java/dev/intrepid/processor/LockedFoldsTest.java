package dev.intrepid.processor;

import static dev.intrepid.processor.Spending.PAID;
import static dev.intrepid.processor.Spending.SPEND;
import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.processor.report.Message;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A program with a fold is compiled and its lock written; then the fold is somewhere else. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LockedFoldsTest extends LockScenario {

  private static final String REFUNDED =
      """
      @Event(stream = "orders/{orderId}")
      record OrderRefunded(String orderId, String customer, long cents) {}
      """;
  private static final String FOLD =
      """
        @OnEvent Spend spend(OrderPaid paid, Cache<Spend> spend) {
          return new Spend(paid.customer(), paid.cents());
        }
      """;
  private static final String COMPUTED =
      """
        @Cached("customers/{customer}/spend") Spend spend(String customer) {
          return new Spend(customer, 0);
        }
      """;
  private static final String REACTION = "  @OnEvent void paid(OrderPaid paid) {}\n";

  @Test
  void the_lock_says_who_keeps_a_fold_and_what_is_counted() {
    was(PAID, SPEND, subscriber("Billing", FOLD));

    assertThat(project.lockText())
        .contains("memo customers/{customer}/spend keeper billing spend(OrderPaid)\n")
        .contains("memo customers/{customer}/spend counts OrderPaid\n");
  }

  @Test
  void a_fold_that_moved_to_another_subscriber_must_be_rebuilt() {
    was(PAID, SPEND, subscriber("Billing", FOLD, REACTION));
    is(PAID, SPEND, subscriber("Billing", REACTION), subscriber("Totals", FOLD));

    assertTold(Message.FOLD_IS_MOVED);
    assertUpdated();
  }

  @Test
  void a_fold_by_another_variable_must_be_rebuilt() {
    String fold =
        """
          @OnEvent @Cached("totals/{customer}")
          Long add(OrderPaid paid, @Cached("totals/{customer}") Cache<Long> soFar) { return 0L; }
        """;
    was(PAID, subscriber("Billing", fold));
    is(PAID, subscriber("Billing", fold.replace("{customer}", "{orderId}")));

    assertTold(Message.VARIABLES_ARE_OTHERS);
    assertUpdated();
  }

  @Test
  void a_fold_by_a_component_that_took_the_name_of_another_is_told() {
    String paid =
        """
        @Event(stream = "orders/{orderId}")
        record OrderPaid(
            String orderId,
            @JsonProperty("by") String customer,
            @JsonProperty("for") String payer,
            int cents) {}
        """;
    was(paid, SPEND, subscriber("Billing", FOLD));
    is(
        paid.replace("customer", "x").replace("payer", "customer").replace(" x", " payer"),
        SPEND,
        subscriber("Billing", FOLD));

    assertTold(Message.VARIABLE_IS_ANOTHER);
    assertUpdated();
  }

  @Test
  void a_fold_of_a_subscriber_that_is_renamed_and_says_so_is_the_same() {
    was(PAID, SPEND, subscriber("Billing", FOLD));
    is(
        PAID,
        SPEND,
        "@Subscriber(value = \"invoices\", formerly = \"billing\")\n"
            + subscriber("Billing", FOLD));

    assertStale("The subscriber \"invoices\" was formerly billing.");
  }

  @Test
  void a_fold_at_another_template_must_be_rebuilt() {
    was(PAID, SPEND, subscriber("Billing", FOLD));
    is(PAID, SPEND.replace("customers/", "people/"), subscriber("Billing", FOLD));

    assertTold(Message.FOLD_IS_ELSEWHERE);
    assertUpdated();
  }

  @Test
  void a_fold_at_another_template_that_says_formerly_is_stale() {
    was(PAID, SPEND, subscriber("Billing", FOLD));
    is(
        PAID,
        SPEND.replace(
            "\"customers/{customer}/spend\"",
            "value = \"people/{customer}/spend\", formerly = \"customers/{customer}/spend\""),
        subscriber("Billing", FOLD));

    assertStale("was formerly customers/{customer}/spend");
  }

  @Test
  void a_fold_that_is_added_to_an_old_subscriber_must_be_rebuilt() {
    was(PAID, subscriber("Billing", REACTION));
    is(PAID, SPEND, subscriber("Billing", REACTION, FOLD));

    assertTold(Message.FOLD_BEGINS_LATE);
    assertUpdated();
  }

  @Test
  void a_fold_of_what_was_only_stored_before_must_be_rebuilt() {
    was(PAID, SPEND, subscriber("Billing", FOLD.replace(", Cache<Spend> spend", "")));
    is(PAID, SPEND, subscriber("Billing", FOLD));

    assertTold(Message.FOLD_BEGINS_LATE);
    assertUpdated();
  }

  @Test
  void a_new_subscriber_that_folds_what_was_only_stored_before_is_told() {
    was(PAID, SPEND, subscriber("Billing", REACTION, FOLD.replace(", Cache<Spend> spend", "")));
    is(PAID, SPEND, subscriber("Billing", REACTION), subscriber("Spending", FOLD));

    assertTold(Message.FOLD_TAKES_STORED);
    assertUpdated();
  }

  @Test
  void a_new_subscriber_that_folds_what_a_method_computed_before_is_told() {
    was(PAID, SPEND, subscriber("Billing", REACTION, COMPUTED));
    is(PAID, SPEND, subscriber("Billing", REACTION), subscriber("Spending", FOLD));

    assertTold(Message.FOLD_TAKES_STORED);
    assertUpdated();
  }

  @Test
  void a_fold_of_a_message_that_absorbs_another_must_be_rebuilt() {
    was(PAID, REFUNDED, SPEND, subscriber("Billing", FOLD));
    is(
        PAID.replace("}\")", "}\", formerly = \"OrderRefunded\")"),
        SPEND,
        subscriber("Billing", FOLD));

    assertTold(Message.FOLD_BEGINS_LATE);
    assertUpdated();
  }

  @Test
  void a_fold_of_a_message_that_absorbs_another_one_of_its_own_is_stale() {
    String refund =
        """
          @OnEvent Spend refund(OrderRefunded refunded, Cache<Spend> spend) {
            return new Spend(refunded.customer(), refunded.cents());
          }
        """;
    was(PAID, REFUNDED, SPEND, subscriber("Billing", FOLD, refund));
    is(
        PAID.replace("}\")", "}\", formerly = \"OrderRefunded\")"),
        SPEND,
        subscriber("Billing", FOLD));

    assertStale("OrderPaid was formerly \"OrderRefunded\".");
  }

  @Test
  void a_fold_of_a_new_subscriber_is_stale() {
    was(PAID, subscriber("Billing", REACTION));
    is(PAID, SPEND, subscriber("Billing", REACTION), subscriber("Totals", FOLD));

    assertStale("The memo \"customers/{customer}/spend\" is new.");
  }

  @Test
  void a_fold_of_a_new_message_is_stale() {
    was(REFUNDED, subscriber("Billing", REACTION.replace("Paid", "Refunded")));
    is(REFUNDED, PAID, SPEND, subscriber("Billing", FOLD));

    assertStale("The memo \"customers/{customer}/spend\" is new.");
  }

  @Test
  void an_old_message_that_is_added_to_a_fold_must_be_rebuilt() {
    was(PAID, REFUNDED, SPEND, subscriber("Billing", FOLD));
    is(PAID, REFUNDED, SPEND, subscriber("Billing", FOLD, FOLD.replace("Paid", "Refunded")));

    assertTold(Message.FOLD_BEGINS_LATE);
  }

  @Test
  void a_new_message_that_is_added_to_a_fold_is_stale() {
    was(PAID, SPEND, subscriber("Billing", FOLD));
    is(PAID, REFUNDED, SPEND, subscriber("Billing", FOLD, FOLD.replace("Paid", "Refunded")));

    assertStale("The memo \"customers/{customer}/spend\" is folded by");
  }

  @Test
  void a_new_component_of_a_fold_is_told() {
    was(PAID, SPEND, subscriber("Billing", FOLD));
    is(PAID, withOrders(SPEND), subscriber("Billing", withOrders(FOLD)));

    assertTold(Message.FOLD_GAINS_COMPONENT);
    assertUpdated();
  }

  @Test
  void a_new_component_inside_of_a_fold_is_told() {
    String fold = FOLD.replace("paid.cents())", "new Sum(1))");
    was(
        PAID,
        SPEND.replace("long cents", "Sum sum"),
        "record Sum(long cents) {}",
        subscriber("Billing", fold));
    is(
        PAID,
        SPEND.replace("long cents", "Sum sum"),
        "record Sum(long cents, @Default(\"0\") int orders) {}",
        subscriber("Billing", fold.replace("Sum(1)", "Sum(1, 1)")));

    assertTold(Message.FOLD_GAINS_COMPONENT);
  }

  @Test
  void a_new_component_of_a_memo_that_is_not_folded_is_stale() {
    String stored = FOLD.replace(", Cache<Spend> spend", "");
    was(PAID, SPEND, subscriber("Billing", stored));
    is(PAID, withOrders(SPEND), subscriber("Billing", withOrders(stored)));

    assertStale("The component orders of the memo \"customers/{customer}/spend\" is new.");
  }

  private static String withOrders(String source) {
    return source
        .replace("long cents)", "long cents, @Default(\"0\") int orders)")
        .replace("paid.cents())", "paid.cents(), 1)");
  }

  @Test
  void a_lock_that_did_not_say_who_keeps_a_fold_is_stale() {
    was(PAID, SPEND, subscriber("Billing", FOLD));
    String said =
        Pattern.compile("(?m)^memo \\S+ (keeper|counts) .*\n")
            .matcher(project.lockText())
            .replaceAll("");
    LockedProject.write(project.lock(), said);
    is(PAID, SPEND, subscriber("Billing", FOLD));

    assertStale("is folded by the subscriber billing.");
  }

  @Test
  void a_compile_of_the_memo_alone_keeps_its_keeper() {
    was(PAID, SPEND, subscriber("Billing", FOLD));
    String before = project.lockText();

    assertThat(project.removeClass("Billing").updateOnly("Spend")).isEmpty();
    assertThat(project.lockText()).isEqualTo(before);
  }

  private static String subscriber(String name, String... handlers) {
    return "final class " + name + " {\n" + String.join("", handlers) + "}\n";
  }
}
