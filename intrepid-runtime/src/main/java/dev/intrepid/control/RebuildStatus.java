package dev.intrepid.control;

import static java.util.Objects.requireNonNull;

/**
 * How far a rebuild has come. Immutable.
 *
 * @param subscriber the name of the subscriber
 * @param sequence the sequence up to which its shadow has handled everything
 * @param liveSequence the same of the subscriber itself
 * @param isCaughtUp whether the shadow has handled all that the subscriber has
 * @param parked how many streams the shadow has parked
 */
public record RebuildStatus(
    String subscriber, long sequence, long liveSequence, boolean isCaughtUp, long parked) {

  /** Requires the name. */
  public RebuildStatus {
    requireNonNull(subscriber);
  }
}
