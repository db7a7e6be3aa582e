package dev.intrepid.examples.orders;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.Intrepid;
import dev.intrepid.examples.orders.Reminders.HourBegan;
import dev.intrepid.examples.orders.Reminders.VisitBooked;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.testkit.Controls;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What is to happen later is begun by a message, which says that the time has come. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RemindersTest {

  @Test
  void a_visit_is_reminded_of_once_however_often_its_hour_is_told() throws InterruptedException {
    Instant nine = Instant.parse("2026-03-01T09:00:00Z");
    try (Intrepid app = Intrepid.builder().repo("memory:").handlers(new Reminders()).start()) {
      app.publish(new VisitBooked("v-1", nine.toString()));
      app.publish(new VisitBooked("v-2", nine.plus(1, ChronoUnit.HOURS).toString()));

      tick(nine.plusSeconds(1), app);
      tick(nine.plusSeconds(61), app);
      app.publish(new VisitBooked("late", nine.toString()));
      app.awaitCaughtUp(Controls.SOON);

      assertThat(typesOf("visits/v-1", app)).containsExactly("VisitBooked", "VisitReminded");
      assertThat(typesOf("visits/late", app)).containsExactly("VisitBooked", "VisitReminded");
      assertThat(typesOf("visits/v-2", app)).containsExactly("VisitBooked");
    }
  }

  // tag::tick[]
  /** Called by a scheduler, as often as it likes and in each process: an hour is published once. */
  private void tick(Instant now, Intrepid app) {
    String hour = now.truncatedTo(ChronoUnit.HOURS).toString();
    UUID id = UUID.nameUUIDFromBytes(("HourBegan " + hour).getBytes(UTF_8));
    app.publish(app.pending(new HourBegan(hour)).withId(id));
  }

  // end::tick[]

  private static List<String> typesOf(String stream, Intrepid app) {
    return app.repo().entriesSincePosition(stream, 0, 10).records().stream()
        .map(EventRecord::type)
        .toList();
  }
}
