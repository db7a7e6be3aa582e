package dev.intrepid.fuzzing;

import dev.intrepid.annotations.Codec;
import dev.intrepid.annotations.Default;
import dev.intrepid.annotations.Event;
import dev.intrepid.annotations.Mapped;
import dev.intrepid.json.Json;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
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
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Every type that has a codec. */
final class Everything {

  private Everything() {}

  @Event(stream = "primitives")
  record Primitives(
      boolean flag,
      byte tiny,
      short small,
      int number,
      long big,
      float half,
      double whole,
      char c) {}

  @Event(stream = "boxes")
  record Boxes(
      Boolean flag,
      Byte tiny,
      @Nullable Short small,
      Integer number,
      @Nullable Long big,
      Float half,
      @Nullable Double whole,
      Character c) {}

  @Event(stream = "values")
  record Values(
      String text,
      BigDecimal decimal,
      BigInteger integer,
      UUID id,
      URI uri,
      Currency currency,
      Locale locale,
      Colour colour,
      DayOfWeek day,
      Month month,
      Json json,
      Optional<Json> maybe) {}

  @Event(stream = "times")
  record Times(
      Instant instant,
      LocalDate date,
      LocalTime time,
      LocalDateTime dateTime,
      OffsetTime offsetTime,
      OffsetDateTime offsetDateTime,
      ZonedDateTime zoned,
      Year year,
      YearMonth yearMonth,
      MonthDay monthDay,
      Duration duration,
      Period period,
      ZoneId zone,
      ZoneOffset offset) {}

  @Event(stream = "collections")
  record Collections(
      List<String> strings,
      Set<Integer> numbers,
      SortedSet<String> sorted,
      NavigableSet<LocalDate> dates,
      EnumSet<Colour> colours,
      Map<String, Double> doubles,
      SortedMap<Long, String> byLong,
      NavigableMap<UUID, Instant> byId,
      EnumMap<Colour, List<Shape>> byColour,
      List<Map<String, Set<@Nullable BigDecimal>>> nested,
      List<Optional<Integer>> optionals) {}

  @Event(stream = "keys")
  record Keys(
      Map<Boolean, String> flags,
      Map<Byte, String> bytes,
      Map<Short, String> shorts,
      Map<Float, String> floats,
      Map<Double, String> doubles,
      Map<Character, String> chars,
      Map<BigDecimal, String> decimals,
      Map<BigInteger, String> integers,
      Map<URI, String> uris,
      Map<Locale, String> locales,
      Map<Currency, String> currencies,
      Map<Year, String> years,
      Map<YearMonth, String> months,
      Map<ZonedDateTime, String> zoned,
      Map<Duration, String> durations,
      Map<Colour, String> colours,
      Map<Name, String> names) {}

  @Event(stream = "absences")
  record Absences(
      Optional<String> text,
      OptionalInt number,
      OptionalLong big,
      OptionalDouble half,
      Optional<List<Name>> names,
      @Nullable Name name,
      @Default("7") int seven,
      @Default("[]") List<String> none) {}

  @SuppressWarnings("ArrayRecordComponent") // arrays have codecs, and are compared by their content
  @Event(stream = "arrays")
  record Arrays(byte[] bytes, int[] ints, String[] texts, long[][] matrix, Name[] names) {}

  @Event(stream = "generics")
  record Generics(
      Page<Name> names, Page<Integer> numbers, Page<Page<String>> pages, Shape shape, Tree tree) {}

  @Event(stream = "owned")
  record Owned(
      @Codec(SecondsCodec.class) List<Instant> times, @Mapped Map<String, List<Integer>> mapped) {}

  enum Colour {
    RED,
    GREEN,
    BLUE
  }

  record Name(String value) {}

  record Page<T>(List<T> items, Optional<Page<T>> next, T best) {}

  record Tree(String name, List<Tree> branches) {}

  sealed interface Shape {}

  record Circle(double radius) implements Shape {}

  record Square(int side, Optional<Shape> inside) implements Shape {}

  record Nothing() implements Shape {}
}
