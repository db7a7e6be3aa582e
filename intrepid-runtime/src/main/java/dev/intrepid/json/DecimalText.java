package dev.intrepid.json;

import java.math.BigDecimal;

/**
 * Decimal numbers as their toString has them, of at most 18 digits and without an exponent, as most
 * are: {@code 12.50}.
 */
final class DecimalText {

  /** So many digits fit into a long. */
  private static final int MOST_DIGITS = 18;

  /** With more zeros after the point, toString writes an exponent. */
  private static final int MOST_ZEROS = 5;

  /** With a sign, a zero before the point, the point, and zeros after it. */
  static final int MOST_BYTES = MOST_DIGITS + 3 + MOST_ZEROS;

  private DecimalText() {}

  /** Whether {@link #put} writes it. */
  static boolean takes(BigDecimal decimal) {
    int digits = decimal.precision();
    int scale = decimal.scale();
    return digits <= MOST_DIGITS && scale >= 0 && scale - digits <= MOST_ZEROS;
  }

  /** Writes it to where there is room; the position after it. */
  static int put(BigDecimal decimal, byte[] to, int from) {
    int scale = decimal.scale();
    long unscaled = decimal.scaleByPowerOfTen(scale).longValue();
    int at = from;
    if (unscaled < 0) {
      to[at++] = '-';
    }
    long rest = Math.abs(unscaled);
    int end = at + Math.max(decimal.precision(), scale + 1) + (scale == 0 ? 0 : 1);
    int next = end;
    for (int i = 0; i < scale; i++) {
      to[--next] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    if (scale > 0) {
      to[--next] = '.';
    }
    do {
      to[--next] = (byte) ('0' + rest % 10);
      rest /= 10;
    } while (next > at);
    return end;
  }
}
