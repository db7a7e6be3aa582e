package dev.intrepid.fuzzing;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Values at the end of what their types have, of which some have no JSON that could be read. */
final class HostileScalars {

  private static final Map<String, List<?>> VALUES =
      Map.ofEntries(
          Map.entry("float", floats()),
          Map.entry("Float", floats()),
          Map.entry("double", doubles()),
          Map.entry("Double", doubles()),
          Map.entry("char", List.of('\ud800', '\udfff', '\0', '\uffff')),
          Map.entry("Character", List.of('\ud800', '\udfff', '\0', '\uffff')),
          Map.entry("String", List.of("\ud800", "a\udfffb", "\udc00\ud800", "\0", "\u2028", "😀")),
          Map.entry("BigInteger", List.of(BigInteger.TEN.pow(999), BigInteger.TEN.pow(1_000))),
          Map.entry("BigDecimal", decimals()),
          Map.entry(
              "Locale",
              List.of(
                  new Locale("no", "NO", "NY"), new Locale("ja", "JP", "JP"), new Locale("x_y"))),
          Map.entry("URI", List.of(URI.create(""), URI.create("a").relativize(URI.create("a")))),
          Map.entry("Instant", List.of(Instant.MIN, Instant.MAX)),
          Map.entry("LocalDate", List.of(LocalDate.MIN, LocalDate.MAX)),
          Map.entry("LocalTime", List.of(LocalTime.MIN, LocalTime.MAX)),
          Map.entry("LocalDateTime", List.of(LocalDateTime.MIN, LocalDateTime.MAX)),
          Map.entry("OffsetTime", List.of(OffsetTime.MIN, OffsetTime.MAX)),
          Map.entry("OffsetDateTime", List.of(OffsetDateTime.MIN, OffsetDateTime.MAX)),
          Map.entry("ZonedDateTime", List.of(overlap("Z"), overlap("Europe/Berlin"))),
          Map.entry("Year", List.of(Year.of(Year.MIN_VALUE), Year.of(Year.MAX_VALUE))),
          Map.entry(
              "YearMonth",
              List.of(
                  YearMonth.of(Year.MIN_VALUE, 1),
                  YearMonth.of(-1, 12),
                  YearMonth.of(10_000, 1),
                  YearMonth.of(Year.MAX_VALUE, 12))),
          Map.entry("MonthDay", List.of(MonthDay.of(2, 29))),
          Map.entry(
              "Duration",
              List.of(
                  Duration.ofSeconds(Long.MIN_VALUE),
                  Duration.ofSeconds(Long.MAX_VALUE, 999_999_999),
                  Duration.ofSeconds(-1, 1))),
          Map.entry(
              "Period",
              List.of(
                  Period.of(Integer.MIN_VALUE, Integer.MIN_VALUE, Integer.MIN_VALUE),
                  Period.of(0, 13, -400))),
          Map.entry("ZoneId", List.of(ZoneId.of("UTC+1"), ZoneId.of("GMT0"), ZoneOffset.MIN)),
          Map.entry("ZoneOffset", List.of(ZoneOffset.MIN, ZoneOffset.ofTotalSeconds(1))));

  private final Random random;

  HostileScalars(Random random) {
    this.random = random;
  }

  /** One of them; null if there is none of the type. */
  @Nullable Object of(Class<?> type) {
    List<?> values = VALUES.get(type.getSimpleName());
    return values == null ? null : values.get(random.nextInt(values.size()));
  }

  private static List<?> floats() {
    return List.of(Float.NaN, Float.NEGATIVE_INFINITY, Float.MIN_VALUE, -0.0F);
  }

  private static List<?> doubles() {
    return List.of(Double.NaN, Double.POSITIVE_INFINITY, Double.MIN_VALUE, -0.0);
  }

  private static List<?> decimals() {
    return List.of(
        new BigDecimal(BigInteger.ONE, Integer.MAX_VALUE),
        new BigDecimal(BigInteger.ONE, Integer.MIN_VALUE),
        new BigDecimal(BigInteger.ONE, 9_999),
        new BigDecimal(BigInteger.ONE, -9_999),
        new BigDecimal(BigInteger.TEN.pow(1_000), 1),
        new BigDecimal(BigInteger.ZERO, 10_000));
  }

  /** An hour that there is twice where clocks are put back. */
  private static ZonedDateTime overlap(String zone) {
    LocalDateTime twice = LocalDateTime.of(2026, 10, 25, 2, 30);
    return ZonedDateTime.of(twice, ZoneId.of(zone)).withLaterOffsetAtOverlap();
  }
}
