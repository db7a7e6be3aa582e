package dev.intrepid.fuzzing.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.Intrepid;
import dev.intrepid.exception.NotHandledException;
import dev.intrepid.fuzzing.faults.Bank.Moved;
import dev.intrepid.fuzzing.faults.Bank.Trail;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.sqlite.SqliteRepo;
import dev.intrepid.subscription.SubscriptionStatus;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An app whose log is set back while it runs, by SQLite's own restoring of an earlier copy. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RestoredCopyTest {

  private static final Duration SOON = Duration.ofMinutes(1);
  private static final List<String> ACCOUNTS = List.of("a", "b", "c", "0");

  @TempDir Path folder;
  private SqliteRepo repo;
  private Intrepid app;

  @BeforeEach
  void start() {
    HandlerFaults none = new HandlerFaults(0);
    repo = SqliteRepo.open(folder.resolve("bank.db"));
    app = Intrepid.builder().repo(repo).handlers(new Accounts(none), new Office(none)).start();
  }

  @AfterEach
  void close() {
    app.close();
    repo.close();
  }

  @Test
  void all_that_is_stored_at_the_sequences_of_what_was_lost_is_handled() throws Exception {
    publish(1, 20);
    copy();
    publish(101, 160);

    restore();
    publish(21, 90);

    for (String account : ACCOUNTS) {
      assertThat(trail(account)).as(account).isEqualTo(expected(90));
      assertThat(told(account)).as(account).isEqualTo(expected(90));
    }
  }

  @Test
  void what_another_process_stores_there_before_this_one_looks_is_handled() throws Exception {
    publish(1, 20);
    copy();
    long end = publish(101, 110).sequence();

    restore();
    try (SqliteRepo other = SqliteRepo.open(folder.resolve("bank.db"));
        Intrepid publisher = Intrepid.builder().repo(other).start()) {
      for (long number = 21; other.lastSequence() <= 2 * end; number++) {
        for (String account : ACCOUNTS) {
          publisher.publish(new Moved(account, number, 1, ""));
        }
      }
    }
    app.awaitCaughtUp(SOON);

    assertThat(trail("a").count()).isEqualTo(trail("a").last()).isGreaterThan(20);
    assertThat(told("a")).isEqualTo(trail("a"));
  }

  @Test
  void the_status_and_the_health_do_not_claim_what_is_gone() throws Exception {
    EventRecord kept = publish(1, 5);
    copy();
    EventRecord lost = publish(101, 105);
    assertThat(app.health().notes()).isEmpty();

    restore();
    app.awaitCaughtUp(SOON);

    assertThat(trail("a")).isEqualTo(expected(5));
    assertThat(app.status()).extracting(SubscriptionStatus::behind).containsOnly(0L);
    assertThat(app.status())
        .extracting(SubscriptionStatus::doneThrough)
        .allMatch(done -> done < lost.sequence());
    assertThat(app.health().isHealthy()).isTrue();
    assertThat(app.health().notes()).singleElement().asString().contains("has gone back");
    app.awaitHandled(kept, SOON);
    assertThatThrownBy(() -> app.awaitHandled(lost, SOON))
        .isInstanceOf(NotHandledException.class)
        .hasMessageContaining("has gone back")
        .hasMessageContaining(lost.id().toString());
  }

  @Test
  void a_message_that_waits_in_what_was_lost_is_not_handled_in_place_of_the_one_stored_there()
      throws Exception {
    Patient patient = new Patient();
    Patient another = new Patient();
    JumpyClock clock = new JumpyClock();
    try (Intrepid waiting = start(repo, clock, patient)) {
      EventRecord kept = app.publish(new Moved("a", 1, 1, ""));
      waiting.awaitHandled(kept, SOON);
      copy();
      publish(waiting, new Moved("a", 2, Patient.BAD, ""), new Moved("a", 3, 1, ""));
      app.publish(new Moved("slow", 4, Patient.SLOW, ""));
      patient.begun.await();

      restore();
      try (SqliteRepo other = SqliteRepo.open(folder.resolve("bank.db"));
          Intrepid meanwhile = start(other, clock, another)) {
        publish(meanwhile, new Moved("a", 22, Patient.BAD, ""), new Moved("a", 23, 1, ""));
        publish(meanwhile, new Moved("b", 24, 1, ""), new Moved("b", 25, 1, ""));
      }
      patient.mayEnd.countDown();
      patient.isHealed = true;
      clock.set(Duration.ofMinutes(1));
      waiting.awaitCaughtUp(SOON);
      assertThat(waiting.subscription("patient").parked()).isEmpty();
    }
    assertThat(patient.handled).containsExactly(1L, 4L, 22L, 23L);
    assertThat(another.handled).containsExactly(24L, 25L);
  }

  /** An app that sees no other one, and so works on all messages. */
  private static Intrepid start(SqliteRepo repo, Clock clock, Patient patient) {
    InvocationHandler alone =
        (proxy, method, arguments) -> {
          boolean isOfOthers =
              method.getName().equals("eachMemo") && arguments[0].equals("@member/");
          try {
            return isOfOthers ? null : method.invoke(repo, arguments);
          } catch (InvocationTargetException e) {
            throw e.getCause();
          }
        };
    Object seen =
        Proxy.newProxyInstance(
            IntrepidRepo.class.getClassLoader(), new Class<?>[] {IntrepidRepo.class}, alone);
    return Intrepid.builder().repo((IntrepidRepo) seen).clock(clock).handlers(patient).start();
  }

  /** Publishes messages and waits until the marker has passed them. */
  private static void publish(Intrepid app, Moved... messages) throws InterruptedException {
    for (Moved message : messages) {
      long sequence = app.publish(message).sequence();
      for (long end = System.nanoTime() + SOON.toNanos();
          app.status().get(0).doneThrough() < sequence; ) {
        assertThat(System.nanoTime()).as("passed within a minute").isLessThan(end);
        Thread.sleep(2);
      }
    }
  }

  /** Numbers for each account; returns the last when all is handled. */
  private EventRecord publish(long first, long last) throws InterruptedException {
    List<EventRecord> published = new ArrayList<>();
    for (long number = first; number <= last; number++) {
      for (String account : ACCOUNTS) {
        published.add(app.publish(new Moved(account, number, 1, "")));
      }
    }
    app.awaitCaughtUp(SOON);
    return published.get(published.size() - 1);
  }

  private static Trail expected(long last) {
    Trail trail = Trail.NONE;
    for (long number = 1; number <= last; number++) {
      trail = trail.plus(number);
    }
    return trail;
  }

  private Trail trail(String account) {
    return app.view(Bank_Balance_Memo.uri(account)).toOptional().orElseThrow().trail();
  }

  private Trail told(String account) {
    return app.view(Bank_Letters_Memo.uri(account)).toOptional().orElseThrow().trail();
  }

  private void copy() throws SQLException {
    run("VACUUM INTO '" + folder.resolve("copy.db") + "'");
  }

  private void restore() throws SQLException {
    run("restore from '" + folder.resolve("copy.db") + "'");
  }

  private void run(String statement) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("bank.db"));
        Statement running = connection.createStatement()) {
      running.execute(statement);
    }
  }
}
