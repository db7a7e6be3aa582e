package dev.intrepid.annotations;

/** What happens to a message that fails and is not tried again. */
public enum OnFailure {
  /**
   * Its stream is parked: its messages from this one on are passed over until a retry is requested,
   * and then handled in order, while all other streams go on. Nothing is copied and nothing is
   * lost.
   */
  PARK,
  /**
   * It is recorded and passed over, and everything else goes on, later messages of its stream too.
   * Of a message with several handlers, only the one that failed is passed over.
   */
  SKIP,
  /**
   * The subscriber stops, and goes on with this message when it is started again. Nothing overtakes
   * it: while it is tried again, the whole subscriber waits, or the shard of its stream.
   */
  STOP
}
