package dev.intrepid.launcher.output;

import dev.intrepid.json.Json;
import dev.intrepid.launcher.Table.Percent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** The values of cells as people read them. */
public final class Cells {

  private Cells() {}

  public static String text(Object value) {
    if (value instanceof Percent percent) {
      return String.format(Locale.ROOT, "%.1f %%", percent.value());
    }
    if (value instanceof BigDecimal decimal) {
      return String.format(Locale.ROOT, "%,.2f", decimal);
    }
    if (value instanceof Double || value instanceof Float) {
      return String.format(Locale.ROOT, "%,.2f", ((Number) value).doubleValue());
    }
    if (value instanceof BigInteger whole) {
      return String.format(Locale.ROOT, "%,d", whole);
    }
    if (value instanceof Number number) {
      return String.format(Locale.ROOT, "%,d", number.longValue());
    }
    if (value instanceof Duration duration) {
      return duration(duration);
    }
    return value instanceof Instant instant ? time(instant) : value.toString();
  }

  /** Whether such values are read by their magnitude, and so stand at the right of their column. */
  public static boolean isNumeric(Object value) {
    return value instanceof Number || value instanceof Percent || value instanceof Duration;
  }

  /** The stored text, or why it cannot be read. */
  public static String json(Json json) {
    return json.problem().map(problem -> "unreadable: " + problem).orElseGet(json::toString);
  }

  public static String time(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS).toString().replace('T', ' ').replace("Z", "");
  }

  /** The two largest units: {@code 13 d 4 h}. */
  public static String duration(Duration duration) {
    if (duration.compareTo(Duration.ofSeconds(10)) < 0) {
      return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }
    if (duration.toMinutes() < 1) {
      return duration.toSeconds() + " s";
    }
    if (duration.toHours() < 1) {
      return duration.toMinutes() + " min " + duration.toSecondsPart() + " s";
    }
    return duration.toDays() < 1
        ? duration.toHours() + " h " + duration.toMinutesPart() + " min"
        : duration.toDays() + " d " + duration.toHoursPart() + " h";
  }
}
