package dev.intrepid.json;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import org.jspecify.annotations.Nullable;

/**
 * Instants as their toString has them, from the year 0 to 9999: {@code 2026-01-01T00:00:00.123Z}.
 */
final class InstantText {

  static final int MOST_BYTES = "2026-01-01T00:00:00.123456789Z".length();

  /** How many bytes come before the fraction, or before the Z. */
  private static final int BYTES_OF_SECONDS = "2026-01-01T00:00:00".length();

  /** What is between the digits, at its places in the first, second and third word. */
  private static final long MONTH = (long) '-' << 32 | (long) '-' << 56;

  private static final long HOUR = 'T' << 16 | (long) ':' << 40;
  private static final long SECOND = ':';

  private static final int MOST_DIGITS_OF_A_FRACTION = 9;
  private static final int[] NANOS_OF_A_DIGIT = {
    100_000_000, 10_000_000, 1_000_000, 100_000, 10_000, 1_000, 100, 10, 1
  };

  private static final int SECONDS_OF_A_DAY = 86_400;
  private static final long FIRST_SECOND = LocalDate.of(0, 1, 1).toEpochDay() * SECONDS_OF_A_DAY;
  private static final long AFTER_LAST_SECOND =
      LocalDate.of(10_000, 1, 1).toEpochDay() * SECONDS_OF_A_DAY;

  private InstantText() {}

  /**
   * The instant of the string that begins there, after its quote, and leaves the text after the
   * other quote. Null, with nothing moved, for what {@link Instant#parse} may or may not take.
   */
  static @Nullable Instant read(JsonText text, int from) {
    byte[] utf8 = text.utf8();
    int at = from + BYTES_OF_SECONDS;
    if (at + 1 >= utf8.length
        || utf8[from + 4] != '-'
        || utf8[from + 7] != '-'
        || utf8[from + 10] != 'T'
        || utf8[from + 13] != ':'
        || utf8[from + 16] != ':') {
      return null;
    }
    int nanos = 0;
    if (utf8[at] == '.') {
      int point = ++at;
      while (at < utf8.length && isDigit(utf8[at]) && at - point < MOST_DIGITS_OF_A_FRACTION) {
        nanos += (utf8[at] - '0') * NANOS_OF_A_DIGIT[at++ - point];
      }
      if (at == point) {
        return null;
      }
    }
    if (at + 1 >= utf8.length || utf8[at] != 'Z' || utf8[at + 1] != '"') {
      return null;
    }
    int century = two(utf8, from);
    int yearOfCentury = two(utf8, from + 2);
    int month = two(utf8, from + 5);
    int day = two(utf8, from + 8);
    int hour = two(utf8, from + 11);
    int minute = two(utf8, from + 14);
    int second = two(utf8, from + 17);
    int year = century * 100 + yearOfCentury;
    if ((century | yearOfCentury | day | hour | minute | second) < 0
        || month < 1
        || month > 12
        || day < 1
        || day > Month.of(month).length(Year.isLeap(year))
        || hour > 23
        || minute > 59
        || second > 59) {
      return null;
    }
    text.moveTo(at + 2);
    int secondOfDay = (hour * 60 + minute) * 60 + second;
    long days = LocalDate.of(year, month, day).toEpochDay();
    return Instant.ofEpochSecond(days * SECONDS_OF_A_DAY + secondOfDay, nanos);
  }

  /** The value of two digits; negative if they are none. */
  private static int two(byte[] utf8, int at) {
    return isDigit(utf8[at]) && isDigit(utf8[at + 1])
        ? (utf8[at] - '0') * 10 + utf8[at + 1] - '0'
        : -1;
  }

  private static boolean isDigit(byte next) {
    return next >= '0' && next <= '9';
  }

  /** Whether {@link #put} writes it. */
  static boolean takes(Instant instant) {
    long second = instant.getEpochSecond();
    return second >= FIRST_SECOND && second < AFTER_LAST_SECOND;
  }

  /** Writes it to where there is room; the position after it. */
  static int put(Instant instant, byte[] to, int from) {
    long seconds = instant.getEpochSecond();
    long days = Math.floorDiv(seconds, SECONDS_OF_A_DAY);
    int second = (int) (seconds - days * SECONDS_OF_A_DAY);
    LocalDate date = LocalDate.ofEpochDay(days);
    int year = date.getYear();
    Words.put(
        to,
        from,
        two(year / 100) | two(year % 100) << 16 | MONTH | two(date.getMonthValue()) << 40);
    Words.put(
        to,
        from + 8,
        two(date.getDayOfMonth()) | HOUR | two(second / 3_600) << 24 | two(second / 60 % 60) << 48);
    Words.put(to, from + 16, SECOND | two(second % 60) << 8);
    int at = from + BYTES_OF_SECONDS;
    int nanos = instant.getNano();
    if (nanos != 0) {
      to[at] = '.';
      putThree(to, at + 1, nanos / 1_000_000);
      at += 4;
      if (nanos % 1_000_000 != 0) {
        putThree(to, at, nanos / 1_000 % 1_000);
        at += 3;
      }
      if (nanos % 1_000 != 0) {
        putThree(to, at, nanos % 1_000);
        at += 3;
      }
    }
    to[at++] = 'Z';
    return at;
  }

  private static void putThree(byte[] to, int at, int value) {
    to[at] = (byte) ('0' + value / 100);
    to[at + 1] = (byte) ('0' + value / 10 % 10);
    to[at + 2] = (byte) ('0' + value % 10);
  }

  /** Two digits as the bytes of a word. */
  private static long two(int value) {
    int digits = ('0' + value / 10) | (('0' + value % 10) << 8);
    return digits;
  }
}
