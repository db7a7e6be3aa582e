package dev.intrepid.repo.postgresql;

import dev.intrepid.repo.InvalidNameException;
import dev.intrepid.repo.RepoException;
import dev.intrepid.repo.jdbc.Database;
import dev.intrepid.repo.jdbc.JdbcRepo;
import dev.intrepid.repo.jdbc.LogLook;
import dev.intrepid.repo.jdbc.OthersWatch;
import dev.intrepid.repo.jdbc.Published;
import dev.intrepid.repo.jdbc.Readers;
import dev.intrepid.repo.jdbc.SeenLog;
import dev.intrepid.repo.postgresql.address.PostgresAddress;
import dev.intrepid.repo.postgresql.connection.SchemaSetup;
import dev.intrepid.repo.postgresql.connection.Session;
import dev.intrepid.repo.postgresql.connection.Sessions;
import dev.intrepid.repo.postgresql.connection.Tables;
import dev.intrepid.repo.postgresql.failure.Failures;
import dev.intrepid.repo.postgresql.failure.SqlStates;
import dev.intrepid.repo.postgresql.read.PostgresReads;
import dev.intrepid.repo.postgresql.waking.ListeningLook;
import dev.intrepid.repo.postgresql.waking.Teller;
import dev.intrepid.repo.postgresql.write.TableLoader;
import dev.intrepid.repo.postgresql.write.UserTransactions;
import dev.intrepid.repo.postgresql.write.Writer;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * A repo in one schema of a PostgreSQL database, 14 or later, which any number of processes on any
 * number of machines may use at once. Commits of several threads share transactions, each of them
 * durable before it is answered, whatever the database's defaults are; reads neither block nor wait
 * for them. Its memory does not grow with its log.
 *
 * <p>It keeps one connection that writes, up to {@link PostgresOptions#readers} that read, and,
 * while a thread waits for events, one that listens. A connection that is lost is opened again. If
 * one is lost while a commit ends, it is not known whether it was stored: it is then stored again
 * if that stores nothing twice, which ids of events and epochs of markers see to. What has memos
 * and no marker, or a marker that was moved meanwhile, is refused with a {@link
 * dev.intrepid.repo.RepoUnavailableException} that says so.
 *
 * <p>A thread that waits for its commit is not interrupted: the commit goes on, and the thread's
 * interrupt flag is set when it returns. Thread-safe.
 */
public final class PostgresRepo extends JdbcRepo {

  private static final Duration SHORTEST_PAUSE = Duration.ofMillis(5);
  private static final Duration LONGEST_PAUSE = Duration.ofMillis(250);

  private static final String IS_STANDBY = "SELECT pg_is_in_recovery()::int";

  private final String address;
  private final Teller teller;
  private final OthersWatch others;

  private PostgresRepo(
      String address,
      PostgresOptions options,
      Database database,
      Published published,
      Teller teller,
      OthersWatch others) {
    super(options.clock(), options.limits(), database, published);
    this.address = address;
    this.teller = teller;
    this.others = others;
  }

  /**
   * Opens the repo at an address, as {@link dev.intrepid.repo.IntrepidRepo#open} does.
   *
   * @param address {@code postgresql://user@host/database}, with options of {@link PostgresOptions}
   *     and of the connection as its query: {@code ?schema=shop&sslmode=verify-full}
   * @throws RepoException if it cannot be opened, is no repo, or is too new
   */
  public static PostgresRepo open(String address) {
    PostgresAddress parsed = PostgresAddress.parse(address, System::getenv);
    return open(parsed.dataSource(), parsed.options(), parsed.shown());
  }

  /**
   * Opens the repo that a DataSource connects to, in the schema {@code intrepid}.
   *
   * @throws RepoException if it cannot be opened, is no repo, or is too new
   */
  public static PostgresRepo of(DataSource dataSource) {
    return of(dataSource, PostgresOptions.defaults());
  }

  /**
   * Opens the repo that a DataSource connects to.
   *
   * @param dataSource of pgjdbc, or a pool over it that has two connections more than there are
   *     readers; it stays open when the repo is closed
   * @throws RepoException if it cannot be opened, is no repo, or is too new
   */
  public static PostgresRepo of(DataSource dataSource, PostgresOptions options) {
    String unknown = PostgresAddress.SCHEME + ":" + dataSource.getClass().getSimpleName();
    String shown = sessionOf(dataSource, options, unknown, Session::shown);
    return open(dataSource, options, shown + "?schema=" + options.schema());
  }

  private static PostgresRepo open(DataSource dataSource, PostgresOptions options, String address) {
    Failures failures = new Failures(address);
    sessionOf(
        dataSource,
        options,
        address,
        session -> {
          setup(session, failures, options).require(options.create());
          return address;
        });
    SeenLog seen = new SeenLog();
    Sessions sessions = new Sessions(dataSource, options.schema(), seen);
    Readers<PostgresReads> readers =
        new Readers<>(() -> new PostgresReads(sessions.open()), failures, options.readers());
    Teller teller = new Teller(readers);
    Published published = new Published(seen, teller::published);
    return new PostgresRepo(
        address,
        options,
        database(address, options, sessions, readers, failures, published),
        published,
        teller,
        options.listen() ? listening(sessions, published) : asking(sessions, published));
  }

  private static Database database(
      String address,
      PostgresOptions options,
      Sessions sessions,
      Readers<PostgresReads> readers,
      Failures failures,
      Published published) {
    return new Database(
        readers,
        new Writer(
            sessions, failures, options.clock(), options.lockTimeout(), published::storedBefore),
        new UserTransactions(sessions, readers, options, address),
        new TableLoader(sessions, options.lockTimeout()),
        failures);
  }

  private static OthersWatch listening(Sessions sessions, Published published) {
    return new OthersWatch(
        "intrepid-postgresql-listener",
        new ListeningLook(sessions, published::through),
        published,
        Duration.ZERO,
        Duration.ZERO);
  }

  private static OthersWatch asking(Sessions sessions, Published published) {
    return new OthersWatch(
        "intrepid-postgresql-other-writers",
        new LogLook<>(() -> new PostgresReads(sessions.open()), published),
        published,
        SHORTEST_PAUSE,
        LONGEST_PAUSE);
  }

  /** Whether there are tables of a repo at an address; a database that is not there has none. */
  static boolean exists(PostgresAddress at) {
    Failures failures = new Failures(at.shown());
    try (Session session = new Sessions(at.dataSource(), at.options().schema()).open()) {
      return setup(session, failures, at.options()).exists();
    } catch (SQLException e) {
      if (SqlStates.of(e).equals(SqlStates.NO_DATABASE)) {
        return false;
      }
      throw failures.of(e);
    }
  }

  /** The names of tables in the schema of an address that are not of the repo. */
  static List<String> tablesOfOthers(PostgresAddress at) {
    return sessionOf(
        at.dataSource(),
        at.options(),
        at.shown(),
        session -> setup(session, new Failures(at.shown()), at.options()).tablesOfOthers());
  }

  /** What keeps everybody from storing anything on the server of an address. */
  static Optional<String> obstacle(PostgresAddress at) {
    return sessionOf(
        at.dataSource(),
        at.options(),
        at.shown(),
        session ->
            session.number(IS_STANDBY) > 0
                ? Optional.of(
                    "the server is a standby, which takes no writes and may not have yet what was"
                        + " stored on its primary")
                : Optional.empty());
  }

  private static <T> T sessionOf(
      DataSource dataSource, PostgresOptions options, String address, SessionQuestion<T> question) {
    try (Session session = new Sessions(dataSource, options.schema()).open()) {
      return question.ask(session);
    } catch (SQLException e) {
      throw new Failures(address).of(e);
    }
  }

  private interface SessionQuestion<T> {
    T ask(Session session) throws SQLException;
  }

  private static SchemaSetup setup(Session session, Failures failures, PostgresOptions options) {
    return new SchemaSetup(session, failures, options.schema(), Tables.STEPS);
  }

  @Override
  public String address() {
    return address;
  }

  @Override
  protected String requireStorable(String what, String name) {
    if (name.indexOf('\0') >= 0) {
      throw new InvalidNameException(
          "The "
              + what
              + " has a character NUL, which PostgreSQL cannot keep: choose another name.");
    }
    return super.requireStorable(what, name);
  }

  @Override
  protected void watchOthers() {
    others.watch();
  }

  @Override
  protected void closeWatch() {
    others.close();
    teller.close();
  }
}
