package dev.intrepid.engine.step;

import dev.intrepid.IntrepidException;

/**
 * A message that is delivered again, since its stream alone was rewound, changes a memo that
 * already includes it.
 */
public final class StrayMemoException extends IntrepidException {

  private static final long serialVersionUID = 1L;

  StrayMemoException(String uri, String stream, String subscriber, String handler) {
    super(
        "The memo "
            + uri
            + " was not removed when the stream "
            + stream
            + " was rewound, and so has this message in it already: rewind "
            + subscriber
            + " to the beginning, and have the stream retried (handler: "
            + handler
            + ").");
  }
}
