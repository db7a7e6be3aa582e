package dev.intrepid;

import org.jspecify.annotations.Nullable;

/**
 * The failures that Intrepid reports at run time: one type for each situation, with the cause, and
 * a text that is a sentence, with the place in parentheses and the way out.
 */
public abstract class IntrepidException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** A situation described by a sentence. */
  protected IntrepidException(String message) {
    super(message);
  }

  /** A situation described by a sentence, and its cause. */
  protected IntrepidException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
