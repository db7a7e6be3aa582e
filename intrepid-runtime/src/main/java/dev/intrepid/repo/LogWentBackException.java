package dev.intrepid.repo;

/**
 * The log went back after what this relied on was read: a server without its end has taken over, or
 * an earlier copy was restored. Nothing was stored: read again and decide again.
 *
 * @see EventRepo#timesGoneBack
 */
public final class LogWentBackException extends RepoException {

  private static final long serialVersionUID = 1L;

  /** For what was decided before the log went back. */
  public LogWentBackException() {
    super(
        "The log went back before this was stored: a server without its end has taken over, or an"
            + " earlier copy was restored. It was decided on what is gone, and nothing of it is"
            + " stored: read again and decide again.",
        null);
  }
}
