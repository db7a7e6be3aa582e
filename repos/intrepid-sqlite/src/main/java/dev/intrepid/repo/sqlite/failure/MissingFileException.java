package dev.intrepid.repo.sqlite.failure;

import java.sql.SQLException;

/** The file that is open is no longer the one at its path. SQLite does not notice that itself. */
public final class MissingFileException extends SQLException {

  private static final long serialVersionUID = 1L;

  private final boolean replaced;

  public MissingFileException(boolean replaced) {
    super(replaced ? "another file is in its place" : "the file is not there");
    this.replaced = replaced;
  }

  /** Whether another file is in its place; otherwise none is. */
  boolean isReplaced() {
    return replaced;
  }
}
