package dev.intrepid.repo;

import static java.util.Objects.requireNonNull;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is stored together, all of it or none of it. Immutable.
 *
 * @param events events to publish, in order
 * @param memos memos to change; at most one change a URI
 * @param markers markers to move; at most one move a tracking stream and shard
 */
public record Commit(PendingEvents events, List<MemoChange> memos, List<MarkerMove> markers) {

  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException if a memo or a marker is there twice
   */
  public Commit {
    requireNonNull(events);
    memos = List.copyOf(memos);
    markers = List.copyOf(markers);
    Set<String> keys = new HashSet<>();
    if (memos.size() > 1) {
      for (MemoChange change : memos) {
        requireNew("memo", change.uri(), keys);
      }
      keys.clear();
    }
    if (markers.size() > 1) {
      for (MarkerMove move : markers) {
        requireNew("marker", move.trackingStream() + " " + move.shard(), keys);
      }
    }
  }

  private static void requireNew(String what, String key, Set<String> keys) {
    if (!keys.add(key)) {
      throw new IllegalArgumentException(
          "A commit changes a " + what + " once, not twice (" + what + ": " + key + ").");
    }
  }

  /** A commit of events alone. */
  public static Commit publishing(PendingEvents events) {
    return new Commit(events, List.of(), List.of());
  }

  /** A commit of memos alone. */
  public static Commit changing(MemoChange... memos) {
    return new Commit(PendingEvents.none(), List.of(memos), List.of());
  }

  /** A commit of memos and markers, which publishes nothing. */
  public static Commit changing(List<MemoChange> memos, List<MarkerMove> markers) {
    return new Commit(PendingEvents.none(), memos, markers);
  }

  /** A commit of a marker alone. */
  public static Commit moving(MarkerMove marker) {
    return new Commit(PendingEvents.none(), List.of(), List.of(marker));
  }

  /**
   * How often the log had gone back when what this relies on was read: the lowest number that one
   * of its moves says.
   *
   * @param now how often it has, as the repo knows when this is handed over: if no move says it
   */
  public long timesGoneBack(long now) {
    long times = now;
    for (MarkerMove move : markers) {
      if (move.timesGoneBack() != MarkerMove.NOT_SAID) {
        times = Math.min(times, move.timesGoneBack());
      }
    }
    return times;
  }

  /** The bytes of the data of its events and memos: roughly what it takes to store it. */
  public long bytes() {
    long bytes = 0;
    for (PendingEvent event : events) {
      bytes += event.data().size();
    }
    for (MemoChange change : memos) {
      bytes += change instanceof MemoChange.Set set ? set.record().data().size() : 0;
    }
    return bytes;
  }

  /** Whether there is nothing to store. */
  public boolean isEmpty() {
    return events.isEmpty() && memos.isEmpty() && markers.isEmpty();
  }
}
