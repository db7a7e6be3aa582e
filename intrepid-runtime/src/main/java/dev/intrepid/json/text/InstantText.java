package dev.intrepid.json.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import org.jspecify.annotations.Nullable;

/**
 * Instants as their toString has them, from the year 0 to 9999: {@code 2026-01-01T00:00:00.123Z}.
 * The day that was read or written last is kept, since most instants that follow are of the same
 * day. For one thread.
 */
public final class InstantText {

  /** How many bytes it has at most. */
  public static final int MOST_BYTES = "2026-01-01T00:00:00.123456789Z".length();

  /** How many bytes come before the fraction, or before the Z. */
  private static final int BYTES_OF_SECONDS = "2026-01-01T00:00:00".length();

  private static final int BEFORE_TIME = "2026-01-01".length();
  private static final int BYTES_OF_CENTURY = 2;

  /** What is between the three pairs of a date, without its century, and of a time. */
  private static final long BETWEEN = 0xFFL << 16 | 0xFFL << 40;

  private static final long DASHES = (long) '-' << 16 | (long) '-' << 40;
  private static final long COLONS = (long) ':' << 16 | (long) ':' << 40;

  private static final long FIRST_PAIR = 0xFFFFL;
  private static final long SECOND_PAIR = FIRST_PAIR << 16;
  private static final long THIRD_PAIR = FIRST_PAIR << 32;

  /** The fourth pair, which a time lacks to be eight digits. */
  private static final long ZERO_PAIR = (long) '0' << 48 | (long) '0' << 56;

  /** How many nanoseconds the last of so many digits counts. */
  private static final int[] NANOS_OF_LAST = {
    1_000_000_000, 100_000_000, 10_000_000, 1_000_000, 100_000, 10_000, 1_000, 100, 10
  };

  private static final int SECONDS_OF_A_DAY = 86_400;
  private static final long FIRST_SECOND = LocalDate.of(0, 1, 1).toEpochDay() * SECONDS_OF_A_DAY;
  private static final long AFTER_LAST_SECOND =
      LocalDate.of(10_000, 1, 1).toEpochDay() * SECONDS_OF_A_DAY;

  private long lastDay;

  /** The eight digits of that day. */
  private long lastDate = digits(LocalDate.EPOCH);

  private int end;

  /**
   * The instant of the string that begins there, after its quote. Null for what {@link
   * Instant#parse} may or may not take.
   */
  public @Nullable Instant read(byte[] utf8, int from) {
    int at = from + BYTES_OF_SECONDS;
    if (at + 1 >= utf8.length || utf8[from + BEFORE_TIME] != 'T') {
      return null;
    }
    long date = ByteWords.get(utf8, from + BYTES_OF_CENTURY);
    long time = ByteWords.get(utf8, from + BEFORE_TIME + 1);
    if ((date & BETWEEN) != DASHES || (time & BETWEEN) != COLONS) {
      return null;
    }
    int second = secondOfDay(joined(time) | ZERO_PAIR);
    if (second < 0 || !goTo((ByteWords.get(utf8, from) & FIRST_PAIR) | joined(date) << 16)) {
      return null;
    }
    int nanos = 0;
    if (utf8[at] == '.') {
      long fraction = ByteWords.upTo(utf8, ++at);
      int count = Digits.count(fraction);
      if (count == 0) {
        return null;
      }
      nanos = Digits.value(fraction, count) * NANOS_OF_LAST[count];
      at += count;
      if (count == ByteWords.BYTES && at < utf8.length && utf8[at] >= '0' && utf8[at] <= '9') {
        nanos += utf8[at++] - '0';
      }
    }
    if (at + 1 >= utf8.length || utf8[at] != 'Z' || utf8[at + 1] != '"') {
      return null;
    }
    end = at + 2;
    return Instant.ofEpochSecond(lastDay * SECONDS_OF_A_DAY + second, nanos);
  }

  /** Where the string ends that was read last: after its other quote. */
  public int end() {
    return end;
  }

  /** The second of the day that six digits and two zeros are; negative if they are none. */
  private static int secondOfDay(long digits) {
    if (Digits.count(digits) < ByteWords.BYTES) {
      return -1;
    }
    long pairs = Digits.pairs(digits);
    int hour = pair(pairs, 0);
    int minute = pair(pairs, 1);
    int second = pair(pairs, 2);
    return hour < 24 && minute < 60 && second < 60 ? (hour * 60 + minute) * 60 + second : -1;
  }

  /** Goes to the day that eight digits are; false if they are none. */
  private boolean goTo(long digits) {
    if (digits == lastDate) {
      return true;
    }
    if (Digits.count(digits) < ByteWords.BYTES) {
      return false;
    }
    long pairs = Digits.pairs(digits);
    int year = pair(pairs, 0) * 100 + pair(pairs, 1);
    int month = pair(pairs, 2);
    int day = pair(pairs, 3);
    if (month < 1 || month > 12 || day < 1 || day > Month.of(month).length(Year.isLeap(year))) {
      return false;
    }
    lastDay = LocalDate.of(year, month, day).toEpochDay();
    lastDate = digits;
    return true;
  }

  /** Whether {@link #put} writes it. */
  public static boolean takes(Instant instant) {
    long second = instant.getEpochSecond();
    return second >= FIRST_SECOND && second < AFTER_LAST_SECOND;
  }

  /** Writes it to where there is room; the position after it. */
  public int put(Instant instant, byte[] to, int from) {
    long seconds = instant.getEpochSecond();
    long day = Math.floorDiv(seconds, SECONDS_OF_A_DAY);
    if (day != lastDay) {
      lastDate = digits(LocalDate.ofEpochDay(day));
      lastDay = day;
    }
    int second = (int) (seconds - day * SECONDS_OF_A_DAY);
    int minute = second / 60;
    long time = Digits.ofPairs(pairs(minute / 60, minute % 60, second % 60, 0));
    ByteWords.put(to, from, lastDate);
    ByteWords.put(to, from + BYTES_OF_CENTURY, spread(lastDate >>> 16) | DASHES);
    to[from + BEFORE_TIME] = 'T';
    ByteWords.put(to, from + BEFORE_TIME + 1, spread(time) | COLONS);
    int at = from + BYTES_OF_SECONDS;
    int nanos = instant.getNano();
    if (nanos != 0) {
      to[at] = '.';
      ByteWords.put(to, at + 1, Digits.of(nanos / 10));
      to[at + 9] = (byte) ('0' + nanos % 10);
      at += nanos % 1_000 != 0 ? 10 : nanos % 1_000_000 != 0 ? 7 : 4;
    }
    to[at++] = 'Z';
    return at;
  }

  private static long digits(LocalDate date) {
    int year = date.getYear();
    return Digits.ofPairs(
        pairs(year / 100, year % 100, date.getMonthValue(), date.getDayOfMonth()));
  }

  private static long pairs(int first, int second, long third, long fourth) {
    return first | second << 16 | third << 32 | fourth << 48;
  }

  private static int pair(long pairs, int index) {
    return (int) (pairs >>> (16 * index)) & 0xFF;
  }

  /** The digits of three pairs, without what is between them. */
  private static long joined(long word) {
    return (word & FIRST_PAIR) | (word >>> 8 & SECOND_PAIR) | (word >>> 16 & THIRD_PAIR);
  }

  /** The digits of three pairs, with room between them. */
  private static long spread(long word) {
    return (word & FIRST_PAIR) | (word & SECOND_PAIR) << 8 | (word & THIRD_PAIR) << 16;
  }
}
