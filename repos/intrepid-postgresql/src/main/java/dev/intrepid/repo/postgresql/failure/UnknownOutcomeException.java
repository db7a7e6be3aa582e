package dev.intrepid.repo.postgresql.failure;

import java.sql.SQLException;

/** A connection was lost while a transaction ended: it was stored or it was not. */
public final class UnknownOutcomeException extends SQLException {

  private static final long serialVersionUID = 1L;

  public UnknownOutcomeException(SQLException cause) {
    super(cause.getMessage(), SqlStates.of(cause), cause);
  }
}
