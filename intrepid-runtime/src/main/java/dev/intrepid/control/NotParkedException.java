package dev.intrepid.control;

import dev.intrepid.IntrepidException;

/** Something is asked for a stream that the subscriber has not parked. */
public final class NotParkedException extends IntrepidException {

  private static final long serialVersionUID = 1L;

  /** Who has not parked what. */
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
