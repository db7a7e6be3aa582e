package dev.intrepid.exception;

import dev.intrepid.IntrepidException;
import org.jspecify.annotations.Nullable;

/**
 * A {@code @Cached} method threw, and there is no old value to serve in its place. The cause is
 * what it threw; all callers that waited for this computation get the same cause.
 */
public final class ComputationFailedException extends IntrepidException {

  private static final long serialVersionUID = 1L;

  private final String uri;

  /** The memo, the method, and what it threw. */
  public ComputationFailedException(String uri, String method, @Nullable Throwable cause) {
    super(
        "The memo could not be computed: "
            + (cause == null ? "the app was closed" : cause)
            + " (memo: "
            + uri
            + ", method: "
            + method
            + ").",
        cause);
    this.uri = uri;
  }

  /** The memo. */
  public String uri() {
    return uri;
  }
}
