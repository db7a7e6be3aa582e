package dev.intrepid.engine.step;

import dev.intrepid.IntrepidException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A call of a handler took longer than its timeout; it was interrupted, and has no effect. */
final class HandlerTimeoutException extends IntrepidException {

  private static final long serialVersionUID = 1L;

  HandlerTimeoutException(String handler, Duration timeout, @Nullable Throwable cause) {
    super(
        "The call took longer than its timeout of " + timeout + " (handler: " + handler + ").",
        cause);
  }
}
