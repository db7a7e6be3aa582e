package dev.intrepid.repo.jdbc;

import dev.intrepid.repo.Commit;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.MarkerMove;
import dev.intrepid.repo.MarkerRecord;
import dev.intrepid.repo.MemoChange;
import dev.intrepid.repo.PendingEvent;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.StoredRecords;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What is stored, as far as commits ask about it, for a store that reads all of it before it plans:
 * this says what to look for, and is told what was found. What it is not told of is not stored. Not
 * thread-safe.
 */
public final class ReadState implements StoredState {

  private record Marker(String trackingStream, Shard shard) {}

  private final Set<UUID> ids = new LinkedHashSet<>();
  private final Set<String> streams = new LinkedHashSet<>();
  private final Set<String> uris = new LinkedHashSet<>();
  private final Set<String> trackingStreams = new LinkedHashSet<>();

  private final Map<UUID, EventRecord> events = new HashMap<>();
  private final Map<String, Long> positions = new HashMap<>();
  private final Map<String, StoredMemo> memos = new HashMap<>();
  private final Map<Marker, Long> epochs = new HashMap<>();
  private final Map<String, Long> turns = new HashMap<>();
  private long lastSequence;
  private long lastRevision;

  private ReadState() {}

  /** Nothing is found yet of what these commits ask about. */
  public static ReadState of(Iterable<PendingCommit> commits) {
    ReadState state = new ReadState();
    for (PendingCommit pending : commits) {
      state.ask(pending.commit());
    }
    return state;
  }

  /**
   * Nothing is found yet of what has to be known to load records. Memos and markers take the place
   * of what is there.
   */
  public static ReadState of(StoredRecords records) {
    ReadState state = new ReadState();
    for (EventRecord event : records.events()) {
      state.ids.add(event.id());
      state.streams.add(event.stream());
    }
    for (MarkerRecord marker : records.markers()) {
      state.trackingStreams.add(marker.trackingStream());
    }
    return state;
  }

  private void ask(Commit commit) {
    for (PendingEvent event : commit.events()) {
      ids.add(event.id());
      streams.add(event.stream());
    }
    for (MemoChange change : commit.memos()) {
      uris.add(change.uri());
    }
    for (MarkerMove move : commit.markers()) {
      trackingStreams.add(move.trackingStream());
    }
  }

  /** The ids to look for: if there are any, the last sequence, too. */
  public Set<UUID> ids() {
    return Collections.unmodifiableSet(ids);
  }

  /** The streams whose last positions to look for. */
  public Set<String> streams() {
    return Collections.unmodifiableSet(streams);
  }

  /** The memos to look for: if there are any, the last revision, too. */
  public Set<String> uris() {
    return Collections.unmodifiableSet(uris);
  }

  /** The tracking streams whose markers to look for. */
  public Set<String> trackingStreams() {
    return Collections.unmodifiableSet(trackingStreams);
  }

  /** An event is stored. */
  public void found(EventRecord event) {
    events.put(event.id(), event);
  }

  /** A stream has events up to a position. */
  public void foundStream(String stream, long lastPosition) {
    positions.put(stream, lastPosition);
  }

  /** The log has events up to a sequence. */
  public void foundSequence(long last) {
    lastSequence = last;
  }

  /** There is a row of a memo, and be it expired. */
  public void found(String uri, StoredMemo memo) {
    memos.put(uri, memo);
  }

  /** Changes of memos have revisions up to one. */
  public void foundRevision(long last) {
    lastRevision = last;
  }

  /**
   * There is a marker.
   *
   * @param epoch how often it was moved
   * @param turn of its last move; 0 in a store that adds to the highest itself
   */
  public void found(String trackingStream, Shard shard, long epoch, long turn) {
    epochs.put(new Marker(trackingStream, shard), epoch);
    turns.merge(trackingStream, turn, Math::max);
  }

  @Override
  public Optional<EventRecord> entry(UUID id) {
    return Optional.ofNullable(events.get(id));
  }

  @Override
  public long lastPosition(String stream) {
    return positions.getOrDefault(stream, 0L);
  }

  @Override
  public long lastSequence() {
    return lastSequence;
  }

  @Override
  public Optional<StoredMemo> memo(String uri) {
    return Optional.ofNullable(memos.get(uri));
  }

  @Override
  public long lastRevision() {
    return lastRevision;
  }

  @Override
  public long epoch(String trackingStream, Shard shard) {
    return epochs.getOrDefault(new Marker(trackingStream, shard), 0L);
  }

  @Override
  public long lastTurn(String trackingStream) {
    return turns.getOrDefault(trackingStream, 0L);
  }
}
