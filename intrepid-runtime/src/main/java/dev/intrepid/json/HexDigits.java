package dev.intrepid.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;

/** Digits from 0 to 9 and from a to f, in either case. */
final class HexDigits {

  private static final byte[] LOWER = "0123456789abcdef".getBytes(ISO_8859_1);
  private static final byte[] VALUES = values();

  private HexDigits() {}

  private static byte[] values() {
    byte[] values = new byte[256];
    Arrays.fill(values, (byte) -1);
    for (byte value = 0; value < LOWER.length; value++) {
      values[LOWER[value]] = value;
      values[Character.toUpperCase(LOWER[value])] = value;
    }
    return values;
  }

  /** The value of a digit; -1 for any other byte. */
  static int value(byte digit) {
    return VALUES[digit & 0xFF];
  }

  /** The digit of the lowest four bits. */
  static byte lower(long value) {
    return LOWER[(int) value & 0xF];
  }
}
