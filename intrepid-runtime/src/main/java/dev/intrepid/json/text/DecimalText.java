package dev.intrepid.json.text;

import java.math.BigDecimal;
import tools.jackson.core.io.NumberOutput;

/**
 * Decimal numbers as their toString has them, of at most 18 digits and without an exponent, as most
 * are: {@code 12.50}.
 */
public final class DecimalText {

  /** So many digits fit into a long. */
  private static final int MOST_DIGITS = 18;

  /** With more zeros after the point, toString writes an exponent. */
  private static final int MOST_ZEROS = 5;

  /** With a sign, a zero before the point, the point, and zeros after it. */
  public static final int MOST_BYTES = MOST_DIGITS + 3 + MOST_ZEROS;

  private DecimalText() {}

  /** Whether {@link #put} writes it. */
  public static boolean takes(BigDecimal decimal) {
    int digits = decimal.precision();
    int scale = decimal.scale();
    return digits <= MOST_DIGITS && scale >= 0 && scale - digits <= MOST_ZEROS;
  }

  /** Writes it to where there is room; the position after it. */
  public static int put(BigDecimal decimal, byte[] to, int from) {
    int scale = decimal.scale();
    long unscaled = decimal.scaleByPowerOfTen(scale).longValue();
    int at = from;
    if (unscaled < 0) {
      to[at++] = '-';
    }
    for (int zeros = scale + 1 - decimal.precision(); zeros > 0; zeros--) {
      to[at++] = '0';
    }
    int end = NumberOutput.outputLong(Math.abs(unscaled), to, at);
    if (scale == 0) {
      return end;
    }
    int point = end - scale;
    for (int i = end; i > point; i--) {
      to[i] = to[i - 1];
    }
    to[point] = '.';
    return end + 1;
  }
}
