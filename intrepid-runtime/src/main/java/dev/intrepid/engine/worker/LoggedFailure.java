package dev.intrepid.engine.worker;

import java.io.PrintWriter;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

/**
 * Stands in a log for a failure whose own text fails: a logger asks for that text, and its caller
 * would fail in the midst of what it does. Immutable.
 */
public final class LoggedFailure extends Exception {

  private static final long serialVersionUID = 1L;
  private static final int LONGEST_TEXT = 10_000;
  private static final int MOST_CAUSES = 20;

  private LoggedFailure(Throwable failure, @Nullable Throwable cause) {
    super(StorableFailure.of(failure, LONGEST_TEXT), cause);
    setStackTrace(failure.getStackTrace());
  }

  /** The failure itself if it can be printed, with its causes; else what stands for it. */
  public static Throwable of(Throwable failure) {
    try {
      failure.printStackTrace(new PrintWriter(Writer.nullWriter()));
      return failure;
    } catch (RuntimeException | StackOverflowError e) {
      return standingFor(failure, MOST_CAUSES);
    }
  }

  private static LoggedFailure standingFor(Throwable failure, int mostCauses) {
    Throwable cause = failure.getCause();
    return new LoggedFailure(
        failure, cause == null || mostCauses == 0 ? null : standingFor(cause, mostCauses - 1));
  }
}
