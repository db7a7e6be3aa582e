package dev.intrepid.examples.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.IntrepidBuilder;
import dev.intrepid.exception.NotWiredException;
import dev.intrepid.testkit.CrashPoints;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A log to crash on is made of the messages themselves. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MessagesInCrashPointsTest {

  @Test
  void messages_are_what_an_app_would_publish() {
    List<OrderPaid> log = List.of(new OrderPaid("o-1", "ada", 100), new OrderPaid("o-2", "ada", 5));

    int schedules = CrashPoints.of(MessagesInCrashPointsTest::app).log(log).everyPoint();

    assertThat(schedules).isPositive();
  }

  @Test
  void what_is_no_message_is_refused() {
    CrashPoints points = CrashPoints.of(MessagesInCrashPointsTest::app).log(List.of("hello"));

    assertThatThrownBy(points::everyPoint)
        .isInstanceOf(NotWiredException.class)
        .hasMessageContaining("java.lang.String is no message");
  }

  private static IntrepidBuilder app(IntrepidBuilder builder) {
    Mailer mailer = (customer, receipt, key) -> true;
    return builder.state(Mailer.class, mailer).handlers(new Billing());
  }
}
