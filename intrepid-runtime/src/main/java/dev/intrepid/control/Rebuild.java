package dev.intrepid.control;

import java.util.Optional;

/**
 * Makes the memos of a subscriber anew beside those it has, which are read and go on being written
 * meanwhile; then, in one commit, puts the new ones in their place. What the app runs besides the
 * subscriber is its <i>shadow</i>: the same handlers, from the beginning of the log, of which only
 * the folds are called; nothing is published. It may be asked for from any process that knows the
 * handlers, and is done by the app that runs the subscriber. Thread-safe.
 */
public interface Rebuild {

  /**
   * Has the app that runs the subscriber begin, within about a second.
   *
   * @throws RebuildException if the memos cannot be rebuilt, or are being rebuilt already
   * @throws RewindException if it cannot be told which memos are its own
   */
  void begin();

  /** How far it has come; empty if none was begun, or it is over. */
  Optional<RebuildStatus> status();

  /**
   * Compares the memos made so far with the live ones. While either changes this is a look at a
   * moment; {@link #finish} compares them when both stand still.
   *
   * @param first how many differences to show, 0 or more
   * @throws RebuildException if none was begun
   */
  MemoDiff diff(int first);

  /**
   * Waits at most 30 seconds until what was rebuilt has caught up, and puts it in the place of the
   * live memos, in one commit. The subscriber goes on from where its shadow stands; what it had
   * handled beyond that comes again to its folds alone. What is parked stays parked, and what
   * failed in the shadow is.
   *
   * @param first how many differences to show, 0 or more
   * @return what was changed
   * @throws RebuildException if none was begun, it has not caught up, or the subscriber was sent
   *     back meanwhile and has parked what its shadow has handled; the live memos are as they were,
   *     and the rebuild goes on
   */
  MemoDiff finish(int first);

  /**
   * Gives up what was rebuilt; the live memos stay.
   *
   * @throws RebuildException if none was begun
   */
  void abandon();
}
