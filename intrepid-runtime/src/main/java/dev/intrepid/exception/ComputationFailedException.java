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
            + reason(cause)
            + " (memo: "
            + uri
            + ", method: "
            + method
            + ").",
        cause);
    this.uri = uri;
  }

  private static String reason(@Nullable Throwable cause) {
    if (cause == null) {
      return "the app was closed";
    }
    return cause instanceof ComputationFailedException needed
        ? "it needs " + needed.uri + ", which " + needed.failed()
        : cause.toString();
  }

  /** How it failed, as the end of a sentence about it. */
  private String failed() {
    if (getCause() instanceof ComputationFailedException needed) {
      return "needs " + needed.uri + ", which " + needed.failed();
    }
    return getCause() == null
        ? "was not computed: the app was closed"
        : "failed with " + getCause();
  }

  /** The memo. */
  public String uri() {
    return uri;
  }
}
