package dev.intrepid.examples.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.IntrepidBuilder;
import dev.intrepid.testkit.AppFixture;
import dev.intrepid.testkit.Recorder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BillingTest {

  private final Recorder<String> mails = new Recorder<>();

  // tag::test[]
  @Test
  void a_payment_adds_up_and_is_receipted() {
    try (AppFixture shop = AppFixture.of(this::app)) {
      shop.given(new OrderPaid("o-1", "ada", 100));

      shop.when(new OrderPaid("o-2", "ada", 50));

      shop.thenPublished(new ReceiptSent("ada", "o-2", "r-o-2"));
      shop.thenMemo(Spend_Memo.uri("ada"), new Spend("ada", 150, 2));
    }
  }

  // end::test[]

  @Test
  void a_customer_who_wants_no_mail_gets_no_receipt() {
    try (AppFixture shop = AppFixture.of(this::app)) {
      shop.when(new OrderPaid("o-1", "silent", 100));

      shop.thenNothingPublished();
      shop.thenNoMemo(Spend_Memo.uri("ada"));
    }
  }

  // tag::fails[]
  @Test
  void a_mailbox_that_fails_twice_is_tried_again() {
    mails.failNext(2, new IllegalStateException("mailbox is full"));
    try (AppFixture shop = AppFixture.of(this::app)) {
      shop.when(new OrderPaid("o-1", "ada", 100));

      shop.thenPublished(new ReceiptSent("ada", "o-1", "r-o-1"));
      shop.thenFailed(IllegalStateException.class, "mailbox is full");
      shop.thenParked("billing");
      assertThat(mails.only()).isEqualTo("r-o-1");
      assertThat(mails.refused()).containsExactly("r-o-1", "r-o-1");
    }
  }

  // end::fails[]

  @Test
  void a_mailbox_that_always_fails_parks_the_order() {
    mails.failWhen(
        receipt -> receipt.equals("r-o-1"), new IllegalStateException("mailbox is full"));
    try (AppFixture shop = AppFixture.of(this::app)) {
      shop.when(new OrderPaid("o-1", "ada", 100), new OrderPaid("o-2", "ada", 1));

      shop.thenPublished(new ReceiptSent("ada", "o-2", "r-o-2"));
      shop.thenParked("billing", "orders/o-1");
    }
  }

  // tag::twice[]
  @Test
  void a_payment_that_is_delivered_twice_counts_once() {
    try (AppFixture shop = AppFixture.of(this::app).twice()) {
      shop.when(new OrderPaid("o-1", "ada", 100));

      shop.thenPublished(new ReceiptSent("ada", "o-1", "r-o-1"));
      shop.thenMemo(Spend_Memo.uri("ada"), new Spend("ada", 100, 1));
      assertThat(mails.all()).containsExactly("r-o-1", "r-o-1");
    }
  }

  // end::twice[]

  @Test
  void time_passes_on_command_alone() {
    try (AppFixture shop = AppFixture.of(this::app)) {
      var start = shop.now();

      shop.elapse(Duration.ofDays(3)).thenNothingPublished();

      assertThat(Duration.between(start, shop.now())).isEqualTo(Duration.ofDays(3));
    }
  }

  @Test
  void history_comes_from_a_file(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("history.jsonl");
    Files.writeString(
        file,
        """
        {"stream":"orders/o-1","type":"OrderPaid","version":1,\
        "data":{"orderId":"o-1","customerId":"ada","cents":100}}
        """);
    try (AppFixture shop = AppFixture.of(this::app)) {
      shop.givenFile(file)
          .thenNothingPublished()
          .thenMemo(Spend_Memo.uri("ada"), new Spend("ada", 100, 1));
    }
  }

  @Test
  void a_file_that_is_no_history_is_refused_with_its_line(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("history.jsonl");
    Files.writeString(file, "\n{\"stream\":\"orders/o-1\",\"data\":{}}\n");
    try (AppFixture shop = AppFixture.of(this::app)) {
      assertThatThrownBy(() -> shop.givenFile(file))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "A line of the file is no event: The property \"type\" is required and absent (path:"
                  + " $). ("
                  + file
                  + ":2)");
    }
  }

  @Test
  void what_was_not_published_is_told() {
    try (AppFixture shop = AppFixture.of(this::app)) {
      shop.when(new OrderPaid("o-1", "ada", 100));

      assertThatThrownBy(shop::thenNothingPublished)
          .isInstanceOf(AssertionError.class)
          .hasMessageContaining("ReceiptSent to receipts/ada {\"customerId\":\"ada\"");
    }
  }

  // tag::app[]
  /** What is tested, without its repo and clock, which are the fixture's. */
  private IntrepidBuilder app(IntrepidBuilder builder) {
    Mailer mailer =
        (customer, receipt, key) -> {
          mails.accept(receipt);
          return !customer.equals("silent");
        };
    return builder.state(Mailer.class, mailer).handlers(new Billing());
  }
  // end::app[]
}
