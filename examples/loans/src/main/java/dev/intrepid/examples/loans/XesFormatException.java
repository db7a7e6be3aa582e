package dev.intrepid.examples.loans;

import dev.intrepid.IntrepidException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file is no XES log, or is damaged; the text says where. */
final class XesFormatException extends IntrepidException {

  private static final long serialVersionUID = 1L;

  XesFormatException(String problem, Path file, int line, @Nullable Throwable cause) {
    super(
        problem
            + (line > 0 ? " (file: " + file + ", line: " + line + ")." : " (file: " + file + ")."),
        cause);
  }
}
