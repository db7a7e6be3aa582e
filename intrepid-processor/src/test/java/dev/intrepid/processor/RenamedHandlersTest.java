package dev.intrepid.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.Intrepid;
import dev.intrepid.control.Rebuild;
import dev.intrepid.control.RewindTo;
import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.SubscriptionTopic;
import dev.intrepid.repo.memory.MemoryRepo;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A program that publishes and calls an outside service is compiled and run; then something in it
 * is renamed, and it handles the same messages again.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RenamedHandlersTest {

  private static final Duration SOON = Duration.ofMinutes(1);
  private static final UUID PAYMENT = UUID.fromString("01890000-0000-7000-8000-000000000001");

  private static final String PAID =
      "@Event(stream = \"orders/{orderId}\") record OrderPaid(String orderId) {}";
  private static final String SENT =
      "@Event(stream = \"receipts/{orderId}\") record ReceiptSent(String orderId) {}";
  private static final String BILLING =
      """
      @Subscriber("billing") final class Billing {
        @OnEvent(replay = true) ReceiptSent receipt(
            OrderPaid paid, Delivery delivery, Queue<Object> calls) {
          calls.add(delivery.key());
          return new ReceiptSent(paid.orderId());
        }
      }
      """;

  @TempDir Path folder;
  private final MemoryRepo repo = new MemoryRepo();
  private final Queue<Object> calls = new ConcurrentLinkedQueue<>();
  private LockedProject project;

  @BeforeEach
  void begin() {
    project = new LockedProject(folder);
  }

  @Test
  void the_ids_of_a_program_without_renames_are_those_of_ever() throws Exception {
    runFirst(BILLING);

    assertThat(receipts())
        .extracting(EventRecord::id)
        .containsExactly(UUID.fromString("d3c44e32-adf1-57cb-af65-5670281a002b"));
    assertThat(calls()).containsExactly(UUID.fromString("65b81535-066b-5def-92da-44e2ac370211"));
  }

  @Test
  void a_renamed_subscriber_keeps_ids_and_keys() throws Exception {
    runFirst(BILLING);
    runAgain(
        "invoicing", PAID, SENT, named(BILLING, "value = \"invoicing\", formerly = \"billing\""));

    assertNothingIsNew();
  }

  @Test
  void a_subscriber_renamed_twice_keeps_them() throws Exception {
    runFirst(BILLING);
    runAgain(
        "invoicing", PAID, SENT, named(BILLING, "value = \"invoicing\", formerly = \"billing\""));
    runAgain(
        "mailing",
        PAID,
        SENT,
        named(BILLING, "value = \"mailing\", formerly = {\"invoicing\", \"billing\"}"));

    assertNothingIsNew();
  }

  @Test
  void a_subscriber_that_has_its_first_name_again_keeps_them() throws Exception {
    runFirst(BILLING);
    runAgain(
        "invoicing", PAID, SENT, named(BILLING, "value = \"invoicing\", formerly = \"billing\""));
    runAgain(
        "billing",
        PAID,
        SENT,
        named(BILLING, "value = \"billing\", formerly = {\"invoicing\", \"billing\"}"));

    assertNothingIsNew();
  }

  @Test
  void a_renamed_event_keeps_them() throws Exception {
    runFirst(BILLING);
    runAgain("billing", renamedEvent(), SENT, BILLING.replace("OrderPaid", "PaymentMade"));

    assertNothingIsNew();
  }

  @Test
  void messages_stored_after_a_rename_of_their_event_keep_theirs_over_the_next_one()
      throws Exception {
    runBeforeAndAfterARenameOfTheEvent();
    runAgain(
        "billing",
        PAID.replace("OrderPaid", "Payment")
            .replace("}\")", "}\", formerly = {\"PaymentMade\", \"OrderPaid\"})"),
        SENT,
        BILLING.replace("OrderPaid", "Payment"));

    assertNothingIsNewOfTwo();
  }

  @Test
  void former_names_of_an_event_in_another_order_change_none() throws Exception {
    runBeforeAndAfterARenameOfTheEvent();
    runAgain(
        "billing",
        PAID.replace("OrderPaid", "Payment")
            .replace("}\")", "}\", formerly = {\"OrderPaid\", \"PaymentMade\"})"),
        SENT,
        BILLING.replace("OrderPaid", "Payment"));

    assertNothingIsNewOfTwo();
  }

  @Test
  void messages_stored_before_and_after_a_rename_keep_theirs_if_the_method_takes_more()
      throws Exception {
    runBeforeAndAfterARenameOfTheEvent();
    runAgain(
        "billing",
        "sealed interface Payment permits PaymentMade { String orderId(); }",
        renamedEvent().replace("{}", "implements Payment {}"),
        SENT,
        method(BILLING, "send", "\"receipt(PaymentMade)\"")
            .replace("OrderPaid paid", "Payment paid"));

    assertNothingIsNewOfTwo();
  }

  private void runBeforeAndAfterARenameOfTheEvent() throws Exception {
    runFirst(BILLING);
    CompiledProgram program =
        compiled(renamedEvent(), SENT, BILLING.replace("OrderPaid", "PaymentMade"));
    try (Intrepid app = program.on(repo, "Billing").state(Queue.class, calls).start()) {
      app.publish(program.message("PaymentMade", "{\"orderId\":\"o-2\"}"));
      app.awaitCaughtUp(SOON);
    }
  }

  /** Two receipts, and two more calls with the keys of the first two. */
  private void assertNothingIsNewOfTwo() {
    assertThat(receipts()).hasSize(2);
    assertThat(calls()).hasSize(4);
    assertThat(calls().subList(2, 4)).isEqualTo(calls().subList(0, 2));
  }

  @Test
  void a_renamed_method_keeps_them() throws Exception {
    runFirst(BILLING);
    runAgain("billing", PAID, SENT, method(BILLING, "send", "\"receipt(OrderPaid)\""));

    assertNothingIsNew();
  }

  @Test
  void a_method_renamed_after_its_event_keeps_them() throws Exception {
    runFirst(BILLING);
    String handler = BILLING.replace("OrderPaid", "PaymentMade");
    runAgain("billing", renamedEvent(), SENT, handler);
    runAgain("billing", renamedEvent(), SENT, method(handler, "send", "\"receipt(PaymentMade)\""));

    assertNothingIsNew();
  }

  @Test
  void a_method_renamed_twice_keeps_them() throws Exception {
    runFirst(BILLING);
    runAgain("billing", PAID, SENT, method(BILLING, "send", "\"receipt(OrderPaid)\""));
    runAgain(
        "billing",
        PAID,
        SENT,
        method(BILLING, "mail", "{\"send(OrderPaid)\", \"receipt(OrderPaid)\"}"));

    assertNothingIsNew();
  }

  @Test
  void a_method_that_takes_a_sealed_interface_now_keeps_them() throws Exception {
    runFirst(BILLING);
    runAgain(
        "billing",
        "sealed interface Payment permits OrderPaid { String orderId(); }",
        PAID.replace("{}", "implements Payment {}"),
        SENT,
        method(BILLING, "receipt", "\"receipt(OrderPaid)\"")
            .replace("OrderPaid paid", "Payment paid"));

    assertNothingIsNew();
  }

  @Test
  void a_renamed_class_whose_type_stays_keeps_them() throws Exception {
    runFirst(BILLING);
    runAgain(
        "billing",
        PAID.replace("OrderPaid", "Paid").replace("}\")", "}\", type = \"OrderPaid\")"),
        SENT,
        method(BILLING, "receipt", "\"receipt(OrderPaid)\"")
            .replace("OrderPaid paid", "Paid paid"));

    assertNothingIsNew();
  }

  @Test
  void a_handler_that_moves_to_another_subscriber_keeps_them() throws Exception {
    runFirst(BILLING);
    runAgain(
        "mailing",
        PAID,
        SENT,
        named(method(BILLING, "receipt", "\"billing/receipt(OrderPaid)\""), "\"mailing\""));

    assertNothingIsNew();
  }

  @Test
  void two_methods_made_of_one_keep_them() throws Exception {
    runFirst(
        BILLING.replace("OrderPaid paid", "Payment paid"),
        "sealed interface Payment permits OrderPaid { String orderId(); }",
        PAID.replace("{}", "implements Payment {}"));
    runAgain("billing", PAID, SENT, method(BILLING, "receipt", "\"receipt(Payment)\""));

    assertNothingIsNew();
  }

  @Test
  void a_rebuild_of_a_renamed_subscriber_calls_with_the_keys_of_before() throws Exception {
    String count = "@Cached(\"count\") record Count(int count) {}";
    String counting =
        """
        @Subscriber("billing") final class Billing {
          @OnEvent Count count(
              OrderPaid paid, Cache<Count> count, Delivery delivery, Queue<Object> calls) {
            calls.add(delivery.key());
            return new Count(count.map(Count::count).orElse(0) + 1);
          }
        }
        """;
    runFirst(counting, count, PAID);
    CompiledProgram program =
        compiled(
            PAID, SENT, count, named(counting, "value = \"invoicing\", formerly = \"billing\""));
    try (Intrepid app = program.on(repo, "Billing").state(Queue.class, calls).start()) {
      Rebuild rebuild = app.subscription("invoicing").rebuild();
      rebuild.begin();
      rebuild.finish(0);
    }

    assertThat(calls()).hasSizeGreaterThan(1).containsOnly(calls().get(0));
  }

  private static String renamedEvent() {
    return PAID.replace("OrderPaid", "PaymentMade")
        .replace("}\")", "}\", formerly = \"OrderPaid\")");
  }

  private static String named(String source, String subscriber) {
    return source.replace("@Subscriber(\"billing\")", "@Subscriber(" + subscriber + ")");
  }

  private static String method(String source, String name, String formerly) {
    return source
        .replace(" receipt(", " " + name + "(")
        .replace("replay = true", "replay = true, formerly = " + formerly);
  }

  private void runFirst(String billing) throws Exception {
    runFirst(billing, PAID);
  }

  /** Publishes a payment, and handles it. */
  private void runFirst(String billing, String... others) throws Exception {
    List<String> sources = new ArrayList<>(List.of(SENT, billing));
    sources.addAll(List.of(others));
    CompiledProgram program = compiled(sources.toArray(String[]::new));
    try (Intrepid app = program.on(repo, "Billing").state(Queue.class, calls).start()) {
      Object paid = program.message("OrderPaid", "{\"orderId\":\"o-1\"}");
      app.publish(app.pending(paid).withId(PAYMENT));
      app.awaitCaughtUp(SOON);
    }
  }

  /** Handles all of the log again in another program. */
  private void runAgain(String subscriber, String... units) throws Exception {
    CompiledProgram program = compiled(units);
    try (Intrepid app = program.on(repo, "Billing").state(Queue.class, calls).start()) {
      app.awaitCaughtUp(SOON);
      app.subscription(subscriber).rewind(RewindTo.beginning());
      app.awaitCaughtUp(SOON);
    }
  }

  private CompiledProgram compiled(String... units) {
    assertThat(project.sources(units).compileUnlocked()).isEmpty();
    return new CompiledProgram(project);
  }

  /** One receipt, and each call with the key of the first one. */
  private void assertNothingIsNew() {
    assertThat(receipts()).hasSize(1);
    assertThat(calls()).hasSizeGreaterThan(1).containsOnly(calls().get(0));
  }

  private List<Object> calls() {
    return List.copyOf(calls);
  }

  private List<EventRecord> receipts() {
    EventLog log = repo.entriesSince(SubscriptionTopic.all(), Shard.ALL, 0, 100);
    List<EventRecord> receipts = new ArrayList<>();
    for (EventRecord record : log) {
      if (record.type().equals("ReceiptSent")) {
        receipts.add(record);
      }
    }
    return receipts;
  }
}
