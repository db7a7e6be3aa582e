package dev.intrepid.examples.orders;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.testkit.CrashPoints;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Handlers that do something else when they are called again are found by all that they leave. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CrashPointDifferencesTest {

  private final Set<String> mailed = ConcurrentHashMap.newKeySet();

  @Test
  void an_event_that_is_missing_is_found() {
    assertFound(
        (customer, receipt, key) -> mailed.add(receipt),
        " is missing: ReceiptSent in receipts/ada");
  }

  @Test
  void a_stream_that_is_parked_is_found() {
    assertFound(
        (customer, receipt, key) -> {
          if (!mailed.add(receipt)) {
            throw new IllegalStateException("it was mailed before");
          }
          return true;
        },
        "parked billing orders/o-1 is too many: from position 1");
  }

  private static void assertFound(Mailer mailer, String difference) {
    CrashPoints points =
        CrashPoints.of(
                app ->
                    app.clock(new HurriedClock())
                        .state(Mailer.class, mailer)
                        .handlers(new Billing()))
            .log(List.of(new OrderPaid("o-1", "ada", 100)));

    assertThatThrownBy(points::everyPoint)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("ends otherwise than the undisturbed run")
        .hasMessageContaining(difference);
  }
}
