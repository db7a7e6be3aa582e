package dev.intrepid.repo;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * The result of a {@link Commit}. Immutable.
 *
 * @param events the stored records, in the order of the commit's events; for an id that was stored
 *     before, the record stored first
 * @param revisions the revisions of the commit's memos, in their order; {@link
 *     CacheRecord#NOT_STORED} for a deleted one
 */
public record Committed(EventLog events, List<Long> revisions) {

  /** Copies the revisions. */
  public Committed {
    requireNonNull(events);
    revisions = List.copyOf(revisions);
  }
}
