package dev.intrepid.engine.state;

import dev.intrepid.control.Rebuild;
import dev.intrepid.control.RewindPlan;
import dev.intrepid.control.RewindTo;

/** Knows which memos the handlers of a subscriber store, and so can rewind and rebuild it. */
public interface Rewinder {

  /** What a rewind would do now; changes nothing. */
  RewindPlan plan(RewindTo to);

  /**
   * Rewinds the subscriber, in one commit.
   *
   * @return what was done
   */
  RewindPlan rewind(RewindTo to);

  /** Rebuilds its memos beside the live ones. */
  Rebuild rebuild();
}
