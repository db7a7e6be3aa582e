package dev.intrepid.json.text;

/**
 * Up to eight decimal digits at once, as the bytes of a word (see {@link ByteWords}): the first
 * digit is in the lowest bits. Whatever their number, the same instructions run, so that the
 * processor has no branch to guess.
 */
final class Digits {

  private static final long EACH = 0x0101_0101_0101_0101L;
  private static final long ZEROS = EACH * '0';
  private static final long LOW_HALVES = 0x0F0F_0F0F_0F0F_0F0FL;
  private static final long HIGH_HALVES = ~LOW_HALVES;

  private Digits() {}

  /** How many bytes of a word, from the first, are digits. */
  static int count(long word) {
    // A byte that is no digit may carry into those after it, which do not count then.
    long others = ((word & HIGH_HALVES) | ((word + EACH * 6) & HIGH_HALVES) >>> 4) ^ EACH * 0x33;
    return Long.numberOfTrailingZeros(others) / Byte.SIZE;
  }

  /** The number that the first bytes of a word are, at least one, which are digits. */
  static int value(long word, int count) {
    long pairs = pairs(word << (Long.SIZE - Byte.SIZE * count));
    long fours = ((pairs * (1 + (100 << 16))) >>> 16) & 0x0000_FFFF_0000_FFFFL;
    return (int) ((fours * (1 + (10_000L << 32))) >>> 32);
  }

  /** The numbers below 100 that eight digits are in pairs, each in 16 bits. */
  static long pairs(long word) {
    return (((word & LOW_HALVES) * (1 + (10 << 8))) >>> 8) & 0x00FF_00FF_00FF_00FFL;
  }

  /** The digits of four numbers below 100, each in 16 bits. */
  static long ofPairs(long pairs) {
    long tens = ((pairs * 103) >>> 10) & 0x000F_000F_000F_000FL; // divided by 10
    return ZEROS + (tens | (pairs - tens * 10) << 8);
  }

  /** The eight digits of a number, with zeros before it. */
  static long of(int number) {
    long fours = number / 10_000 | (long) (number % 10_000) << 32;
    long hundreds = ((fours * 10_486) >>> 20) & 0x0000_007F_0000_007FL; // divided by 100
    return ofPairs(hundreds | (fours - hundreds * 100) << 16);
  }
}
