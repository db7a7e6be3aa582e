package dev.intrepid.json.text;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** UUIDs as their toString has them: 32 hexadecimal digits in five groups, eight at a time. */
public final class UuidText {

  /** How many bytes it has. */
  public static final int LENGTH = 36;

  private static final long EACH = 0x0101_0101_0101_0101L;
  private static final long HIGH_BITS = EACH << 7;
  private static final long LOWER_CASE = EACH * 0x20;
  private static final long LOW_FOUR = 0xFFFF_FFFFL;

  private UuidText() {}

  /**
   * The UUID of the string that begins there, after its quote, and has {@link #LENGTH} bytes before
   * the other quote. Null for what {@link UUID#fromString} may or may not take.
   */
  public static @Nullable UUID read(byte[] utf8, int from) {
    if (from + LENGTH >= utf8.length
        || utf8[from + 8] != '-'
        || utf8[from + 13] != '-'
        || utf8[from + 18] != '-'
        || utf8[from + 23] != '-'
        || utf8[from + LENGTH] != '"') {
      return null;
    }
    long first = ByteWords.get(utf8, from);
    long second = joined(ByteWords.get(utf8, from + 9), ByteWords.get(utf8, from + 14));
    long third = joined(ByteWords.get(utf8, from + 19), ByteWords.get(utf8, from + 24));
    long fourth = ByteWords.get(utf8, from + 28);
    if (!(areDigits(first) && areDigits(second) && areDigits(third) && areDigits(fourth))) {
      return null;
    }
    return new UUID(bits(first) << 32 | bits(second), bits(third) << 32 | bits(fourth));
  }

  /** Writes it to where there is room. */
  public static void put(UUID uuid, byte[] to, int at) {
    long most = uuid.getMostSignificantBits();
    long least = uuid.getLeastSignificantBits();
    long second = digits(most);
    long third = digits(least >>> 32);
    ByteWords.put(to, at, digits(most >>> 32));
    ByteWords.put(to, at + 9, second);
    ByteWords.put(to, at + 14, second >>> 32);
    ByteWords.put(to, at + 19, third);
    ByteWords.put(to, at + 24, third >>> 32);
    ByteWords.put(to, at + 28, digits(least));
    to[at + 8] = '-';
    to[at + 13] = '-';
    to[at + 18] = '-';
    to[at + 23] = '-';
  }

  /** The first four bytes of each. */
  private static long joined(long first, long second) {
    return (first & LOW_FOUR) | second << 32;
  }

  /** Whether each of eight bytes is a hexadecimal digit, in either case. */
  private static boolean areDigits(long word) {
    long digits = atLeast(word, '0') & ~atLeast(word, '9' + 1);
    long lower = word | LOWER_CASE;
    long letters = atLeast(lower, 'a') & ~atLeast(lower, 'f' + 1);
    return ((digits | letters) & ~word & HIGH_BITS) == HIGH_BITS;
  }

  /** The high bit of each byte whose other seven are not less. */
  private static long atLeast(long word, int least) {
    return (word & ~HIGH_BITS) + EACH * (0x80 - least);
  }

  /** The 32 bits of eight digits, of which the first has the highest. */
  private static long bits(long word) {
    long nibbles = Long.reverseBytes((word & EACH * 0xF) + ((word >>> 6) & EACH) * 9);
    long bytes = (nibbles | nibbles >>> 4) & 0x00FF_00FF_00FF_00FFL;
    long pairs = (bytes | bytes >>> 8) & 0x0000_FFFF_0000_FFFFL;
    return (pairs | pairs >>> 16) & LOW_FOUR;
  }

  /** The eight digits of the lowest 32 bits. */
  private static long digits(long bits) {
    long lowest = bits & LOW_FOUR;
    long pairs = (lowest | lowest << 16) & 0x0000_FFFF_0000_FFFFL;
    long bytes = (pairs | pairs << 8) & 0x00FF_00FF_00FF_00FFL;
    long nibbles = Long.reverseBytes((bytes | bytes << 4) & EACH * 0xF);
    long letters = ((nibbles + EACH * 6) >>> 4) & EACH;
    return nibbles + EACH * '0' + letters * ('a' - '0' - 10);
  }
}
