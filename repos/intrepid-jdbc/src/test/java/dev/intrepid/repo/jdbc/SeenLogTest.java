package dev.intrepid.repo.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SeenLogTest {

  private static final UUID ID = new UUID(1, 2);

  private final SeenLog seen = new SeenLog();

  @Test
  void what_was_asked_for_before_the_log_went_back_is_not_missed_a_second_time() throws Exception {
    seen.saw(2, ID, 0);
    compareWithEmptyLog();
    assertThat(seen.timesGoneBack()).isEqualTo(1);

    seen.saw(2, ID, 0);
    compareWithEmptyLog();

    assertThat(seen.timesGoneBack()).isEqualTo(1);
  }

  @Test
  void what_was_asked_for_afterwards_is_missed_when_the_log_goes_back_again() throws Exception {
    seen.saw(2, ID, 0);
    compareWithEmptyLog();

    seen.saw(1, ID, 1);
    compareWithEmptyLog();

    assertThat(seen.timesGoneBack()).isEqualTo(2);
  }

  private void compareWithEmptyLog() throws SQLException {
    seen.compare(sequence -> Optional.empty());
  }
}
