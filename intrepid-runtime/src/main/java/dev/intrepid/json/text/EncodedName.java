package dev.intrepid.json.text;

import java.util.Arrays;

/**
 * The name of a property as it is written. A short one is written and compared as one or two words,
 * which overlap if it has fewer than 16 bytes. Immutable.
 */
public final class EncodedName {

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
   * @param written its UTF-8 with its quotes and a colon
   */
  public EncodedName(byte[] written) {
    this.length = written.length;
    this.padded = Arrays.copyOf(written, length + ByteWords.BYTES);
    this.compared =
        length > 2 * ByteWords.BYTES ? Integer.MAX_VALUE : Math.max(length, ByteWords.BYTES);
    this.first = ByteWords.get(padded, 0);
    this.firstMask = ByteWords.mask(Math.min(length, ByteWords.BYTES));
    this.last = ByteWords.get(padded, Math.max(0, length - ByteWords.BYTES));
  }

  /** How many bytes it has, with its quotes and colon. */
  public int length() {
    return length;
  }

  /** Writes it, where there is room for a whole word more. */
  public void put(byte[] to, int at) {
    if (length > 2 * ByteWords.BYTES) {
      System.arraycopy(padded, 0, to, at, length);
      return;
    }
    ByteWords.put(to, at, first);
    if (length > ByteWords.BYTES) {
      ByteWords.put(to, at + length - ByteWords.BYTES, last);
    }
  }

  /** Whether it stands there, with its quotes and colon. */
  public boolean isAt(byte[] text, int at) {
    if (at > text.length - compared) {
      return at <= text.length - length && Arrays.equals(text, at, at + length, padded, 0, length);
    }
    return ((ByteWords.get(text, at) ^ first) & firstMask) == 0
        && (length <= ByteWords.BYTES
            || ByteWords.get(text, at + length - ByteWords.BYTES) == last);
  }

  /** Whether these bytes are the name, as it is between its quotes. */
  public boolean is(byte[] text, int from, int to) {
    return Arrays.equals(text, from, to, padded, 1, length - 2);
  }

  /** A hash of the bytes between the quotes. */
  public int hash() {
    return hash(padded, 1, length - 2);
  }

  /** A hash of these bytes. */
  public static int hash(byte[] text, int from, int to) {
    int hash = to - from;
    for (int at = from; at < to; at++) {
      hash = 31 * hash + text[at];
    }
    return hash;
  }
}
