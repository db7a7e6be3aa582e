package dev.intrepid.repo.postgresql.connection;

import dev.intrepid.repo.postgresql.failure.Failures;
import dev.intrepid.repo.postgresql.failure.SqlStates;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks whether a schema is as this release needs it, and makes it so. Of several processes that do
 * so at once, one does it and the others find it done.
 */
public final class SchemaSetup {

  private static final int OLDEST_SERVER = 14;

  private static final String SERVER =
      "SELECT current_setting('server_version_num')::integer / 10000,"
          + " current_setting('server_version'), current_setting('server_encoding')";
  private static final String SCHEMAS = "SELECT count(*) FROM pg_namespace WHERE nspname = ?";
  private static final String TABLES =
      "SELECT relname FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace"
          + " WHERE nspname = ? AND relkind IN ('r', 'p', 'v', 'm', 'f') AND relname = ANY (?)"
          + " ORDER BY relname";

  private static final String TABLES_OF_OTHERS =
      "SELECT relname FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace"
          + " WHERE nspname = ? AND relkind IN ('r', 'p') AND relname <> ALL (?)"
          + " ORDER BY relname COLLATE \"C\"";

  /** The table that says the version. */
  private static final String VERSIONED = "intrepid";

  private static final String VERSION = "SELECT max(version) FROM {schema}.intrepid";
  private static final String SET_VERSION = "UPDATE {schema}.intrepid SET version = ";

  /** Of all schemas of this name, in whichever database: there are no tables to lock yet. */
  private static final String LOCK = "SELECT pg_advisory_xact_lock(";

  private static final long LOCK_KEYS = 0x494E_5453L << 32;

  private static final long MISSING = 0;

  private final Session session;
  private final Failures failures;
  private final String schema;
  private final List<List<String>> steps;

  public SchemaSetup(Session session, Failures failures, String schema, List<List<String>> steps) {
    this.session = session;
    this.failures = failures;
    this.schema = schema;
    this.steps = steps;
  }

  /** Whether the tables are there, in whichever version; refuses those of others. */
  public boolean exists() throws SQLException {
    return version() != MISSING;
  }

  /**
   * Requires a schema of this release.
   *
   * @param create whether to make it
   */
  public void require(boolean create) throws SQLException {
    requireServer();
    long version = version();
    if (version == steps.size()) {
      return;
    }
    requireKnown(version);
    if (create) {
      bringUpToDate();
    } else {
      throw version == MISSING
          ? failures.notCreated()
          : failures.notUpToDate(version, steps.size());
    }
  }

  private void requireServer() throws SQLException {
    try (ResultSet rows = session.prepare(SERVER).executeQuery()) {
      rows.next();
      if (rows.getInt(1) < OLDEST_SERVER) {
        throw failures.tooOld(rows.getString(2));
      }
      if (!rows.getString(3).equals("UTF8")) {
        throw failures.notUtf8(rows.getString(3));
      }
    }
  }

  private void requireKnown(long version) {
    if (version > steps.size()) {
      throw failures.ofNewerRelease(version, steps.size());
    }
  }

  /** Refuses the tables of another program. */
  private long version() throws SQLException {
    // In one look, since another process may make all of them between one look and the next.
    List<String> found = tables(TABLES);
    if (found.contains(VERSIONED)) {
      return storedVersion();
    }
    if (!found.isEmpty()) {
      throw failures.ofAnotherProgram(found.get(0));
    }
    return MISSING;
  }

  private long storedVersion() throws SQLException {
    try {
      return session.number(VERSION);
    } catch (SQLException e) {
      if (SqlStates.isOtherTable(e)) {
        throw failures.ofAnotherProgram(VERSIONED);
      }
      throw e;
    }
  }

  /** The names of tables that are in the schema and not of the repo. */
  public List<String> tablesOfOthers() throws SQLException {
    return tables(TABLES_OF_OTHERS);
  }

  /** Asks for tables by the names of those of a repo. */
  private List<String> tables(String question) throws SQLException {
    List<String> names = new ArrayList<>(Tables.NAMES);
    names.add(VERSIONED);
    PreparedStatement query = session.prepare(question);
    query.setString(1, schema);
    session.setTexts(query, 2, names);
    List<String> found = new ArrayList<>();
    try (ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }

  private void bringUpToDate() throws SQLException {
    session.begins();
    session.run(OrderLock.BEGIN);
    session.run(OrderLock.END_IF_STOPPED);
    session.run(LOCK + (LOCK_KEYS | (schema.hashCode() & 0xffff_ffffL)) + ")");
    // Looked at again: another process may have done it meanwhile.
    long version = version();
    requireKnown(version);
    if (version != MISSING) {
      session.run(OrderLock.TAKE);
    } else if (!hasSchema()) {
      session.run("CREATE SCHEMA {schema}");
    }
    for (List<String> step : steps.subList((int) version, steps.size())) {
      for (String statement : step) {
        session.run(statement);
      }
    }
    session.run(SET_VERSION + steps.size());
    session.run("COMMIT");
    session.ended();
  }

  private boolean hasSchema() throws SQLException {
    PreparedStatement query = session.prepare(SCHEMAS);
    query.setString(1, schema);
    try (ResultSet rows = query.executeQuery()) {
      return rows.next() && rows.getInt(1) > 0;
    }
  }
}
