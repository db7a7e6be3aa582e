package dev.intrepid.control;

/** Knows what the handlers of a subscriber store, and so can send it back and rebuild it. */
public interface Rewinder {

  /** What a rewind would do now; changes nothing. */
  RewindPlan plan(RewindTo to);

  /**
   * Sends the subscriber back, in one commit.
   *
   * @return what was done
   */
  RewindPlan rewind(RewindTo to);

  /** Makes its memos anew beside those it has. */
  Rebuild rebuild();
}
