package dev.intrepid.examples.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.IntrepidBuilder;
import dev.intrepid.exception.NotWiredException;
import dev.intrepid.repo.Commit;
import dev.intrepid.repo.Committed;
import dev.intrepid.repo.ForwardingRepo;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.RepoUnavailableException;
import dev.intrepid.repo.memory.MemoryRepo;
import dev.intrepid.testkit.CrashPoints;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A log to crash on is made of the messages themselves, and only what is asked for crashes. */
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

  @Test
  void without_messages_there_is_nothing_to_crash_on() {
    CrashPoints points = CrashPoints.of(MessagesInCrashPointsTest::app);

    assertThatThrownBy(points::everyPoint)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Give it messages by log(…), or a step that publishes some");
  }

  @Test
  void a_repo_that_is_away_by_itself_ends_the_run_with_what_it_says() {
    CrashPoints points =
        CrashPoints.of(MessagesInCrashPointsTest::app).storage(MessagesInCrashPointsTest::away);

    assertThatThrownBy(points::everyPoint)
        .isInstanceOf(RepoUnavailableException.class)
        .hasMessage("The server is away.");
  }

  private static IntrepidRepo away() {
    return new ForwardingRepo(new MemoryRepo()) {
      @Override
      public Committed commit(Commit commit) {
        throw new RepoUnavailableException("The server is away.", null);
      }
    };
  }

  private static IntrepidBuilder app(IntrepidBuilder builder) {
    Mailer mailer = (customer, receipt, key) -> true;
    return builder.state(Mailer.class, mailer).handlers(new Billing());
  }
}
