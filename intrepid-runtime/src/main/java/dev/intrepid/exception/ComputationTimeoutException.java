package dev.intrepid.exception;

import dev.intrepid.IntrepidException;
import java.time.Duration;

/**
 * A {@code @Cached} method took longer than its {@code timeout} says, and there is no old value to
 * serve in its place. The computation goes on: a later call may find the value.
 */
public final class ComputationTimeoutException extends IntrepidException {

  private static final long serialVersionUID = 1L;

  private final String uri;

  /** The memo, the method, and the time waited. */
  public ComputationTimeoutException(String uri, String method, Duration timeout) {
    super(
        "The memo was not computed within "
            + timeout
            + "; the computation goes on: ask again, or give the method a longer timeout (memo: "
            + uri
            + ", method: "
            + method
            + ").");
    this.uri = uri;
  }

  /** The memo. */
  public String uri() {
    return uri;
  }
}
