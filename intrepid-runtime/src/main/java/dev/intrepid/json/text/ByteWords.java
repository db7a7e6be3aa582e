package dev.intrepid.json.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Eight bytes of an array at once, the first in the lowest bits. */
public final class ByteWords {

  /** How many bytes a word has. */
  public static final int BYTES = Long.BYTES;

  private static final long EACH = 0x0101_0101_0101_0101L;
  private static final long HIGH_BITS = EACH << 7;
  private static final long QUOTES = EACH * '"';
  private static final long BACKSLASHES = EACH * '\\';
  private static final long SPACES = EACH * ' ';

  private static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private ByteWords() {}

  /** The eight bytes from there on. */
  public static long get(byte[] from, int at) {
    return (long) WORDS.get(from, at);
  }

  /** Eight bytes, or as many as there are, and zeros after them. */
  public static long upTo(byte[] from, int at) {
    int missing = at + BYTES - from.length;
    if (missing <= 0) {
      return get(from, at);
    }
    if (missing >= BYTES) {
      return 0;
    }
    if (from.length >= BYTES) {
      return get(from, from.length - BYTES) >>> (Byte.SIZE * missing);
    }
    long word = 0;
    for (int last = from.length - 1; last >= at; last--) {
      word = word << Byte.SIZE | (from[last] & 0xFF);
    }
    return word;
  }

  /** Writes eight bytes from there on. */
  public static void put(byte[] to, int at, long word) {
    WORDS.set(to, at, word);
  }

  /** The bits of so many bytes, 0 to 8. */
  public static long mask(int bytes) {
    return bytes == 0 ? 0 : -1L >>> (Long.SIZE - Byte.SIZE * bytes);
  }

  /**
   * Where plain text ends: the first byte from there on that is a quote, a backslash, a control
   * character or part of a character that is not ASCII; the length if there is none.
   */
  public static int plainEnd(byte[] text, int from) {
    int at = from;
    for (; at <= text.length - BYTES; at += BYTES) {
      long word = get(text, at);
      long found = special(word);
      if (found != 0) {
        return at + Long.numberOfTrailingZeros(found) / Byte.SIZE;
      }
    }
    while (at < text.length && isPlain(text[at])) {
      at++;
    }
    return at;
  }

  /** Whether all eight bytes are plain ASCII. */
  public static boolean isPlain(long word) {
    return special(word) == 0;
  }

  /** Whether one of eight bytes, which are all ASCII, is that one. */
  public static boolean has(long word, byte ascii) {
    long others = word ^ EACH * ascii;
    return ((others - EACH) & HIGH_BITS) != 0;
  }

  /** The high bit of the first byte that ends plain text, and perhaps those of some after it. */
  private static long special(long word) {
    return (((word ^ QUOTES) - EACH) | ((word ^ BACKSLASHES) - EACH) | (word - SPACES) | word)
        & HIGH_BITS;
  }

  private static boolean isPlain(byte next) {
    return next >= ' ' && next != '"' && next != '\\';
  }
}
