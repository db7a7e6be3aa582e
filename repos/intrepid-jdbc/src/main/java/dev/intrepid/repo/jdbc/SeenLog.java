package dev.intrepid.repo.jdbc;

import dev.intrepid.repo.EventRecord;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The last event of the log that a repo has seen, and how often it was found that the log does not
 * have it any more. What is seen is noted before it is told to anybody, and a connection is
 * compared before its answers are: so no answer of a log that has gone back is told before that is.
 * Thread-safe.
 */
public final class SeenLog {

  /** As it was when it was asked for. */
  private record Seen(long timesGoneBack, long sequence, @Nullable UUID id) {}

  private volatile Seen last = new Seen(0, 0, null);
  private volatile Runnable whenBack = () -> {};

  /** Nothing is seen yet. */
  public SeenLog() {}

  /** Finds an event in the log of one connection, as it is now. */
  public interface Lookup {
    /** The id of the event of a sequence; empty if there is none. */
    Optional<UUID> idAt(long sequence) throws SQLException;
  }

  /** Has that told when the log has gone back, by the thread that finds it. */
  void whenBack(Runnable told) {
    whenBack = told;
  }

  /** How often the log was found to have gone back. */
  public long timesGoneBack() {
    return last.timesGoneBack();
  }

  /** The event of a sequence was read, on a connection that was compared after that or before. */
  public void saw(long sequence, UUID id) {
    if (sequence > last.sequence()) {
      note(sequence, id);
    }
  }

  /** The same, of the last of several. */
  public void saw(List<EventRecord> ascending) {
    if (!ascending.isEmpty()) {
      EventRecord record = ascending.get(ascending.size() - 1);
      saw(record.sequence(), record.id());
    }
  }

  private synchronized void note(long sequence, UUID id) {
    if (sequence > last.sequence()) {
      last = new Seen(last.timesGoneBack(), sequence, id);
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
    if (id != null && !log.idAt(seen.sequence()).filter(id::equals).isPresent()) {
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
    whenBack.run();
  }
}
