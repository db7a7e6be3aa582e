package dev.intrepid.json;

import dev.intrepid.IntrepidException;
import org.jspecify.annotations.Nullable;

/** A JSON text is malformed or has another shape than its type. */
public final class JsonFormatException extends IntrepidException {

  private static final long serialVersionUID = 1L;

  /** The text says what was expected and where. */
  public JsonFormatException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
