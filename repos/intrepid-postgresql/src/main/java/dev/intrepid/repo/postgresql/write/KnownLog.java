package dev.intrepid.repo.postgresql.write;

import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.MemoChange;
import dev.intrepid.repo.jdbc.GroupPlan;
import dev.intrepid.repo.jdbc.LastPositions;
import dev.intrepid.repo.jdbc.PendingCommit;
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

  /** The revision of the last change of a memo. */
  long lastRevision() {
    return lastRevision;
  }

  /**
   * Whether it is known, and likely to be so, where the log and the streams of these commits end:
   * this process has written to them before, and others do not append in turn with it.
   */
  boolean coversEvents(List<PendingCommit> commits) {
    return commits.stream().allMatch(this::coversEvents);
  }

  private boolean coversEvents(PendingCommit pending) {
    return pending.commit().events().isEmpty()
        || (last != null
            && !othersAppend
            && pending.commit().events().events().stream()
                .allMatch(event -> positions.get(event.stream()) != LastPositions.UNKNOWN));
  }

  /**
   * Whether the memos of these commits are said to have certain revisions, and the last revision of
   * all is known, and likely to be so.
   */
  boolean coversMemos(List<PendingCommit> commits) {
    return commits.stream().allMatch(pending -> coversChanges(pending.commit().memos()));
  }

  private boolean coversChanges(List<MemoChange> changes) {
    return changes.isEmpty()
        || (lastRevision != UNKNOWN
            && !othersChangeMemos
            && changes.stream().allMatch(KnownLog::saysRevision));
  }

  private static boolean saysRevision(MemoChange change) {
    return change instanceof MemoChange.Set && change.expected() != MemoChange.ANY_REVISION;
  }

  /** This was stored, decided by what was read. */
  void stored(GroupPlan plan, GroupReads read) {
    if (read.hasEvents()) {
      boolean isSame = last != null && last.sequence() == read.lastSequence();
      othersAppend = last != null && !isSame;
      if (!isSame) {
        positions.clear();
        last = null;
      }
    }
    if (read.hasMemos()) {
      othersChangeMemos = lastRevision != UNKNOWN && lastRevision != read.lastRevision();
      lastRevision = read.lastRevision();
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
