package dev.intrepid.repo.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.concurrent.SystemClock;
import dev.intrepid.repo.Commit;
import dev.intrepid.repo.PendingEvent;
import dev.intrepid.repo.PendingEvents;
import dev.intrepid.repo.RepoFormatException;
import dev.intrepid.repo.RepoFullException;
import dev.intrepid.repo.RepoLockedException;
import dev.intrepid.repo.RepoReadOnlyException;
import dev.intrepid.repo.jdbc.CommitQueue;
import dev.intrepid.repo.sqlite.connection.Session;
import dev.intrepid.repo.sqlite.connection.Sessions;
import dev.intrepid.repo.sqlite.failure.Failures;
import dev.intrepid.repo.sqlite.write.Writer;
import dev.intrepid.testkit.Controls;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SqliteRepoFailureTest {

  private static final SqliteOptions IMPATIENT =
      SqliteOptions.defaults().withBusyTimeout(Duration.ofMillis(50));

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void nameFile() {
    file = folder.resolve("shop.db");
  }

  @Test
  void a_commit_while_another_program_writes_is_refused_after_a_while() throws SQLException {
    try (SqliteRepo repo = SqliteRepo.open(file, IMPATIENT);
        Connection other = Sql.open(file)) {
      Sql.run(other, "BEGIN IMMEDIATE");

      assertThatThrownBy(() -> repo.publish(Controls.event()))
          .isInstanceOf(RepoLockedException.class)
          .hasMessageContaining("shop.db");

      Sql.run(other, "ROLLBACK");
      assertThat(repo.publish(Controls.event()).position()).isEqualTo(1);
    }
  }

  @Test
  void reading_goes_on_while_another_program_writes() throws SQLException {
    try (SqliteRepo repo = SqliteRepo.open(file, IMPATIENT);
        Connection other = Sql.open(file)) {
      repo.setMemo(Controls.memo());
      Sql.run(other, "BEGIN IMMEDIATE");

      assertThat(repo.getMemo(Controls.MEMO).isFound()).isTrue();
    }
  }

  @Test
  void opening_waits_for_a_program_that_writes_only_if_there_is_something_to_make()
      throws SQLException {
    SqliteRepo.open(file).close();
    try (Connection other = Sql.open(file)) {
      Sql.run(other, "BEGIN IMMEDIATE");

      try (SqliteRepo repo = SqliteRepo.open(file, IMPATIENT)) {
        assertThat(repo.lastSequence()).isZero();
      }
    }
  }

  @Test
  void a_read_only_database_has_a_type_of_its_own() throws SQLException {
    SqliteRepo.open(file).close();
    try (Connection readOnly = Sql.open(Path.of("file:" + file + "?mode=ro"))) {
      SQLException failure =
          Assertions.catchThrowableOfType(
              SQLException.class, () -> Sql.run(readOnly, "UPDATE revisions SET last = 1"));

      assertThat(new Failures(file).of(failure))
          .isInstanceOf(RepoReadOnlyException.class)
          .hasMessageContaining("shop.db")
          .hasCause(failure);
    }
  }

  @Test
  void a_full_disk_refuses_the_commit_whole_and_what_fits_still_goes() throws SQLException {
    Failures failures = new Failures(file);
    Sessions sessions = new Sessions(file, failures, Duration.ZERO);
    Session session = sessions.openWriter();
    Writer writer = new Writer(session, sessions.writeAheadLog(), SystemClock.utc());
    session.number("PRAGMA max_page_count = 40");
    PendingEvents large = PendingEvents.of(Controls.event("small/1"), event(200_000));

    try (CommitQueue commits =
        new CommitQueue(writer, failures, appended -> {}, System::nanoTime)) {
      assertThatThrownBy(() -> commits.commit(Commit.publishing(large)))
          .isInstanceOf(RepoFullException.class)
          .hasMessageContaining("shop.db");

      PendingEvents small = PendingEvents.of(Controls.event("small/1"));
      assertThat(commits.commit(Commit.publishing(small)).events().first().position()).isEqualTo(1);
    }
  }

  @Test
  void a_damaged_database_has_a_type_of_its_own() throws Exception {
    try (SqliteRepo repo = SqliteRepo.open(file)) {
      repo.publish(Controls.events(Controls.STREAM, 500));
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      byte[] noise = new byte[(int) channel.size() - 4_096];
      Arrays.fill(noise, (byte) 0x5a);
      channel.write(ByteBuffer.wrap(noise), 4_096);
    }

    assertThatThrownBy(
            () -> {
              try (SqliteRepo repo = SqliteRepo.open(file)) {
                repo.entriesSincePosition(Controls.STREAM, 0, 1_000);
              }
            })
        .isInstanceOf(RepoFormatException.class)
        .hasMessageContaining("damaged");
  }

  private static PendingEvent event(int bytes) {
    return PendingEvent.entry("large/1", "Example", Controls.dataOfSize(bytes));
  }
}
