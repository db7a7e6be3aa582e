package dev.intrepid.repo.jdbc;

import dev.intrepid.IntrepidException;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.Commit;
import dev.intrepid.repo.Committed;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.FencedException;
import dev.intrepid.repo.MarkerMove;
import dev.intrepid.repo.MemoChange;
import dev.intrepid.repo.MemoConflictException;
import dev.intrepid.repo.adapter.AppendPlan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What several commits become, one after the other, worked out against what is stored, and nothing
 * stored yet: a commit whose condition does not hold is refused and leaves the others as they are.
 * Made while no other process can write. Not thread-safe.
 */
public final class GroupPlan {

  private final Instant now;
  private final PlannedEvents events;
  private final PlannedMemos memos;
  private final PlannedMarkers markers;

  /**
   * A plan of no commit yet.
   *
   * @param stored all that these commits ask about
   * @param now the time of recording, in microseconds
   */
  public GroupPlan(StoredState stored, Instant now) {
    this.now = now;
    this.events = new PlannedEvents(stored);
    this.memos = new PlannedMemos(stored, now);
    this.markers = new PlannedMarkers(stored, now);
  }

  /** Plans a commit, and gives it its outcome: what it becomes, or why it is refused. */
  public void add(PendingCommit pending) {
    try {
      pending.succeed(add(pending.commit()));
    } catch (IntrepidException refusal) {
      pending.refuse(refusal);
    }
  }

  private Committed add(Commit commit) {
    for (MarkerMove move : commit.markers()) {
      long actual = markers.epoch(move);
      if (actual != move.expected()) {
        throw new FencedException(move, actual);
      }
    }
    for (MemoChange change : commit.memos()) {
      long actual = memos.revision(change.uri());
      if (!change.accepts(actual)) {
        throw new MemoConflictException(change, actual);
      }
    }
    AppendPlan appends = AppendPlan.of(commit.events(), events, now);
    // Nothing is refused from here on.
    commit.markers().forEach(markers::move);
    List<Long> revisions = new ArrayList<>(commit.memos().size());
    commit.memos().forEach(change -> revisions.add(memos.apply(change)));
    events.append(appends.appended());
    return new Committed(appends.records(), revisions);
  }

  /** Whether there is nothing to store. */
  public boolean isEmpty() {
    return events.appended().isEmpty() && memos.isEmpty() && markers.moved().isEmpty();
  }

  /** The events to append, in the order of their sequence. */
  public List<EventRecord> events() {
    return events.appended();
  }

  /** The memos to store, as they are to be: the last of each URI. */
  public Collection<CacheRecord> memos() {
    return memos.stored();
  }

  /** The revision of the row of a memo, and be it expired; 0 if there is none. */
  public long storedRevision(String uri) {
    return memos.storedRevision(uri);
  }

  /** The URIs of the memos to delete. */
  public Collection<String> deletedMemos() {
    return memos.deleted();
  }

  /** The URIs of all memos that were changed, in order, each as often as it was. */
  public List<String> changedMemos() {
    return memos.changed();
  }

  /** The revision of the last change, or of the last before if there is none. */
  public long lastRevision() {
    return memos.lastRevision();
  }

  /** The markers to store, as they are to be. */
  public Collection<MovedMarker> markers() {
    return markers.moved();
  }
}
