package dev.intrepid.control;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Rebuilds the memos of a subscriber beside the live ones, which are still read and written
 * meanwhile; then, in one commit, puts the new ones in their place. Beside the subscriber the app
 * runs its <i>shadow</i>: the same handlers, from the beginning of the log, of which only the folds
 * are called; nothing is published. Any process that knows the handlers may request a rebuild; the
 * app that runs the subscriber carries it out. Thread-safe.
 */
public interface Rebuild {

  /**
   * Has the app that runs the subscriber begin, within about a second.
   *
   * @throws RebuildException if the memos cannot be rebuilt, or are being rebuilt already
   * @throws RewindException if it is unknown which memos are its own
   */
  void begin();

  /** How far it has come; empty if none was begun, or it has ended. */
  Optional<Status> status();

  /**
   * Compares the memos rebuilt so far with the live ones. Waits two seconds at most for a moment in
   * which both have handled the same messages; {@link MemoDiff#isOfSameMessages} says whether there
   * was one, which a rebuild that has far to go does not have.
   *
   * @param first how many differences to show, 0 or more
   * @throws RebuildException if none was begun
   */
  MemoDiff diff(int first);

  /**
   * Waits at most 30 seconds until the rebuilt memos have caught up, and puts them in the place of
   * the live ones, in one commit. The subscriber goes on from the marker of its shadow; messages it
   * had handled beyond that are delivered again to its folds alone. Parked streams stay parked, and
   * streams that failed in the shadow are parked.
   *
   * @param first how many differences to show, 0 or more
   * @return what was changed
   * @throws RebuildException if none was begun, it has not caught up, or the subscriber was rewound
   *     meanwhile and has parked messages that its shadow has handled; the live memos are
   *     unchanged, and the rebuild goes on
   */
  MemoDiff finish(int first);

  /**
   * Discards the rebuilt memos; the live ones stay.
   *
   * @throws RebuildException if none was begun
   */
  void abandon();

  /**
   * How far a rebuild has come. Immutable.
   *
   * @param subscriber the name of the subscriber
   * @param sequence the sequence up to which its shadow has handled everything
   * @param liveSequence the same of the subscriber itself
   * @param isCaughtUp whether the shadow has handled all that the subscriber has
   * @param parked how many streams the shadow has parked
   */
  record Status(
      String subscriber, long sequence, long liveSequence, boolean isCaughtUp, long parked) {

    /** Requires the name. */
    public Status {
      requireNonNull(subscriber);
    }
  }
}
