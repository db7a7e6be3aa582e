package dev.intrepid.fuzzing;

import dev.intrepid.json.Json;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.net.URISyntaxException;
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
import java.util.Currency;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

/** Makes random values that have no parts, from the whole of their range. */
final class RandomScalars {

  private static final List<Currency> CURRENCIES = List.copyOf(Currency.getAvailableCurrencies());
  private static final List<String> ZONES = List.copyOf(ZoneId.getAvailableZoneIds());
  private static final List<Locale> LOCALES =
      Stream.of(Locale.getAvailableLocales()).filter(RandomScalars::hasTag).toList();

  private final Random random;

  RandomScalars(Random random) {
    this.random = random;
  }

  private static boolean hasTag(Locale locale) {
    try {
      return new Locale.Builder().setLanguageTag(locale.toLanguageTag()).build().equals(locale);
    } catch (IllformedLocaleException e) {
      return false;
    }
  }

  Object of(Class<?> type) {
    return switch (type.getSimpleName()) {
      case "boolean", "Boolean" -> random.nextBoolean();
      case "byte", "Byte" -> (byte) random.nextInt();
      case "short", "Short" -> (short) random.nextInt();
      case "int", "Integer" -> random.nextInt() >> random.nextInt(32);
      case "long", "Long" -> number();
      case "float", "Float" -> finite(Float.intBitsToFloat(random.nextInt()));
      case "double", "Double" -> real();
      case "char", "Character" -> character();
      case "String" -> text();
      case "BigInteger" -> new BigInteger(random.nextInt(2_000), random).negate();
      case "BigDecimal" -> new BigDecimal(new BigInteger(random.nextInt(300), random), scale());
      case "byte[]" -> bytes();
      case "UUID" -> new UUID(random.nextLong(), random.nextLong());
      case "URI" -> uri();
      case "Currency" -> any(CURRENCIES);
      case "Locale" -> any(LOCALES);
      case "Json" -> json(3);
      case "OptionalInt" ->
          random.nextBoolean() ? OptionalInt.of(random.nextInt()) : OptionalInt.empty();
      case "OptionalLong" ->
          random.nextBoolean() ? OptionalLong.of(number()) : OptionalLong.empty();
      case "OptionalDouble" ->
          random.nextBoolean() ? OptionalDouble.of(real()) : OptionalDouble.empty();
      default -> time(type.getSimpleName());
    };
  }

  private Object time(String type) {
    return switch (type) {
      case "Instant" -> instant();
      case "LocalDate" -> dateTime().toLocalDate();
      case "LocalTime" -> dateTime().toLocalTime();
      case "LocalDateTime" -> dateTime();
      case "OffsetTime" -> OffsetTime.of(dateTime().toLocalTime(), offset());
      case "OffsetDateTime" -> OffsetDateTime.of(dateTime(), offset());
      case "ZonedDateTime" ->
          ZonedDateTime.ofInstant(
              Instant.ofEpochSecond(random.nextLong() >> 28, nanos()), ZoneId.of(any(ZONES)));
      case "Year" -> Year.of(year());
      case "YearMonth" -> YearMonth.of(year(), 1 + random.nextInt(12));
      case "MonthDay" -> MonthDay.of(1 + random.nextInt(12), 1 + random.nextInt(28));
      case "Duration" -> Duration.ofSeconds(number(), nanos());
      case "Period" -> Period.of(random.nextInt(), random.nextInt() >> 20, random.nextInt() >> 9);
      case "ZoneId" -> random.nextBoolean() ? ZoneId.of(any(ZONES)) : offset();
      case "ZoneOffset" -> offset();
      default -> throw new IllegalArgumentException("No value of " + type);
    };
  }

  private <T> T any(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private long number() {
    return random.nextLong() >> random.nextInt(64);
  }

  private double real() {
    double number = Double.longBitsToDouble(random.nextLong());
    return Double.isFinite(number) ? number : -0.0;
  }

  private static float finite(float number) {
    return Float.isFinite(number) ? number : -0.0F;
  }

  private char character() {
    char c = (char) random.nextInt();
    return Character.isSurrogate(c) ? '"' : c;
  }

  private int scale() {
    return random.nextBoolean() ? random.nextInt(20) : random.nextInt(19_999) - 9_999;
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(12); i > 0; i--) {
      int point = random.nextInt(3) == 0 ? random.nextInt(0x110000) : random.nextInt(0x80);
      text.appendCodePoint(point >= 0xd800 && point < 0xe000 ? '\\' : point);
    }
    return text.toString();
  }

  private byte[] bytes() {
    byte[] bytes = new byte[random.nextInt(40)];
    random.nextBytes(bytes);
    return bytes;
  }

  private URI uri() {
    try {
      return random.nextBoolean()
          ? new URI("https", "host", "/" + text(), text(), text())
          : new URI(null, null, "/a/" + text(), null, null);
    } catch (URISyntaxException e) {
      return URI.create("urn:x");
    }
  }

  private Json json(int depth) {
    String space = any(List.of("", " ", "\n\t"));
    String json =
        switch (random.nextInt(depth == 0 ? 4 : 6)) {
          case 0 -> "null";
          case 1 -> "1.50e-3";
          case 2 -> "\"\\u00e9 \"";
          case 3 -> "true";
          case 4 -> "[" + json(depth - 1) + "," + json(depth - 1) + "]";
          default -> "{\"a\" :" + json(depth - 1) + "}";
        };
    return Json.of(space + json + space);
  }

  private int year() {
    return random.nextInt(3) == 0
        ? random.nextInt(2 * Year.MAX_VALUE + 1) - Year.MAX_VALUE
        : random.nextInt(22_000) - 11_000;
  }

  private int nanos() {
    return random.nextInt(3) == 0 ? 0 : random.nextInt(1_000_000_000);
  }

  private LocalDateTime dateTime() {
    LocalDate date = LocalDate.of(year(), 1 + random.nextInt(12), 1 + random.nextInt(28));
    return date.atTime(LocalTime.ofSecondOfDay(random.nextInt(86_400)).withNano(nanos()));
  }

  private Instant instant() {
    long range = Instant.MAX.getEpochSecond() - Instant.MIN.getEpochSecond();
    return Instant.ofEpochSecond(
        Instant.MIN.getEpochSecond() + Math.floorMod(random.nextLong(), range), nanos());
  }

  private ZoneOffset offset() {
    return ZoneOffset.ofTotalSeconds(
        random.nextBoolean()
            ? 3_600 * (random.nextInt(37) - 18)
            : random.nextInt(129_601) - 64_800);
  }
}
