package dev.intrepid.examples.loans.xes;

import dev.intrepid.IntrepidException;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A file is no XES log, or is damaged; the text says where. */
public final class XesFormatException extends IntrepidException {

  private static final long serialVersionUID = 1L;

  /** A problem at a line of a file; 0 for the file as a whole. */
  public XesFormatException(String problem, Path file, int line, @Nullable Throwable cause) {
    super(problem + " (file: " + file + (line > 0 ? ", line: " + line : "") + ").", cause);
  }

  private XesFormatException(String message, XesFormatException cause) {
    super(message, cause);
  }

  /** The same problem, met after so many cases were published. */
  public XesFormatException after(long cases) {
    return cases == 0 ? this : new XesFormatException(getMessage() + mendable(cases), this);
  }

  private static String mendable(long cases) {
    return String.format(
        Locale.ROOT,
        " The %,d cases before it are published; mend the file and run again:"
            + " nothing is counted twice.",
        cases);
  }
}
