package dev.intrepid;

import dev.intrepid.control.ParkedStream;

/** A message that somebody waits for is not handled: its stream is parked. */
public final class StreamParkedException extends IntrepidException {

  private static final long serialVersionUID = 1L;

  /** The stream. */
  public StreamParkedException(ParkedStream parked) {
    super(
        "The subscriber "
            + parked.subscriber()
            + " has parked the stream "
            + parked.stream()
            + " from position "
            + parked.position()
            + " on, after "
            + parked.attempts()
            + " attempts: "
            + parked.cause()
            + ". Mend the cause and have it retried.",
        null);
  }
}
