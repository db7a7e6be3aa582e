package dev.intrepid.repo.sqlite;

import dev.intrepid.repo.RepoException;
import dev.intrepid.repo.jdbc.Database;
import dev.intrepid.repo.jdbc.JdbcRepo;
import dev.intrepid.repo.jdbc.LogLook;
import dev.intrepid.repo.jdbc.OthersWatch;
import dev.intrepid.repo.jdbc.Published;
import dev.intrepid.repo.jdbc.Readers;
import dev.intrepid.repo.jdbc.SeenLog;
import dev.intrepid.repo.sqlite.address.SqliteAddress;
import dev.intrepid.repo.sqlite.connection.Sessions;
import dev.intrepid.repo.sqlite.failure.Failures;
import dev.intrepid.repo.sqlite.read.DataVersion;
import dev.intrepid.repo.sqlite.read.ReadsOpener;
import dev.intrepid.repo.sqlite.write.TableLoader;
import dev.intrepid.repo.sqlite.write.UserTransactions;
import dev.intrepid.repo.sqlite.write.Writer;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A repo in one SQLite file, in write-ahead mode with every commit synced to the disk. Commits of
 * several threads share transactions; reads neither block nor wait for them. Several processes may
 * use one file at once. Its memory does not grow with its log.
 *
 * <p>A thread that waits for its commit is not interrupted: the commit goes on, and the thread's
 * interrupt flag is set when it returns. Thread-safe.
 */
public final class SqliteRepo extends JdbcRepo {

  private static final Duration SHORTEST_PAUSE = Duration.ofMillis(2);
  private static final Duration LONGEST_PAUSE = Duration.ofMillis(25);

  private final Path file;
  private final OthersWatch others;

  private SqliteRepo(
      Path file, SqliteOptions options, Failures failures, Sessions sessions, Published published) {
    super(
        options.clock(),
        options.limits(),
        new Database(
            new Readers<>(new ReadsOpener(sessions), failures, options.readers()),
            new Writer(sessions.openWriter(), sessions.writeAheadLog(), options.clock()),
            new UserTransactions(sessions, failures),
            new TableLoader(sessions),
            failures),
        published);
    this.file = file;
    this.others =
        new OthersWatch(
            "intrepid-sqlite-other-writers",
            new LogLook<>(new ReadsOpener(sessions), published, new DataVersion()),
            published,
            SHORTEST_PAUSE,
            LONGEST_PAUSE);
  }

  /**
   * Opens the repo in a file, which is made if it is not there, and its folders too.
   *
   * @throws RepoException if the file cannot be opened, is no repo, or is too new
   */
  public static SqliteRepo open(Path file) {
    return open(file, SqliteOptions.defaults());
  }

  /**
   * Opens the repo in a file with options.
   *
   * @throws RepoException if the file cannot be opened, is no repo, or is too new
   */
  public static SqliteRepo open(Path file, SqliteOptions options) {
    Failures failures = new Failures(file);
    SeenLog seen = new SeenLog();
    Sessions sessions = new Sessions(file, failures, options.busyTimeout(), seen);
    return new SqliteRepo(file, options, failures, sessions, new Published(seen));
  }

  @Override
  public String address() {
    return SqliteAddress.of(file);
  }

  @Override
  protected void watchOthers() {
    others.watch();
  }

  @Override
  protected void closeWatch() {
    others.close();
  }
}
