package dev.intrepid.repo.jdbc;

import dev.intrepid.repo.MarkerRecord;
import dev.intrepid.repo.StoredRecords;
import dev.intrepid.repo.adapter.LoadCheck;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Stores records as they are, as {@link dev.intrepid.repo.LoadableRepo#load} has it, over a session
 * of its own: to the threads that commit it is like another process. The session is opened when it
 * is first needed, and again after a failure. For one thread at a time.
 *
 * @param <S> a connection and its statements
 */
public abstract class RecordLoader<S> implements AutoCloseable {

  private @Nullable S session;

  /** Opens no session yet. */
  protected RecordLoader() {}

  /** Opens a session. */
  protected abstract S open() throws SQLException;

  /** Closes a session, which rolls back what was begun. */
  protected abstract void close(S open) throws SQLException;

  /** Stores all or none in one transaction; names and arguments have been checked. */
  protected abstract void load(StoredRecords records, S open) throws SQLException;

  /**
   * Refuses events that do not go on where the log ends; asked within that transaction.
   *
   * @throws dev.intrepid.repo.LoadException if one does not
   */
  protected static void requireGoesOn(StoredRecords records, StoredState stored) {
    LoadCheck.requireGoesOn(records, new PlannedEvents(stored));
  }

  /**
   * Markers with their turns, in their order: of those of a tracking stream, the last one counts as
   * moved last.
   *
   * @param stored says the turns of the markers that are there
   */
  protected static List<MovedMarker> inTurn(List<MarkerRecord> markers, StoredState stored) {
    Turns turns = new Turns(stored);
    List<MovedMarker> moved = new ArrayList<>(markers.size());
    for (MarkerRecord marker : markers) {
      moved.add(new MovedMarker(marker, turns.next(marker.trackingStream())));
    }
    return moved;
  }

  /** Whether the same may succeed at once over another session, after a failure; mostly not. */
  protected boolean isWorthAnotherTry(SQLException failure) {
    return false;
  }

  /**
   * Stores all or none; names and arguments have been checked.
   *
   * @throws dev.intrepid.repo.LoadException if an event does not go on where the log ends
   */
  final void load(StoredRecords records) throws SQLException {
    boolean isLoaded = false;
    while (!isLoaded) {
      try {
        loadOnce(records);
        isLoaded = true;
      } catch (SQLException e) {
        if (!isWorthAnotherTry(e)) {
          throw e;
        }
      }
    }
  }

  private void loadOnce(StoredRecords records) throws SQLException {
    S open = session;
    if (open == null) {
      open = open();
      session = open;
    }
    try {
      load(records, open);
    } catch (SQLException | RuntimeException | Error e) {
      letGo(e);
      throw e;
    }
  }

  private void letGo(Throwable cause) {
    try {
      close();
    } catch (SQLException e) {
      cause.addSuppressed(e);
    }
  }

  @Override
  public final void close() throws SQLException {
    S open = session;
    session = null;
    if (open != null) {
      close(open);
    }
  }
}
