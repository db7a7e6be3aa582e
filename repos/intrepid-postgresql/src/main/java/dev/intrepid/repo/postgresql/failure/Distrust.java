package dev.intrepid.repo.postgresql.failure;

import java.io.FileNotFoundException;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;

/**
 * Why the driver does not trust a server that it has reached. It gives these failures the SQLSTATE
 * of a lost connection, so they are known by their causes.
 */
final class Distrust {

  private static final String OF_CONNECTION = "08006";

  private Distrust() {}

  /** Why, in a sentence; null if it is another failure. */
  static @Nullable String told(SQLException failure) {
    @Nullable String told = isOfHost(failure) ? failure.getMessage() : null;
    for (@Nullable Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof GeneralSecurityException) {
        // The innermost one says it best.
        told = cause.getMessage();
      } else if (cause instanceof FileNotFoundException) {
        told = failure.getMessage();
      }
    }
    return told;
  }

  /** That the certificate is of another host is the one failure that has no cause. */
  private static boolean isOfHost(SQLException failure) {
    return failure instanceof PSQLException own
        && own.getServerErrorMessage() == null
        && own.getCause() == null
        && SqlStates.of(own).equals(OF_CONNECTION);
  }
}
