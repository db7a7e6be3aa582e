package dev.intrepid.repo.postgresql.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.repo.postgresql.failure.UnknownOutcomeException;
import java.sql.SQLException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;
import org.postgresql.util.ServerErrorMessage;

/** What a failure says of the transaction that its message was to end. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class GroupTransactionTest {

  @Test
  void a_server_that_refuses_has_stored_nothing() {
    SQLException refusal =
        new PSQLException(new ServerErrorMessage("SERROR\0C53200\0Mout of memory\0"));

    assertThat((Throwable) GroupTransaction.known(refusal)).isSameAs(refusal);
  }

  @Test
  void a_connection_that_is_lost_leaves_open_what_is_stored() {
    SQLException lost = new PSQLException("Broken pipe", PSQLState.CONNECTION_FAILURE);

    assertThat((Throwable) GroupTransaction.known(lost))
        .isInstanceOf(UnknownOutcomeException.class);
  }

  /** It goes on to read the answers, the last of which is to the end of the transaction. */
  @Test
  void a_driver_without_memory_for_an_answer_leaves_open_what_is_stored() {
    SQLException full =
        new PSQLException(
            "Ran out of memory retrieving query results.",
            PSQLState.OUT_OF_MEMORY,
            new OutOfMemoryError("Java heap space"));

    assertThat((Throwable) GroupTransaction.known(full))
        .isInstanceOf(UnknownOutcomeException.class);
  }
}
