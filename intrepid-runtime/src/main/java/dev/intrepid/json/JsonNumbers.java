package dev.intrepid.json;

import java.math.BigDecimal;

/** The numbers that are stored: those that JSON has, within the limits of {@link JsonFormat}. */
final class JsonNumbers {

  private JsonNumbers() {}

  /** Whether its exponent is small enough for the number to be written out in memory. */
  static boolean isInLimits(BigDecimal number) {
    int scale = number.scale();
    return scale >= -JsonFormat.MAX_SCALE && scale <= JsonFormat.MAX_SCALE;
  }

  /**
   * Its toString.
   *
   * @throws IllegalArgumentException if it is not stored; the message says why
   */
  static String text(Number number) {
    if (number instanceof Double || number instanceof Float) {
      return finite(number);
    }
    if (number instanceof BigDecimal decimal && !isInLimits(decimal)) {
      throw new IllegalArgumentException(
          "A number with the scale "
              + decimal.scale()
              + " cannot be written: "
              + JsonFormat.MAX_SCALE
              + " is the limit");
    }
    return limited(number.toString());
  }

  private static String finite(Number number) {
    if (!Double.isFinite(number.doubleValue())) {
      throw new IllegalArgumentException(number + " is no number that JSON has");
    }
    return number.toString();
  }

  private static String limited(String number) {
    if (number.length() > JsonFormat.MAX_NUMBER_LENGTH) {
      throw new IllegalArgumentException(
          "A number of "
              + number.length()
              + " characters cannot be written: "
              + JsonFormat.MAX_NUMBER_LENGTH
              + " is the limit");
    }
    return number;
  }
}
