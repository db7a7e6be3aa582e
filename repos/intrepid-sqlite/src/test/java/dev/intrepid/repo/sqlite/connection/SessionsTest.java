package dev.intrepid.repo.sqlite.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.repo.sqlite.failure.Failures;
import dev.intrepid.repo.sqlite.failure.MissingFileException;
import java.nio.file.Files;
import java.nio.file.Path;
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

/** How the connections to a file are set up. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SessionsTest {

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void nameFile() {
    file = folder.resolve("shop.db");
  }

  /** Without this a power failure takes back what was acknowledged, which no test can show. */
  @Test
  void each_commit_is_synced_to_the_disk() throws Exception {
    Sessions sessions = new Sessions(file, new Failures(file), Duration.ZERO);
    try (Session writer = sessions.openWriter()) {
      assertThat(writer.text("PRAGMA journal_mode")).isEqualTo("wal");
      assertThat(writer.text("PRAGMA synchronous")).isEqualTo("2");
      assertThat(writer.text("PRAGMA fullfsync")).isEqualTo("1");
    }
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "an open file stays where it is there")
  void a_reader_never_makes_the_file() throws Exception {
    Sessions sessions = new Sessions(file, new Failures(file), Duration.ZERO);
    try (Session writer = sessions.openWriter()) {
      assertThat(writer.number("SELECT count(*) FROM events")).isZero();
      Files.delete(file);

      assertThatThrownBy(sessions::open).isInstanceOf(MissingFileException.class);
      assertThat(file).doesNotExist();
    }
    Path elsewhere = folder.resolve("elsewhere.db");
    Sessions unopened = new Sessions(elsewhere, new Failures(elsewhere), Duration.ZERO);
    assertThatThrownBy(unopened::open).isInstanceOf(SQLException.class);
    assertThat(elsewhere).doesNotExist();
  }

  /** SQLite counts milliseconds in an int. */
  @Test
  void whoever_waits_for_months_waits_for_weeks() throws SQLException {
    for (Duration timeout : List.of(Duration.ofDays(90), Duration.ofSeconds(Long.MAX_VALUE))) {
      Sessions sessions = new Sessions(file, new Failures(file), timeout);
      try (Session session = sessions.openWriter()) {
        assertThat(session.number("PRAGMA busy_timeout")).isEqualTo(Integer.MAX_VALUE);
        WriteAheadLog log = new WriteAheadLog(file, timeout, -1);
        for (int i = 0; i < WriteAheadLog.LOOK_EVERY; i++) {
          log.keepSmall(session);
        }
        assertThat(session.number("PRAGMA busy_timeout")).isEqualTo(Integer.MAX_VALUE);
      }
    }
  }
}
