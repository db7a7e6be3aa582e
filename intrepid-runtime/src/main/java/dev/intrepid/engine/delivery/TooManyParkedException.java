package dev.intrepid.engine.delivery;

import dev.intrepid.IntrepidException;

/** So many streams fail that the messages are not the cause. */
final class TooManyParkedException extends IntrepidException {

  private static final long serialVersionUID = 1L;

  TooManyParkedException(String subscriber, int parked, Throwable last) {
    super(
        "The subscriber "
            + subscriber
            + " has parked as many streams as it may (streams: "
            + parked
            + "): mend the cause, start it again and have them retried,"
            + " or raise @Subscriber(parkAtMost). The next that failed: "
            + last.getMessage(),
        last);
  }
}
