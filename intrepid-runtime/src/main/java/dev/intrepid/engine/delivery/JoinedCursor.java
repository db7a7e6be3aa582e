package dev.intrepid.engine.delivery;

import dev.intrepid.engine.step.DeliveryCursor;
import dev.intrepid.engine.step.Replays;
import dev.intrepid.engine.step.Skips;
import dev.intrepid.engine.stored.StoredRevisions;
import dev.intrepid.engine.worker.MessageFailedException;
import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.MemoChange;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the log joined with retried messages from before it, in one delivery and one commit. A
 * message belongs to the log's page if the marker is not past it. For a stream that is retried, the
 * messages in the log's page are not handled. For one thread.
 */
final class JoinedCursor implements DeliveryCursor {

  private final RetriedPage retried;
  private final DeliveryCursor live;
  private final EventLog before;
  private final EventLog log;
  private final long marker;
  private boolean isInLog;

  /**
   * Joins both.
   *
   * @param marker the subscriber's marker, before the page of the log
   */
  JoinedCursor(RetriedPage retried, DeliveryCursor live, EventLog log, long marker) {
    this.retried = retried;
    this.live = live;
    this.before = retried.page();
    this.log = log;
    this.marker = marker;
  }

  /** The retried messages, and then those of the log. */
  EventLog page() {
    List<EventRecord> all = new ArrayList<>(before.records());
    all.addAll(log.records());
    return new EventLog(all, log.through());
  }

  /** Whether a message is one of the page of the log. */
  boolean isOfLog(EventRecord record) {
    return record.sequence() > marker;
  }

  /** How many messages of the log are done, of so many in all. */
  int doneOfLog(int done) {
    return Math.max(0, done - before.size());
  }

  private DeliveryCursor of(EventRecord record) {
    return isOfLog(record) ? live : retried;
  }

  @Override
  public void begin() {
    retried.begin();
    live.begin();
  }

  @Override
  public int attemptOf(EventRecord record) {
    return of(record).attemptOf(record);
  }

  @Override
  public Skips skips(EventRecord record) {
    return of(record).skips(record);
  }

  @Override
  public Replays replays(EventRecord record) {
    return of(record).replays(record);
  }

  @Override
  public boolean leavesAside(EventRecord record) {
    return of(record).leavesAside(record);
  }

  @Override
  public boolean isRedelivered(EventRecord record) {
    return of(record).isRedelivered(record);
  }

  @Override
  public boolean mayChange(EventRecord record, String uri) {
    return of(record).mayChange(record, uri);
  }

  @Override
  public boolean setsAside(MessageFailedException failure, int handler) {
    return of(failure.event()).setsAside(failure, handler);
  }

  @Override
  public boolean endsPage() {
    return live.endsPage();
  }

  @Override
  public Place after(EventLog page, @Nullable EventRecord last) {
    isInLog = last == null || isOfLog(last);
    Place tried = retried.after(before, isInLog ? null : last);
    if (!isInLog) {
      return tried;
    }
    Place through = live.after(log, last);
    List<MemoChange> memos = new ArrayList<>(tried.memos());
    memos.addAll(through.memos());
    return new Place(through.move(), memos);
  }

  @Override
  public void reached(Place place, StoredRevisions revisions) {
    retried.reached(place, revisions);
    if (isInLog) {
      live.reached(place, revisions);
    }
  }

  @Override
  public void conflicted(String uri) {
    retried.conflicted(uri);
    live.conflicted(uri);
  }
}
