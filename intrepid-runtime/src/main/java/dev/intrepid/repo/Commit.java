package dev.intrepid.repo;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What is stored together, all of it or none of it. Immutable.
 *
 * @param events events to publish, in order
 * @param memos memos to change; at most one change a URI
 * @param markers markers to move; at most one move a tracking stream and shard
 */
public record Commit(PendingEvents events, List<MemoChange> memos, List<MarkerMove> markers) {

  /** Copies the lists. */
  public Commit {
    requireNonNull(events);
    memos = List.copyOf(memos);
    markers = List.copyOf(markers);
  }

  /** A commit of events alone. */
  public static Commit publishing(PendingEvents events) {
    return new Commit(events, List.of(), List.of());
  }

  /** A commit of memos alone. */
  public static Commit changing(MemoChange... memos) {
    return new Commit(PendingEvents.none(), List.of(memos), List.of());
  }

  /** A commit of a marker alone. */
  public static Commit moving(MarkerMove marker) {
    return new Commit(PendingEvents.none(), List.of(), List.of(marker));
  }

  /** Whether there is nothing to store. */
  public boolean isEmpty() {
    return events.isEmpty() && memos.isEmpty() && markers.isEmpty();
  }
}
