package dev.intrepid.exception;

import dev.intrepid.IntrepidException;
import dev.intrepid.repo.RepoClosedException;
import org.jspecify.annotations.Nullable;

/**
 * The app was closed, and takes nothing more that is published without waiting; nor any call that
 * needs its repo, if it closed that, too.
 */
public final class AppClosedException extends IntrepidException {

  private static final long serialVersionUID = 1L;

  private AppClosedException(String message) {
    super(message);
  }

  private AppClosedException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /**
   * For any other call that comes after the app was closed, or is in its midst then.
   *
   * @param cause what the repo says; null if it was not asked
   */
  public static AppClosedException beforeCall(@Nullable RepoClosedException cause) {
    return new AppClosedException(
        "The app was closed before this call or during it: make the call before you close the app,"
            + " or start another.",
        cause);
  }

  /** For events that are handed over after the app was closed. */
  public static AppClosedException beforeCall() {
    return new AppClosedException(
        "The app was closed before publishAsync was called, and the events are not stored: publish"
            + " before you close it, or start another.");
  }

  /** For events that were handed over, and wait for a commit when the app no longer does. */
  public static AppClosedException beforeCommit() {
    return new AppClosedException(
        "The app was closed, and the commits before this one took longer than it waits, so the"
            + " events are not stored: publish them again, or wait for their futures before you"
            + " close the app.");
  }
}
