package dev.intrepid.exception;

import dev.intrepid.IntrepidException;

/** An awaited message is not handled, since its stream is parked. */
public final class StreamParkedException extends IntrepidException {

  private static final long serialVersionUID = 1L;

  /**
   * The stream.
   *
   * @param position the position of the first message that is still to be handled
   * @param attempts how often that message was tried
   * @param cause why it failed last
   */
  public StreamParkedException(
      String subscriber, String stream, long position, int attempts, String cause) {
    super(
        "The subscriber "
            + subscriber
            + " has parked the stream "
            + stream
            + " from position "
            + position
            + " on (attempts: "
            + attempts
            + "): "
            + cause
            + ". Mend the cause and have it retried.",
        null);
  }
}
