package dev.intrepid.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * The number that was scanned last. Of one with at most 18 digits and without an exponent, as most
 * are, no String is made. For one thread, reused.
 */
final class ScannedNumber {

  /** So many digits fit into a long. */
  private static final int MOST_DIGITS = 18;

  /** Whole numbers up to these are exact, so that their quotient by a power is rounded once. */
  private static final long MOST_EXACT_IN_DOUBLE = 1L << 53;

  private static final long MOST_EXACT_IN_FLOAT = 1L << 24;

  private static final double[] POWERS = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18
  };

  /** The greatest power of ten that a float has exactly. */
  private static final int MOST_SCALE_OF_FLOAT = 10;

  private final JsonText text;
  private int from;
  private int to;
  private boolean isWhole;
  private boolean isShort;
  private boolean isNegative;
  private long digits;
  private int scale;

  ScannedNumber(JsonText text) {
    this.text = text;
  }

  /** Scans the number that begins there, and leaves the text after it. */
  ScannedNumber scan(int start) {
    byte[] utf8 = text.utf8();
    digits = 0;
    isNegative = utf8[start] == '-';
    int first = isNegative ? start + 1 : start;
    int at = passDigits(utf8, first);
    int count = at - first;
    if (count > 1 && utf8[first] == '0') {
      throw text.unexpectedAt(first + 1);
    }
    scale = 0;
    if (at < utf8.length && utf8[at] == '.') {
      int point = at + 1;
      at = passDigits(utf8, point);
      scale = at - point;
      count += scale;
    }
    isWhole = scale == 0;
    isShort = count <= MOST_DIGITS;
    if (at < utf8.length && (utf8[at] | 0x20) == 'e') {
      isWhole = false;
      isShort = false;
      at++;
      if (at < utf8.length && (utf8[at] == '+' || utf8[at] == '-')) {
        at++;
      }
      int exponent = at;
      at = passDigits(utf8, exponent);
      count += at - exponent;
    }
    from = start;
    to = at;
    text.moveTo(at);
    if (count > JsonFormat.MAX_NUMBER_LENGTH) {
      throw Failure.limits(text);
    }
    return this;
  }

  private int passDigits(byte[] utf8, int first) {
    long value = digits;
    int at = first;
    while (at < utf8.length && utf8[at] >= '0' && utf8[at] <= '9') {
      value = value * 10 + (utf8[at++] - '0');
    }
    digits = value;
    if (at == first) {
      throw text.unexpectedAt(at);
    }
    return at;
  }

  boolean isWhole() {
    return isWhole;
  }

  /** Whether it is whole and in the range of long. */
  boolean isLong() {
    return isWhole && (isShort || isLong(toBigInteger()));
  }

  private static boolean isLong(BigInteger whole) {
    return whole.bitLength() < Long.SIZE;
  }

  /** Its value, if it is in the range of long. */
  long toLong() {
    return isShort ? (isNegative ? -digits : digits) : toBigInteger().longValue();
  }

  BigInteger toBigInteger() {
    return isShort ? BigInteger.valueOf(toLong()) : new BigInteger(toString());
  }

  /**
   * Its value with every digit.
   *
   * @throws NumberFormatException if its exponent is beyond int
   */
  BigDecimal toBigDecimal() {
    return isShort ? BigDecimal.valueOf(toLong(), scale) : new BigDecimal(toString());
  }

  /** The nearest double; infinite if it is out of range. */
  double toDouble() {
    if (!isShort || digits > MOST_EXACT_IN_DOUBLE) {
      return Double.parseDouble(toString());
    }
    double magnitude = digits / POWERS[scale];
    return isBelowZero() ? -magnitude : magnitude;
  }

  /** The nearest float; infinite if it is out of range. */
  float toFloat() {
    if (!isShort || digits > MOST_EXACT_IN_FLOAT || scale > MOST_SCALE_OF_FLOAT) {
      return Float.parseFloat(toString());
    }
    float magnitude = digits / (float) POWERS[scale];
    return isBelowZero() ? -magnitude : magnitude;
  }

  /** Whether it has a sign that counts: -0 is 0, and -0.0 is not. */
  private boolean isBelowZero() {
    return isNegative && !(isWhole && digits == 0);
  }

  /** As it is written. */
  @Override
  public String toString() {
    return new String(text.utf8(), from, to - from, ISO_8859_1);
  }
}
