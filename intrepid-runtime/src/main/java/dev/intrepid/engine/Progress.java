package dev.intrepid.engine;

import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.MarkerMove;
import dev.intrepid.repo.MemoChange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far the delivery of what was read has come, as it is stored with the effects. */
interface Progress {

  /** What is stored: the move of the marker, and memos that are not the handlers'. */
  record Place(MarkerMove move, List<MemoChange> memos) {}

  /** What was given up of the messages that are read. */
  Skips skips();

  /** Which handlers are called for what comes again. */
  Replays replays();

  /** Whether a message is not for the handlers, now or at all. */
  boolean passesOver(EventRecord record);

  /** Whether a message is not for that handler. */
  default boolean passesOver(EventRecord record, int handler) {
    return skips().passesOver(record, handler)
        || (comesAgain(record) && replays().leavesOut(handler, record.sequence()));
  }

  /** Whether a message has been handled before a rewind. */
  boolean comesAgain(EventRecord record);

  /** Whether a handler may store or delete that memo for that message. */
  default boolean mayChange(EventRecord record, String uri) {
    return true;
  }

  /**
   * What says that a page is done up to a message.
   *
   * @param last the last that is done; null if all of the page is
   */
  Place after(EventLog page, @Nullable EventRecord last);

  /**
   * Takes note that a place was stored.
   *
   * @param revisions the revisions of its memos
   */
  void reached(Place place, List<Long> revisions);

  /** Somebody else has changed that memo. */
  void conflicted(String uri);
}
