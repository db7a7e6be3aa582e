package dev.intrepid.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.processor.model.method.DurationText;
import dev.intrepid.processor.report.Message;
import dev.intrepid.processor.report.Problem;
import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DurationTextTest {

  @ParameterizedTest
  @ValueSource(strings = {"876600h", "52596000m", "3155760000s", "3155760000000ms", "P36525D"})
  void a_hundred_years_are_a_duration(String text) {
    assertThat(DurationText.problem(text)).isEmpty();
    assertThat(DurationText.read(text)).contains(Duration.ofDays(36_525));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"876601h", "3155760000001ms", "P36525DT0.001S", "99999999999999999999s", "P9E9D"})
  void what_is_longer_is_none(String text) {
    assertThat(DurationText.read(text)).isEmpty();
    assertThat(DurationText.problem(text)).isPresent();
  }

  @Test
  void what_is_too_long_is_told_from_what_is_no_duration() {
    assertThat(DurationText.problem("PT99999999999999999999S"))
        .map(Problem::message)
        .contains(Message.DURATION_IS_TOO_LONG);
    assertThat(DurationText.problem("-PT1S"))
        .map(Problem::message)
        .contains(Message.DURATION_DOES_NOT_PARSE);
  }
}
