package dev.intrepid.examples.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.IntrepidBuilder;
import dev.intrepid.exception.NotCaughtUpException;
import dev.intrepid.exception.SubscriberStoppedException;
import dev.intrepid.testkit.AppFixture;
import dev.intrepid.testkit.Recorder;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What fails in a handler fails its test, unless the test says that it does. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FixtureFailuresTest {

  private final Recorder<String> mails = new Recorder<>();
  private final IllegalStateException bug = new IllegalStateException("my bug");

  @Test
  void a_failure_that_nobody_expected_fails_the_test_at_its_end() {
    AppFixture shop = failing();
    shop.when(new OrderPaid("o-1", "ada", 100));

    assertThatThrownBy(shop::close)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("no assertion expected it")
        .hasMessageContaining("OrderPaid in billing (stream: orders/o-1)")
        .hasMessageContaining("thenFailed(IllegalStateException.class")
        .hasCause(bug);
    assertThatCode(shop::close).doesNotThrowAnyException();
  }

  @Test
  void a_failure_that_nobody_expected_fails_the_test_at_its_next_step() {
    AppFixture shop = failing();
    shop.given(new OrderPaid("o-1", "ada", 100));

    assertThatThrownBy(() -> shop.when(new OrderPaid("o-2", "ada", 100)))
        .isInstanceOf(AssertionError.class)
        .hasCause(bug);
    shop.close();
  }

  @Test
  void a_failure_that_another_try_healed_is_one_too() {
    mails.failNext(1, bug);
    AppFixture shop = AppFixture.of(this::app);
    shop.when(new OrderPaid("o-1", "ada", 100));
    shop.thenPublished(new ReceiptSent("ada", "o-1", "r-o-1"));

    assertThatThrownBy(shop::close).isInstanceOf(AssertionError.class).hasCause(bug);
  }

  @Test
  void an_assertion_that_is_not_met_shows_what_failed() {
    AppFixture shop = failing();
    shop.when(new OrderPaid("o-1", "ada", 100));

    assertThatThrownBy(() -> shop.thenPublished(new ReceiptSent("ada", "o-1", "r-o-1")))
        .satisfies(e -> assertThat(e.getSuppressed()).contains(bug));
    assertThatThrownBy(shop::close).hasCause(bug);
  }

  // tag::expected[]
  @Test
  void a_failure_that_is_expected_is_none() {
    try (AppFixture shop = failing()) {
      shop.when(new OrderPaid("o-1", "ada", 100));

      shop.thenFailed(RuntimeException.class, "my bug").thenNothingPublished();
    }
  }

  // end::expected[]

  @Test
  void a_parked_stream_that_is_expected_is_one_that_failed() {
    try (AppFixture shop = failing()) {
      shop.when(new OrderPaid("o-1", "ada", 100));

      shop.thenParked("billing", "orders/o-1");
    }
  }

  @Test
  void a_failure_that_is_expected_and_does_not_happen_is_told_with_what_did() {
    AppFixture shop = failing();
    shop.when(new OrderPaid("o-1", "ada", 100));

    assertThatThrownBy(() -> shop.thenFailed(IllegalStateException.class, "their bug"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("Nothing failed with IllegalStateException and \"their bug\"")
        .hasMessageContaining("but this did:")
        .hasMessageContaining("my bug");
    shop.thenFailed(IllegalStateException.class, "my bug").close();
  }

  @Test
  void nothing_failed_where_a_failure_was_expected() {
    try (AppFixture shop = AppFixture.of(this::app)) {
      shop.when(new OrderPaid("o-1", "ada", 100));

      assertThatThrownBy(() -> shop.thenFailed(IllegalStateException.class, "my bug"))
          .hasMessage(
              "Nothing failed with IllegalStateException and \"my bug\" since the last step.");
    }
  }

  @Test
  void a_subscriber_that_stops_is_told_by_the_step_and_not_once_more() {
    LinkageError broken = new LinkageError("no such class");
    Mailer mailer =
        (customer, receipt, key) -> {
          throw broken;
        };
    try (AppFixture shop =
        AppFixture.of(app -> app.state(Mailer.class, mailer).handlers(new Billing()))) {
      assertThatThrownBy(() -> shop.when(new OrderPaid("o-1", "ada", 100)))
          .isInstanceOf(SubscriberStoppedException.class)
          .hasRootCause(broken);
    }
  }

  @Test
  void an_outage_that_does_not_end_is_told_by_the_step_and_not_once_more() {
    try (AppFixture shop = failing()) {
      assertThatThrownBy(() -> shop.when(orders(12)))
          .isInstanceOf(NotCaughtUpException.class)
          .hasMessageContaining("billing waits in an outage that does not end")
          .hasMessageContaining("java.lang.IllegalStateException: my bug")
          .hasMessageContaining("fewer than ten streams fail")
          .hasRootCause(bug);
    }
    assertThat(mails.refused()).hasSizeLessThan(100);
  }

  @Test
  void an_outage_that_ends_is_survived() {
    mails.failNext(25, bug);
    try (AppFixture shop = AppFixture.of(this::app)) {
      shop.when(orders(12));

      shop.thenFailed(IllegalStateException.class, "my bug");
      assertThat(mails.all()).hasSize(12);
    }
  }

  private static Object[] orders(int count) {
    return IntStream.range(0, count)
        .mapToObj(order -> new OrderPaid("o-" + order, "ada", 100))
        .toArray();
  }

  private AppFixture failing() {
    mails.failWhen(receipt -> true, bug);
    return AppFixture.of(this::app);
  }

  private IntrepidBuilder app(IntrepidBuilder builder) {
    Mailer mailer =
        (customer, receipt, key) -> {
          mails.accept(receipt);
          return true;
        };
    return builder.state(Mailer.class, mailer).handlers(new Billing());
  }
}
