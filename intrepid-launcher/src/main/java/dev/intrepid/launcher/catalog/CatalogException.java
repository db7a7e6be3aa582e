package dev.intrepid.launcher.catalog;

import dev.intrepid.IntrepidException;
import org.jspecify.annotations.Nullable;

/** A catalog does not exist, or cannot be read. */
final class CatalogException extends IntrepidException {

  private static final long serialVersionUID = 1L;

  CatalogException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
