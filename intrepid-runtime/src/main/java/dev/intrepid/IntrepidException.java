package dev.intrepid;

import org.jspecify.annotations.Nullable;

/**
 * Whatever Intrepid reports at run time: one type a situation, the cause kept, the text a sentence,
 * where it happened in parentheses, and the way out.
 */
public abstract class IntrepidException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** A situation described by a sentence. */
  protected IntrepidException(String message) {
    super(message);
  }

  /** A situation described by a sentence, and what brought it about. */
  protected IntrepidException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
