package dev.intrepid.examples.loans;

import static dev.intrepid.testkit.Controls.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.Intrepid;
import dev.intrepid.examples.loans.xes.XesEvent;
import dev.intrepid.subscription.SubscriptionStatus;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LoansSubscribersTest {

  private static final int EVENTS = 1_300;

  @TempDir private Path folder;

  @Test
  void a_subscriber_added_later_catches_up_and_an_old_one_handles_nothing_twice()
      throws InterruptedException {
    try (Intrepid app = start(new Statistics())) {
      publish(app, 0, EVENTS);
      app.awaitCaughtUp(SOON);
      assertThat(handled(app)).isEqualTo(Map.of("statistics", (long) EVENTS));
    }

    try (Intrepid app = start(new Statistics(), new Applications())) {
      app.awaitCaughtUp(SOON);

      assertThat(handled(app)).isEqualTo(Map.of("statistics", 0L, "applications", (long) EVENTS));
      assertThat(app.view(Totals_Memo.uri()).map(Totals::events).orElse(0L)).isEqualTo(EVENTS);
      assertThat(app.view(Application_Memo.uri("c-0")).map(Application::events).orElse(0L))
          .isEqualTo(EVENTS / 10);
    }
  }

  @Test
  void a_subscriber_resumes_where_it_stopped() throws InterruptedException {
    try (Intrepid app = start(new Statistics())) {
      publish(app, 0, 700);
      app.awaitCaughtUp(SOON);
    }

    try (Intrepid app = start(new Statistics())) {
      publish(app, 700, EVENTS);
      app.awaitCaughtUp(SOON);

      assertThat(handled(app)).isEqualTo(Map.of("statistics", EVENTS - 700L));
      assertThat(app.view(Totals_Memo.uri()).map(Totals::events).orElse(0L)).isEqualTo(EVENTS);
    }
  }

  private Intrepid start(Object... handlers) {
    return Intrepid.builder()
        .repo("sqlite:" + folder.resolve("loans.db"))
        .handlers(handlers)
        .start();
  }

  private static void publish(Intrepid app, int from, int to) {
    Instant at = Instant.parse("2026-01-01T00:00:00Z");
    for (int i = from; i < to; i++) {
      XesEvent event = new XesEvent("W_Check", Optional.of("START"), Optional.empty(), at);
      app.publish(LoanEvent.of("c-" + i % 10, event, Optional.empty()));
    }
  }

  private static Map<String, Long> handled(Intrepid app) {
    return app.status().stream()
        .collect(Collectors.toMap(SubscriptionStatus::name, SubscriptionStatus::handled));
  }
}
