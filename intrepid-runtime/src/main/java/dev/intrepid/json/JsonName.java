package dev.intrepid.json;

import java.util.Arrays;

/**
 * The name of a property as it is written. A short one is written and compared as one or two words,
 * which overlap if it has fewer than 16 bytes. Immutable.
 */
final class JsonName {

  /** {@code "name":}, and room for a whole word after it. */
  private final byte[] padded;

  /** How many bytes of it are written. */
  private final int length;

  /** How many bytes must be there to compare it by words; more than there can be for a long one. */
  private final int compared;

  private final long first;
  private final long firstMask;
  private final long last;

  /**
   * A name.
   *
   * @throws IllegalArgumentException if it has half of a surrogate pair
   */
  JsonName(String name) {
    Utf8Buffer buffer = new Utf8Buffer();
    if (!buffer.putString(name)) {
      throw new IllegalArgumentException("The name " + name + " has half of a surrogate pair.");
    }
    buffer.put(':');
    byte[] written = buffer.toBytes();
    this.length = written.length;
    this.padded = Arrays.copyOf(written, length + Words.BYTES);
    this.compared = length > 2 * Words.BYTES ? Integer.MAX_VALUE : Math.max(length, Words.BYTES);
    this.first = Words.get(padded, 0);
    this.firstMask = Words.mask(Math.min(length, Words.BYTES));
    this.last = Words.get(padded, Math.max(0, length - Words.BYTES));
  }

  int length() {
    return length;
  }

  /** Writes it, where there is room for a whole word more. */
  void put(byte[] to, int at) {
    if (length > 2 * Words.BYTES) {
      System.arraycopy(padded, 0, to, at, length);
      return;
    }
    Words.put(to, at, first);
    if (length > Words.BYTES) {
      Words.put(to, at + length - Words.BYTES, last);
    }
  }

  /** Whether it stands there, with its quotes and colon. */
  boolean isAt(byte[] text, int at) {
    if (at > text.length - compared) {
      return at <= text.length - length && Arrays.equals(text, at, at + length, padded, 0, length);
    }
    return ((Words.get(text, at) ^ first) & firstMask) == 0
        && (length <= Words.BYTES || Words.get(text, at + length - Words.BYTES) == last);
  }

  /** Whether these bytes are the name, as it is between its quotes. */
  boolean is(byte[] text, int from, int to) {
    return Arrays.equals(text, from, to, padded, 1, length - 2);
  }

  /** A hash of the bytes between the quotes. */
  int hash() {
    return hash(padded, 1, length - 2);
  }

  static int hash(byte[] text, int from, int to) {
    int hash = to - from;
    for (int at = from; at < to; at++) {
      hash = 31 * hash + text[at];
    }
    return hash;
  }
}
