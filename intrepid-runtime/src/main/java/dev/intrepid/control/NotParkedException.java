package dev.intrepid.control;

import dev.intrepid.IntrepidException;

/** A request for a stream that the subscriber has not parked. */
public final class NotParkedException extends IntrepidException {

  private static final long serialVersionUID = 1L;

  /** The subscriber and the stream that it has not parked. */
  public NotParkedException(String subscriber, String stream) {
    super(
        "The subscriber "
            + subscriber
            + " has not parked the stream "
            + stream
            + ": parked() says which it has.",
        null);
  }
}
