package dev.intrepid.processor.model.method;

import dev.intrepid.processor.report.Message;
import dev.intrepid.processor.report.Problem;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads durations as people write them: {@code 100ms}, {@code 2s}, {@code 1m}, {@code PT2S}. */
public final class DurationText {

  /** A hundred years: nanoseconds and milliseconds of that can be counted and added. */
  static final Duration LONGEST = Duration.ofDays(36_525);

  private static final Pattern SHORT = Pattern.compile("(\\d+)(ms|s|m|h)");
  private static final BigInteger MILLIS = BigInteger.valueOf(LONGEST.toMillis());

  private DurationText() {}

  /** It is a duration, but longer than {@link #LONGEST}. */
  private static final class TooLongException extends Exception {
    private static final long serialVersionUID = 1L;
  }

  /** Empty if it is no duration, a negative one, or too long. */
  public static Optional<Duration> read(String text) {
    try {
      return Optional.of(parse(text));
    } catch (DateTimeException | TooLongException e) {
      return Optional.empty();
    }
  }

  /** Why a text is not a valid duration; empty if it is. */
  public static Optional<Problem> problem(String text) {
    try {
      parse(text);
      return Optional.empty();
    } catch (DateTimeException e) {
      return Optional.of(Problem.of(Message.DURATION_DOES_NOT_PARSE, text));
    } catch (TooLongException e) {
      return Optional.of(Problem.of(Message.DURATION_IS_TOO_LONG, text));
    }
  }

  private static Duration parse(String text) throws TooLongException {
    Matcher matcher = SHORT.matcher(text);
    if (!matcher.matches()) {
      return iso(text);
    }
    Duration unit =
        switch (matcher.group(2)) {
          case "ms" -> Duration.ofMillis(1);
          case "s" -> Duration.ofSeconds(1);
          case "m" -> Duration.ofMinutes(1);
          default -> Duration.ofHours(1);
        };
    BigInteger amount = new BigInteger(matcher.group(1));
    if (amount.multiply(BigInteger.valueOf(unit.toMillis())).compareTo(MILLIS) > 0) {
      throw new TooLongException();
    }
    return unit.multipliedBy(amount.longValueExact());
  }

  private static Duration iso(String text) throws TooLongException {
    Duration duration;
    try {
      duration = Duration.parse(text);
    } catch (DateTimeException e) {
      if (e.getCause() != null) {
        throw new TooLongException(); // its form is right, but its numbers are out of range
      }
      throw e;
    }
    if (duration.isNegative()) {
      throw new DateTimeException(text);
    }
    if (duration.compareTo(LONGEST) > 0) {
      throw new TooLongException();
    }
    return duration;
  }
}
