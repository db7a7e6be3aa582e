package dev.intrepid.repo.sqlite.write;

import static java.time.temporal.ChronoUnit.MICROS;

import dev.intrepid.IntrepidException;
import dev.intrepid.repo.Commit;
import dev.intrepid.repo.Committed;
import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.MarkerMove;
import dev.intrepid.repo.jdbc.GroupWriter;
import dev.intrepid.repo.jdbc.PendingCommit;
import dev.intrepid.repo.sqlite.connection.Session;
import dev.intrepid.repo.sqlite.connection.WriteAheadLog;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;

/**
 * Stores several commits in one transaction, each of them whole or, if a condition of its own does
 * not hold, not at all and without touching the others. For one thread at a time.
 */
public final class Writer implements GroupWriter {

  static final String BEGIN = "BEGIN IMMEDIATE";
  static final String COMMIT = "COMMIT";
  private static final String ROLLBACK = "ROLLBACK";
  private static final String BEFORE_COMMIT = "SAVEPOINT before_commit";
  private static final String UNDO_COMMIT = "ROLLBACK TO before_commit";
  private static final String KEEP_COMMIT = "RELEASE before_commit";
  private final Session session;
  private final WriteAheadLog log;
  private final Clock clock;
  private final EventWrites events;
  private final MemoWrites memos;
  private final MarkerWrites markers;
  private long dataVersion = Session.UNKNOWN;

  public Writer(Session session, WriteAheadLog log, Clock clock) {
    this.session = session;
    this.log = log;
    this.clock = clock;
    this.events = new EventWrites(session);
    this.memos = new MemoWrites(session);
    this.markers = new MarkerWrites(session);
  }

  @Override
  public List<EventRecord> write(Iterator<PendingCommit> group, boolean isShared)
      throws SQLException {
    try {
      session.run(BEGIN);
      refreshIfOthersWrote();
      events.begin();
      Instant now = clock.instant().truncatedTo(MICROS);
      boolean any = false;
      while (group.hasNext()) {
        any |= store(group.next(), now, isShared);
      }
      return any ? finish(now) : undo();
    } catch (SQLException | RuntimeException | Error e) {
      rollback(e);
      throw e;
    }
  }

  @Override
  public void tidy() {
    try {
      log.keepSmall(session);
    } catch (SQLException e) {
      // What was committed is safe in the log as it is; the next transaction meets what is wrong.
      forgetStatements(e);
    }
  }

  private List<EventRecord> finish(Instant now) throws SQLException {
    memos.finish(now);
    // Looked at each time, for it costs next to nothing beside the sync of the disk that follows.
    session.file().requireThere();
    // Copied before it is stored: what fails afterwards would be told as if nothing were stored.
    List<EventRecord> appended = List.copyOf(events.appended());
    session.run(COMMIT);
    return appended;
  }

  private List<EventRecord> undo() throws SQLException {
    dataVersion = Session.UNKNOWN;
    session.run(ROLLBACK);
    return List.of();
  }

  /** Only other connections' commits change the data version: until then we know what is stored. */
  private void refreshIfOthersWrote() throws SQLException {
    long found = session.number(Session.DATA_VERSION);
    if (found != dataVersion) {
      session.compare(found);
      events.refresh();
      memos.refresh();
      dataVersion = found;
    }
  }

  /** Whether it was stored; if it was refused it has left nothing, unless it is the only one. */
  private boolean store(PendingCommit pending, Instant now, boolean besideOthers)
      throws SQLException {
    if (pending.isRefusedBy(session.seen())) {
      return false;
    }
    // A single part is one statement with its condition in it: there is nothing to undo.
    boolean undoable = besideOthers && pending.parts() > 1;
    int appended = events.appended().size();
    long lastSequence = events.lastSequence();
    long lastRevision = memos.lastRevision();
    if (undoable) {
      session.run(BEFORE_COMMIT);
    }
    boolean stored = false;
    try {
      pending.succeed(store(pending.commit(), now));
      stored = true;
    } catch (IntrepidException refusal) {
      pending.refuse(refusal);
      if (undoable) {
        session.run(UNDO_COMMIT);
        events.forget(appended, lastSequence);
        memos.forget(lastRevision);
      }
    }
    if (undoable) {
      session.run(KEEP_COMMIT);
    }
    return stored;
  }

  private Committed store(Commit commit, Instant now) throws SQLException {
    for (MarkerMove move : commit.markers()) {
      markers.move(move, now);
    }
    List<Long> revisions = memos.apply(commit.memos(), now);
    return new Committed(EventLog.of(events.append(commit.events(), now)), revisions);
  }

  private void rollback(Throwable cause) {
    try {
      forgetStatements(cause);
    } finally {
      endTransaction(cause);
    }
  }

  private void endTransaction(Throwable cause) {
    try {
      session.run(ROLLBACK);
    } catch (SQLException e) {
      // SQLite has rolled back by itself after some failures, and says that there is nothing to do.
      cause.addSuppressed(e);
    }
  }

  /** Trusts nothing that was prepared or remembered before the failure. */
  private void forgetStatements(Throwable cause) {
    dataVersion = Session.UNKNOWN;
    try {
      session.closeStatements();
    } catch (SQLException e) {
      cause.addSuppressed(e);
    }
  }

  @Override
  public void close() throws SQLException {
    session.close();
  }
}
