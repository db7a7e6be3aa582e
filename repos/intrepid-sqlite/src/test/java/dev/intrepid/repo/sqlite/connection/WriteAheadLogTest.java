package dev.intrepid.repo.sqlite.connection;

import static dev.intrepid.testkit.Controls.STREAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.concurrent.SystemClock;
import dev.intrepid.repo.Commit;
import dev.intrepid.repo.PendingEvent;
import dev.intrepid.repo.PendingEvents;
import dev.intrepid.repo.jdbc.PendingCommit;
import dev.intrepid.repo.sqlite.Sql;
import dev.intrepid.repo.sqlite.failure.Failures;
import dev.intrepid.repo.sqlite.write.Writer;
import dev.intrepid.testkit.Controls;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The log beside a file, while commits fill it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WriteAheadLogTest {

  @TempDir Path folder;
  private Path file;
  private Sessions sessions;

  @BeforeEach
  void nameFile() {
    file = folder.resolve("shop.db");
    sessions = new Sessions(file, new Failures(file), Duration.ZERO);
  }

  @Test
  void a_log_that_is_too_large_is_emptied() throws Exception {
    Path log = folder.resolve("shop.db-wal");
    try (Writer writer = writer(new WriteAheadLog(file, Duration.ZERO, 1_000))) {
      for (int i = 1; i < WriteAheadLog.LOOK_EVERY; i++) {
        write(writer, Controls.event());
        writer.tidy();
      }
      assertThat(log).isNotEmptyFile();

      write(writer, Controls.event());
      writer.tidy();

      assertThat(log).isEmptyFile();
    }
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "an open file stays where it is there")
  void a_link_is_followed_and_its_log_stays_small() throws Exception {
    Path target = folder.resolve("data").resolve("real.db");
    Files.createDirectories(target.getParent());
    Files.createSymbolicLink(file, target);
    try (Session writer = sessions.openWriter()) {
      WriteAheadLog log = new WriteAheadLog(sessions.file().path(), Duration.ZERO, 10_000);
      writer.run("CREATE TABLE fill (bytes)");
      for (int i = 0; i < WriteAheadLog.LOOK_EVERY; i++) {
        writer.run("INSERT INTO fill VALUES (zeroblob(4000))");
        log.keepSmall(writer);
      }

      assertThat(sessions.file().path()).isEqualTo(target.toRealPath());
      assertThat(target.resolveSibling("real.db-wal")).hasSize(0);
    }
  }

  @Test
  void a_log_that_cannot_be_emptied_leaves_the_wait_for_others_as_it_was() throws Exception {
    Duration patient = Duration.ofSeconds(9);
    WriteAheadLog large = new WriteAheadLog(file, patient, -1);
    try (Session made = sessions.openWriter();
        Connection connection = failing("TRUNCATE");
        Session session = sessions.in(connection)) {
      assertThat(made.number("SELECT count(*) FROM events")).isZero();
      session.number("PRAGMA busy_timeout = " + patient.toMillis());
      for (int i = 1; i < WriteAheadLog.LOOK_EVERY; i++) {
        large.keepSmall(session);
      }

      assertThatThrownBy(() -> large.keepSmall(session)).hasMessage("The disk is full.");

      assertThat(session.number("PRAGMA busy_timeout")).isEqualTo(patient.toMillis());
    }
  }

  /** A connection that fails over statements with that word. */
  private Connection failing(String word) throws SQLException {
    Connection sound = Sql.open(file);
    return (Connection)
        Proxy.newProxyInstance(
            Connection.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              if (arguments != null && String.valueOf(arguments[0]).contains(word)) {
                throw new SQLException("The disk is full.");
              }
              return method.invoke(sound, arguments);
            });
  }

  @Test
  void a_checkpoint_comes_after_a_commit_and_is_no_part_of_it() throws Exception {
    try (Writer writer = writer(sessions.writeAheadLog())) {
      long before = Files.size(file);
      for (int i = 0; i < 6; i++) {
        write(writer, large());
      }
      assertThat(file).hasSize(before);

      for (int i = 0; i < WriteAheadLog.ASK_EVERY; i++) {
        writer.tidy();
      }

      assertThat(Files.size(file)).isGreaterThan(6_000_000);
    }
  }

  @Test
  void a_checkpoint_that_is_overdue_is_part_of_a_commit() throws Exception {
    try (Writer writer = writer(sessions.writeAheadLog())) {
      for (int i = 0; i < 20; i++) {
        write(writer, large());
      }

      assertThat(Files.size(file)).isGreaterThan(16_000_000);
    }
  }

  private Writer writer(WriteAheadLog log) {
    return new Writer(sessions.openWriter(), log, SystemClock.utc());
  }

  private static void write(Writer writer, PendingEvent event) throws SQLException {
    writer.write(
        List.of(new PendingCommit(Commit.publishing(PendingEvents.of(event)))).iterator(), false);
  }

  private static PendingEvent large() {
    return PendingEvent.entry(STREAM, "Happened", Controls.dataOfSize(1_000_000));
  }
}
