package dev.intrepid.repo.postgresql.write;

import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.MemoChange;
import dev.intrepid.repo.PendingEvents;
import dev.intrepid.repo.jdbc.GroupPlan;
import dev.intrepid.repo.jdbc.LastPositions;
import dev.intrepid.repo.jdbc.PendingCommit;
import dev.intrepid.repo.jdbc.ReadState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What this process remembers of the log since it last wrote to it: the last event and the last
 * revision of a memo. As long as the last event is the same, no process has appended since, and the
 * remembered positions are right. For one thread.
 */
final class KnownLog implements LogEnd {

  /** Of a revision that is not known. */
  private static final long UNKNOWN = -1;

  private final LastPositions positions = new LastPositions();
  private @Nullable EventRecord last;
  private long lastRevision = UNKNOWN;

  /** Whether another process had appended when this one last looked. */
  private boolean othersAppend;

  /** Whether another process had changed a memo when this one last looked. */
  private boolean othersChangeMemos;

  /** The last event, null if it is not known. */
  @Nullable EventRecord last() {
    return last;
  }

  @Override
  public long lastSequence() {
    return last == null ? 0 : last.sequence();
  }

  /** Likewise, or {@link LastPositions#UNKNOWN}. */
  @Override
  public long lastPosition(String stream) {
    return positions.get(stream);
  }

  @Override
  public long lastRevision() {
    return lastRevision;
  }

  /**
   * Whether it is known, and likely to be so, where the log, the streams of these commits and the
   * changes of memos end: this process has written to them before, and others do not write in turn
   * with it.
   */
  boolean covers(List<PendingCommit> commits) {
    return commits.stream()
        .map(PendingCommit::commit)
        .allMatch(commit -> coversEvents(commit.events()) && coversChanges(commit.memos()));
  }

  private boolean coversEvents(PendingEvents events) {
    return events.isEmpty()
        || (last != null
            && !othersAppend
            && events.events().stream()
                .allMatch(event -> positions.get(event.stream()) != LastPositions.UNKNOWN));
  }

  private boolean coversChanges(List<MemoChange> changes) {
    return changes.isEmpty() || (lastRevision != UNKNOWN && !othersChangeMemos);
  }

  /** This was stored, decided by what was read. */
  void stored(GroupPlan plan, ReadState read) {
    if (!read.streams().isEmpty()) {
      boolean isSame = last != null && last.sequence() == read.lastSequence();
      othersAppend = last != null && !isSame;
      if (!isSame) {
        positions.clear();
        last = null;
      }
    }
    if (!read.uris().isEmpty()) {
      boolean isSame = lastRevision == read.lastRevision();
      othersChangeMemos = lastRevision != UNKNOWN && !isSame;
      if (!isSame) {
        lastRevision = UNKNOWN;
      }
    }
    stored(plan);
  }

  /** This was stored. */
  void stored(GroupPlan plan) {
    List<EventRecord> events = plan.events();
    if (!events.isEmpty()) {
      remember(events);
    }
    if (!plan.changedMemos().isEmpty()) {
      long before = plan.lastRevision() - plan.changedMemos().size();
      if (lastRevision != UNKNOWN) {
        othersChangeMemos = lastRevision != before;
      }
      lastRevision = plan.lastRevision();
    }
  }

  /** Events that follow others than the last one known tell of another process. */
  private void remember(List<EventRecord> events) {
    if (last != null) {
      othersAppend = events.get(0).sequence() != last.sequence() + 1;
      if (othersAppend) {
        positions.clear();
      }
    }
    events.forEach(event -> positions.put(event.stream(), event.position()));
    last = events.get(events.size() - 1);
  }
}
