package dev.intrepid.concurrent;

import static dev.intrepid.SteppedClock.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.SteppedClock;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What waits by it waits as long as it is to, however a clock is set. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SteadyClockTest {

  private final SteppedClock clock = new SteppedClock();
  private long nanos = Long.MAX_VALUE - 10;

  @Test
  void that_of_the_machine_goes_on_by_the_time_that_has_passed() {
    Clock steady = new SteadyClock.OfMachine(clock, () -> nanos);
    clock.now = NOON.minus(Duration.ofDays(365));
    nanos += 5_000;

    assertThat(steady.instant()).isEqualTo(NOON.plusNanos(5_000));
  }

  @Test
  void that_of_another_clock_goes_on_as_that_does() {
    Clock steady = SystemClock.steady(clock);
    assertThat(steady.instant()).isEqualTo(NOON);
    clock.now = NOON.plusSeconds(7);

    assertThat(steady.instant()).isEqualTo(NOON.plusSeconds(7));
  }

  @Test
  void a_move_back_of_another_clock_is_taken_for_a_move_on() {
    Clock steady = SystemClock.steady(clock);
    clock.now = NOON.minusSeconds(7);
    assertThat(steady.instant()).isEqualTo(NOON.plusSeconds(7));
    clock.now = NOON;

    assertThat(steady.instant()).isEqualTo(NOON.plusSeconds(14));
  }

  @Test
  void the_machines_clock_is_known_in_every_zone() {
    assertThat(SystemClock.is(SystemClock.utc())).isTrue();
    assertThat(SystemClock.is(Clock.system(ZoneId.of("Asia/Tokyo")))).isTrue();
    assertThat(SystemClock.is(Clock.offset(SystemClock.utc(), Duration.ofHours(1)))).isFalse();
    assertThat(SystemClock.is(clock)).isFalse();
  }
}
