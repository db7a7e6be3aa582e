package dev.intrepid.repo.postgresql.failure;

import java.sql.SQLException;
import java.util.Set;

/** What a failure says of the transaction it happened in. */
public final class SqlStates {

  public static final String NO_DATABASE = "3D000";

  /** What the driver says when the two sides do not agree on how to connect. */
  static final String REJECTED = "08004";

  /** What the driver says when it finds no server, or none of the kind that is asked for. */
  private static final String NOT_FOUND = "08001";

  private static final String NO_COLUMN = "42703";

  /** What a standby says, which was the primary before, or is one of several hosts. */
  static final String READ_ONLY = "25006";

  /** What a standby says when a transaction is to write, and a statement prepared too long ago. */
  static final String UNSUPPORTED = "0A000";

  /** The server ends connections, or does not take any: it stops, has crashed, or starts. */
  private static final Set<String> SHUTDOWN = Set.of("57P01", "57P02", "57P03", "57P05");

  /** The transaction was ended because of others, or because this process was too slow. */
  private static final Set<String> TRANSIENT =
      Set.of("40001", "40P01", "25P03", "25P04", READ_ONLY, UNSUPPORTED);

  private SqlStates() {}

  /** The five letters, empty if there are none. */
  public static String of(SQLException e) {
    String state = e.getSQLState();
    return state == null ? "" : state;
  }

  /** Whether there is no connection any more, or none was made. */
  public static boolean isLostConnection(SQLException e) {
    String state = of(e);
    return (state.startsWith("08") && !state.equals(REJECTED)) || SHUTDOWN.contains(state);
  }

  /**
   * Whether the driver had no memory for an answer: unlike a server without, it goes on with the
   * rest of a message, which may end a transaction.
   */
  public static boolean isDriverOutOfMemory(SQLException e) {
    return e.getCause() instanceof OutOfMemoryError;
  }

  /** Whether a server was reached, and none that takes writes. */
  static boolean isWithoutPrimary(SQLException e) {
    return of(e).equals(NOT_FOUND) && e.getCause() == null;
  }

  /** Whether a table has another shape than is expected of it. */
  public static boolean isOtherTable(SQLException e) {
    return of(e).equals(NO_COLUMN) || of(e).startsWith("22");
  }

  /** Whether the same transaction may succeed at once, perhaps over another connection. */
  public static boolean isWorthAnotherTry(SQLException e) {
    return isLostConnection(e) || TRANSIENT.contains(of(e));
  }

  /** Whether a standby refuses what it does not do. */
  public static boolean isOfStandby(SQLException e) {
    return of(e).equals(READ_ONLY) || of(e).equals(UNSUPPORTED);
  }

  /** Whether a lock was waited for in vain. */
  public static boolean isLocked(SQLException e) {
    return of(e).equals("55P03");
  }

  /** Whether a row is there that was taken for new, or is not as it was taken for. */
  public static boolean isNotAsAssumed(SQLException e) {
    return of(e).equals("23505") || of(e).equals("22012");
  }

  /** Whether it is about what was to be stored, so that others in the transaction may be stored. */
  public static boolean isOfOneCommit(SQLException e) {
    String state = of(e);
    return state.startsWith("22") || state.startsWith("23") || state.startsWith("54");
  }
}
