package dev.intrepid.compute;

import static dev.intrepid.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.SteppedClock;
import dev.intrepid.concurrent.SystemClock;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CoarseClockTest {

  @Test
  void a_clock_of_the_apps_own_is_read_as_it_is() {
    SteppedClock clock = new SteppedClock();
    CoarseClock coarse = new CoarseClock(clock);
    long before = coarse.millis();
    clock.advance("PT1S");

    assertThat(coarse.millis()).isEqualTo(before + 1_000);
  }

  @Test
  void the_machines_clock_goes_on_while_somebody_asks() {
    CoarseClock coarse = new CoarseClock(SystemClock.utc());
    long first = coarse.millis();

    eventually(() -> coarse.millis() > first + 20);
    coarse.close();
  }

  @Test
  void the_first_to_ask_gets_the_time_of_the_moment() {
    CoarseClock coarse = new CoarseClock(SystemClock.utc());
    long before = SystemClock.utc().millis();

    assertThat(coarse.millis()).isGreaterThanOrEqualTo(before);
    coarse.close();
  }

  @Test
  void a_closed_one_still_tells_the_time() {
    CoarseClock coarse = new CoarseClock(SystemClock.utc());
    coarse.millis();
    coarse.close();
    long before = SystemClock.utc().millis();

    assertThat(coarse.millis()).isGreaterThanOrEqualTo(before);
  }
}
