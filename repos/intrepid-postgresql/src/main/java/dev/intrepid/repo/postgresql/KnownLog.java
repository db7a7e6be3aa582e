package dev.intrepid.repo.postgresql;

import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.jdbc.LastPositions;
import dev.intrepid.repo.jdbc.PendingCommit;
import dev.intrepid.repo.jdbc.StoredState;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The log as it was when this process last wrote to it. As long as the last event is the same, no
 * process has appended since, and the remembered state is right. Ids are assumed to be new; the
 * index on them finds the others. For one thread.
 */
final class KnownLog implements StoredState {

  private final LastPositions positions = new LastPositions();
  private @Nullable EventRecord last;

  /** The last event, null if it is not known. */
  @Nullable EventRecord last() {
    return last;
  }

  /** Whether all that these commits ask about is known: they publish to streams written before. */
  boolean covers(List<PendingCommit> commits) {
    return last != null && commits.stream().allMatch(this::covers);
  }

  private boolean covers(PendingCommit pending) {
    return pending.commit().memos().isEmpty()
        && pending.commit().markers().isEmpty()
        && pending.commit().events().events().stream()
            .allMatch(event -> positions.get(event.stream()) != LastPositions.UNKNOWN);
  }

  /** These events were appended, to a log that had that sequence before. */
  void appended(List<EventRecord> events, long lastBefore) {
    if (events.isEmpty()) {
      return;
    }
    if (last == null || last.sequence() != lastBefore) {
      positions.clear();
    }
    events.forEach(event -> positions.put(event.stream(), event.position()));
    last = events.get(events.size() - 1);
  }

  /** Forgets everything. */
  void forget() {
    last = null;
    positions.clear();
  }

  @Override
  public Optional<EventRecord> entry(UUID id) {
    return Optional.empty();
  }

  @Override
  public long lastPosition(String stream) {
    return positions.get(stream);
  }

  @Override
  public long lastSequence() {
    return last == null ? 0 : last.sequence();
  }

  @Override
  public Optional<StoredMemo> memo(String uri) {
    return Optional.empty();
  }

  @Override
  public long lastRevision() {
    return 0;
  }

  @Override
  public long epoch(String trackingStream, Shard shard) {
    return 0;
  }

  @Override
  public long lastTurn(String trackingStream) {
    return 0;
  }
}
