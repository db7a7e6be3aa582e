package dev.intrepid.repo.sqlite.maintenance;

import dev.intrepid.repo.RepoException;
import dev.intrepid.repo.RepoFormatException;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.jdbc.row.Rows;
import dev.intrepid.repo.sqlite.connection.Session;
import dev.intrepid.repo.sqlite.connection.Sessions;
import dev.intrepid.repo.sqlite.failure.Failures;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks a file beneath its records: has SQLite check pages, rows and indexes, and looks at the
 * column that is only searched by.
 */
public final class StorageCheck {

  /** Of faults of one kind: in a file with more, the next would say the same. */
  private static final int MOST = 100;

  private static final String CHECK = "PRAGMA integrity_check(" + MOST + ")";
  private static final String SOUND = "ok";
  private static final String HASHES =
      "SELECT sequence, hash, stream FROM events ORDER BY sequence";

  private final Path file;
  private final Duration busyTimeout;

  public StorageCheck(Path file, Duration busyTimeout) {
    this.file = file;
    this.busyTimeout = busyTimeout;
  }

  /** A sentence about each fault. */
  public List<String> faults() {
    Failures failures = new Failures(file);
    List<String> faults = new ArrayList<>();
    try (Session session = new Sessions(file, failures, busyTimeout).openExisting()) {
      addOfPages(session, faults);
      if (faults.isEmpty()) {
        addOfHashes(session, faults);
      }
      return faults;
    } catch (SQLException e) {
      RepoException failure = failures.of(e);
      if (!(failure instanceof RepoFormatException)) {
        throw failure;
      }
      faults.add(String.valueOf(failure.getMessage()));
      return faults;
    }
  }

  private static void addOfPages(Session session, List<String> faults) throws SQLException {
    try (ResultSet rows = session.prepare(CHECK).executeQuery()) {
      while (rows.next()) {
        String found = String.valueOf(rows.getString(1));
        if (!found.equals(SOUND)) {
          faults.add("SQLite finds the file damaged: " + found.strip());
        }
      }
    }
  }

  /** Of an event with another hash, the shard that its stream belongs to is never told. */
  private static void addOfHashes(Session session, List<String> faults) throws SQLException {
    try (ResultSet rows = session.prepare(HASHES).executeQuery()) {
      while (rows.next() && faults.size() < MOST) {
        String stream = Rows.text(rows, 3);
        if (rows.getLong(2) != Integer.toUnsignedLong(Shard.hash(stream))) {
          faults.add(
              "The hash of an event is not that of its stream, so a subscriber with shards passes it"
                  + " over (stream: "
                  + stream
                  + ", sequence: "
                  + rows.getLong(1)
                  + ").");
        }
      }
    }
  }
}
