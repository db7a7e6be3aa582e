package dev.intrepid.repo.jdbc;

import dev.intrepid.repo.EventRecord;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The last event that a repo has seen of its log, and how often the log has gone back, which is
 * found when it lacks that event. An event is noted before a caller gets it, and a connection is
 * compared before a caller gets its answers. So no caller gets an answer of a log that has gone
 * back before {@link #timesGoneBack} says so. Thread-safe.
 */
public final class SeenLog {

  /** All of it as of one moment. */
  private record Seen(long timesGoneBack, long sequence, @Nullable UUID id) {}

  private volatile Seen last = new Seen(0, 0, null);
  private volatile @Nullable Published told;

  /** Nothing is seen yet. */
  public SeenLog() {}

  /** Finds an event in the log of one connection, as it is now. */
  public interface Lookup {
    /** The id of the event of a sequence; empty if there is none. */
    Optional<UUID> idAt(long sequence) throws SQLException;
  }

  /** Tells this when the log has gone back, by the thread that finds out. */
  void tells(Published published) {
    told = published;
  }

  /** How often the log was found to have gone back. */
  public long timesGoneBack() {
    return last.timesGoneBack();
  }

  /**
   * Notes that an event was read, on a connection that is compared before or after this; not if the
   * log has gone back since it was asked for, since it may be of the log of before.
   *
   * @param timesGoneBack how often the log had gone back before the event was asked for
   */
  public void saw(long sequence, UUID id, long timesGoneBack) {
    if (sequence > last.sequence()) {
      note(sequence, id, timesGoneBack);
    }
  }

  /** Notes the last of several. */
  public void saw(List<EventRecord> ascending, long timesGoneBack) {
    if (!ascending.isEmpty()) {
      EventRecord record = ascending.get(ascending.size() - 1);
      saw(record.sequence(), record.id(), timesGoneBack);
    }
  }

  private synchronized void note(long sequence, UUID id, long timesGoneBack) {
    if (sequence > last.sequence() && timesGoneBack == last.timesGoneBack()) {
      last = new Seen(timesGoneBack, sequence, id);
    }
  }

  /**
   * An event that was seen.
   *
   * @param sequence its place in the log
   */
  public record SeenEvent(long sequence, UUID id) {}

  /** The last event that was seen; empty if none was. */
  public Optional<SeenEvent> last() {
    Seen seen = last;
    UUID id = seen.id();
    return id == null ? Optional.empty() : Optional.of(new SeenEvent(seen.sequence(), id));
  }

  /** Looks whether the log of a connection has what was seen. */
  public void compare(Lookup log) throws SQLException {
    Seen seen = last;
    UUID id = seen.id();
    if (id != null && !log.idAt(seen.sequence()).equals(Optional.of(id))) {
      goneBack(seen);
    }
  }

  private void goneBack(Seen seen) {
    synchronized (this) {
      if (last.timesGoneBack() != seen.timesGoneBack()) {
        return; // another thread has found the same
      }
      last = new Seen(seen.timesGoneBack() + 1, 0, null);
    }
    Published published = told;
    if (published != null) {
      published.goneBack();
    }
  }
}
