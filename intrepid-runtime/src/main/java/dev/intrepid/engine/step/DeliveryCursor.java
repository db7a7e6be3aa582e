package dev.intrepid.engine.step;

import dev.intrepid.engine.stored.StoredRevisions;
import dev.intrepid.engine.worker.MessageFailedException;
import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.MarkerMove;
import dev.intrepid.repo.MemoChange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a delivery has come, stored with its effects. Cursors know what is set aside, given up or
 * delivered again; which messages and handlers are passed over for that is decided here alone.
 */
public interface DeliveryCursor {

  /** What is stored: the move of the marker, and memos of the engine. */
  record Place(MarkerMove move, List<MemoChange> memos) {}

  /** Begins a page, or the same page again: nothing of it is set aside. */
  void begin();

  /** Which try of a message this is, from 1. */
  int attemptOf(EventRecord record);

  /** What was given up of a message that is read. */
  Skips skips(EventRecord record);

  /** Which handlers are called for a message that is delivered again. */
  Replays replays(EventRecord record);

  /** Leaves a message with its stream, if that is set aside; false if it may be delivered. */
  boolean leavesAside(EventRecord record);

  /** Whether a message is not for the handlers, now or at all. */
  default boolean passesOver(EventRecord record) {
    return leavesAside(record) || skips(record).isWhole(record);
  }

  /** Whether a message that is not passed over is not for that handler. */
  default boolean passesOver(EventRecord record, int handler) {
    return skips(record).isOf(record, handler)
        || (isRedelivered(record) && replays(record).leavesOut(handler, record));
  }

  /** Whether a message has been handled before a rewind. */
  boolean isRedelivered(EventRecord record);

  /** Whether a handler may store or delete that memo for that message. */
  default boolean mayChange(EventRecord record, String uri) {
    return true;
  }

  /**
   * Sets a failed message aside, with those after it in its stream, so that other streams go on.
   *
   * @param handler the index of the handler that failed; negative if none did
   * @return false if it is not set aside: the page ends before it
   */
  boolean setsAside(MessageFailedException failure, int handler);

  /** Whether the page ends after a message that was set aside. */
  boolean endsPage();

  /**
   * The place to store when a page is done up to a message.
   *
   * @param last the last message done; null if the whole page is
   */
  Place after(EventLog page, @Nullable EventRecord last);

  /**
   * Takes note that a place was stored.
   *
   * @param revisions among them those of its memos
   */
  void reached(Place place, StoredRevisions revisions);

  /** Another process or handler has changed that memo. */
  void conflicted(String uri);
}
