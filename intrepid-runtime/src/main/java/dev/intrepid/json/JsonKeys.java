package dev.intrepid.json;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Makes keys of maps of the names of properties, for types that JSON writes without quotes. Each
 * method throws an {@link IllegalArgumentException} for a name of another type. Thread-safe.
 */
public final class JsonKeys {

  private JsonKeys() {}

  /** {@code true} or {@code false}. */
  public static Boolean toBoolean(String name) {
    return switch (name) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException(name);
    };
  }

  /** One UTF-16 unit. */
  public static Character toChar(String name) {
    if (name.length() != 1) {
      throw new IllegalArgumentException(name);
    }
    return name.charAt(0);
  }

  /** A finite number in the range of float. */
  public static Float toFloat(String name) {
    float value = Float.parseFloat(requireNumber(name));
    if (!Float.isFinite(value)) {
      throw new IllegalArgumentException(name);
    }
    return value;
  }

  /** A finite number in the range of double. */
  public static Double toDouble(String name) {
    double value = Double.parseDouble(requireNumber(name));
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(name);
    }
    return value;
  }

  /** A number within the limits of {@link JsonFormat}. */
  public static BigDecimal toBigDecimal(String name) {
    BigDecimal value = new BigDecimal(requireNumber(name));
    if (!JsonNumbers.isInLimits(value)) {
      throw new IllegalArgumentException(name);
    }
    return value;
  }

  /** A whole number within the limits of {@link JsonFormat}. */
  public static BigInteger toBigInteger(String name) {
    return new BigInteger(requireNumber(name));
  }

  /** Refuses blanks, suffixes and further digits, which Java's parsers accept. */
  private static String requireNumber(String name) {
    boolean isOne =
        name.length() <= JsonFormat.MAX_NUMBER_LENGTH
            && name.chars().allMatch(c -> (c >= '0' && c <= '9') || "+-.eE".indexOf(c) >= 0);
    if (!isOne) {
      throw new IllegalArgumentException(name);
    }
    return name;
  }
}
