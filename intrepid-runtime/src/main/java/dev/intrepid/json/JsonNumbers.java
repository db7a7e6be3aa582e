package dev.intrepid.json;

import java.math.BigDecimal;

/** The numbers that are stored. */
final class JsonNumbers {

  private JsonNumbers() {}

  /** Whether its exponent is small enough for the number to be written out in memory. */
  static boolean isInLimits(BigDecimal number) {
    int scale = number.scale();
    return scale >= -JsonFormat.MAX_SCALE && scale <= JsonFormat.MAX_SCALE;
  }
}
