package dev.intrepid.repo.postgresql.failure;

import dev.intrepid.repo.RepoAddressException;
import dev.intrepid.repo.RepoClosedException;
import dev.intrepid.repo.RepoException;
import dev.intrepid.repo.RepoFormatException;
import dev.intrepid.repo.RepoFullException;
import dev.intrepid.repo.RepoLockedException;
import dev.intrepid.repo.RepoReadOnlyException;
import dev.intrepid.repo.RepoUnavailableException;
import dev.intrepid.repo.UnusableTransactionException;
import dev.intrepid.repo.jdbc.SqlFailures;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What PostgreSQL's SQLSTATEs mean for one schema: one type and one sentence a situation. */
public final class Failures implements SqlFailures {

  private final String where;

  /**
   * Of one schema.
   *
   * @param address of the repo, without a password
   */
  public Failures(String address) {
    this.where = " (repo: " + address + ").";
  }

  @Override
  public RepoException of(SQLException e) {
    if (e instanceof UnknownOutcomeException) {
      return unknownOutcome(e);
    }
    String state = SqlStates.of(e);
    return switch (state) {
      case "28P01" -> wrongPassword(e);
      case SqlStates.REJECTED -> rejected(e);
      case SqlStates.NO_DATABASE -> noDatabase(e);
      case "25P02" -> failedBefore(e);
      case "40P01" -> deadlocked(e);
      case "42501" -> noRight(e);
      case SqlStates.READ_ONLY, SqlStates.UNSUPPORTED -> readOnly(e);
      case "53100" -> full(e);
      case "53300" -> tooManyConnections(e);
      case "26000", "42P05" -> pooled(e);
      case "55P03" -> locked(e);
      case "57014" -> cancelled(e);
      case "42P01", "42703", "3F000" -> noTables(e);
      case "XX001", "XX002" -> damaged(e);
      default -> ofClass(state, e);
    };
  }

  private RepoException ofClass(String state, SQLException e) {
    if (state.startsWith("28")) {
      return refusedUser(e);
    }
    if (SqlStates.isLostConnection(e)) {
      return unreached(e);
    }
    return new RepoUnavailableException(
        "PostgreSQL failed: "
            + said(e)
            + "; look into its log, then try again (SQLSTATE: "
            + (state.isEmpty() ? "none" : state)
            + ", "
            + where.substring(2),
        e);
  }

  private RepoException unreached(SQLException e) {
    @Nullable String distrust = Distrust.told(e);
    if (distrust != null) {
      return distrusted(distrust, e);
    }
    return SqlStates.isWithoutPrimary(e) ? noPrimary(e) : away(e);
  }

  /** What the server or the driver says, without where in the statement. */
  private static String said(SQLException e) {
    @Nullable ServerErrorMessage server =
        e instanceof PSQLException own ? own.getServerErrorMessage() : null;
    return withoutDot(String.valueOf(server == null ? e.getMessage() : server.getMessage()));
  }

  private static String withoutDot(String said) {
    return said.endsWith(".") ? said.substring(0, said.length() - 1) : said;
  }

  @Override
  public boolean isLostConnection(SQLException e) {
    return SqlStates.isLostConnection(e);
  }

  private RepoException unknownOutcome(SQLException e) {
    return new RepoUnavailableException(
        "The connection was lost while a commit was on its way, and nobody knows whether it was"
            + " stored: publish the same events again, such as one of app.pending(message), whose id"
            + " keeps it from being stored twice; app.publish(message) gives it another id with each"
            + " call; read memos and markers again before you change them"
            + where,
        e);
  }

  private RepoException wrongPassword(SQLException e) {
    return new RepoAddressException(
        "PostgreSQL does not take the password, or was given none: set PGPASSWORD, or write it to"
            + " ~/.pgpass, or after the user in the address"
            + where,
        e);
  }

  private RepoException rejected(SQLException e) {
    return new RepoAddressException(
        "No connection comes about: "
            + said(e)
            + "; check the sslmode of the address, and the password, which is taken from PGPASSWORD,"
            + " ~/.pgpass, or after the user in the address"
            + where,
        e);
  }

  private RepoException distrusted(String why, SQLException e) {
    return new RepoAddressException(
        "The server's certificate is not trusted: "
            + withoutDot(why)
            + "; check the sslmode, the sslrootcert and the host of the address"
            + where,
        e);
  }

  private RepoException noPrimary(SQLException e) {
    return new RepoUnavailableException(
        "None of the hosts that can be reached takes writes, as while a standby becomes the primary:"
            + " check that the primary runs and is among the hosts of the address; when it is"
            + " there, try again, or only read with targetServerType=any. A primary whose database has"
            + " default_transaction_read_only=on is taken for a standby: there targetServerType=any"
            + " lets you write"
            + where,
        e);
  }

  private RepoException refusedUser(SQLException e) {
    return new RepoAddressException(
        "PostgreSQL does not let this user in: "
            + said(e)
            + "; check the user of the address, its sslmode, and pg_hba.conf"
            + where,
        e);
  }

  private RepoException noDatabase(SQLException e) {
    return new RepoAddressException(
        "There is no such database: make it with createdb, or give the address of another" + where,
        e);
  }

  private RepoException noRight(SQLException e) {
    return new RepoReadOnlyException(
        "The user of the address may not do this: "
            + said(e)
            + "; have it granted, or have the tables made by their owner: docs/repos.md says which"
            + " rights are needed"
            + where,
        e);
  }

  private RepoException readOnly(SQLException e) {
    return new RepoReadOnlyException(
        "The server takes no writes, as a standby does: give the address of the primary, or of all"
            + " hosts, of which the primary is found"
            + where,
        e);
  }

  private RepoException full(SQLException e) {
    return new RepoFullException(
        "There is no room left to store anything: free some on the disk of the server" + where, e);
  }

  private RepoException tooManyConnections(SQLException e) {
    return new RepoUnavailableException(
        "The server has no connection left: raise its max_connections, or have fewer processes, or"
            + " fewer readers each"
            + where,
        e);
  }

  private RepoException pooled(SQLException e) {
    return new RepoAddressException(
        "Statements are not prepared where they are run, as behind a PgBouncer that pools"
            + " transactions: write listen=off&prepareThreshold=0 into the address"
            + where,
        e);
  }

  private RepoException locked(SQLException e) {
    return new RepoLockedException(
        "Another program, or a transaction of this one, holds the log and did not let go in time;"
            + " try again, or look for what it waits for in pg_stat_activity"
            + where,
        e);
  }

  private RepoException deadlocked(SQLException e) {
    return new RepoLockedException(
        "Two transactions waited for each other, and the server ended this one: roll it back and"
            + " try again; to avoid it, change your own rows first and publish last"
            + where,
        e);
  }

  private RepoException failedBefore(SQLException e) {
    return new UnusableTransactionException(
        "A statement of the transaction has failed before, so that the server takes no more: roll"
            + " it back and begin another"
            + where,
        e);
  }

  private RepoException cancelled(SQLException e) {
    return new RepoLockedException(
        "The server cancelled a statement, because its statement_timeout is too short or another"
            + " user asked it to: raise it for this user with ALTER ROLE, then try again"
            + where,
        e);
  }

  private RepoException noTables(SQLException e) {
    return new RepoFormatException(
        "The tables are not as they should be: "
            + said(e)
            + "; restore the schema from a backup, or give another one"
            + where,
        e);
  }

  private RepoException damaged(SQLException e) {
    return new RepoFormatException(
        "The database is damaged: restore it from a backup, or go on with a standby" + where, e);
  }

  private RepoException away(SQLException e) {
    return new RepoUnavailableException(
        "The server cannot be reached: check that it runs, and the host and port of the address;"
            + " when it is there again, try again"
            + where,
        e);
  }

  @Override
  public RepoUnavailableException unexpected(Throwable e) {
    return new RepoUnavailableException(
        "A commit failed for a reason that has no name here: "
            + e
            + "; whether it was stored is not known"
            + where,
        e);
  }

  @Override
  public RepoClosedException closed() {
    return new RepoClosedException("The repo was closed; open another" + where, null);
  }

  public RepoFormatException notUtf8(String encoding) {
    return format(
        "The database keeps texts in "
            + encoding
            + " and not in UTF-8: make one with createdb --encoding=UTF8 --template=template0");
  }

  public RepoFormatException tooOld(String version) {
    return format("The server is PostgreSQL " + version + ": use one from 14 on");
  }

  public RepoFormatException ofAnotherProgram(String table) {
    return format(
        "The schema has a table "
            + table
            + " of another program: give the name of another schema, as in ?schema=events");
  }

  public RepoFormatException ofNewerRelease(long version, int known) {
    return format(
        "The schema was made by a newer release of Intrepid: use that release, its schema is "
            + version
            + " and this one knows "
            + known);
  }

  public RepoFormatException notCreated() {
    return format(
        "The schema has no tables of Intrepid, and create=off says not to make them: have those"
            + " made that \"intrepid repo ddl postgresql\" prints, or leave create=off out");
  }

  public RepoFormatException notUpToDate(long version, int known) {
    return format(
        "The tables are of an earlier release, of version "
            + version
            + " where this one needs "
            + known
            + ", and create=off says not to change them: start once without create=off, as a user"
            + " who owns them");
  }

  private RepoFormatException format(String sentence) {
    return format(sentence, null);
  }

  private RepoFormatException format(String sentence, @Nullable Throwable cause) {
    return new RepoFormatException(sentence + where, cause);
  }
}
