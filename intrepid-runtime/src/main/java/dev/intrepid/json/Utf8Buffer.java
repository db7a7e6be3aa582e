package dev.intrepid.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.intrepid.json.text.ByteWords;
import dev.intrepid.json.text.DecimalText;
import dev.intrepid.json.text.EncodedName;
import dev.intrepid.json.text.InstantText;
import dev.intrepid.json.text.UuidText;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import tools.jackson.core.io.NumberOutput;

/**
 * Bytes that grow: JSON strings with their escapes, numbers, punctuation. Plain ASCII is copied in
 * one loop; all other text takes the slow way. For one thread.
 */
final class Utf8Buffer {

  private static final int FIRST_CAPACITY = 2_000;
  private static final int MOST_KEPT = 256 << 10;
  private static final int MOST_BYTES_OF_A_CHAR = 6;
  private static final int MOST_DIGITS_OF_A_LONG = 20;
  private static final int LEAST_COPIED = 16;

  /** What {@code getBytes(ISO_8859_1)} writes for each character that is not Latin-1. */
  private static final byte REPLACEMENT = '?';

  private static final byte[] HEX = "0123456789ABCDEF".getBytes(ISO_8859_1);

  /** For ASCII: 0 for no escape, 1 for a \\u escape, else the letter after the \\. */
  private static final byte[] ESCAPES = escapes();

  private final InstantText instants = new InstantText();
  private byte[] bytes = new byte[FIRST_CAPACITY];
  private int size;

  private static byte[] escapes() {
    byte[] escapes = new byte[128];
    Arrays.fill(escapes, 0, 0x20, (byte) 1);
    escapes['"'] = '"';
    escapes['\\'] = '\\';
    escapes['\b'] = 'b';
    escapes['\t'] = 't';
    escapes['\n'] = 'n';
    escapes['\f'] = 'f';
    escapes['\r'] = 'r';
    return escapes;
  }

  /** A copy of the content. */
  byte[] toBytes() {
    return Arrays.copyOf(bytes, size);
  }

  /** The path at the end of the content. */
  String path() {
    return TextPath.ofNext(bytes, size);
  }

  /** Clears it; a buffer that has grown large is not kept. */
  void clear() {
    size = 0;
    if (bytes.length > MOST_KEPT) {
      bytes = new byte[FIRST_CAPACITY];
    }
  }

  void put(char ascii) {
    ensure(1);
    bytes[size++] = (byte) ascii;
  }

  void put(byte[] utf8) {
    ensure(utf8.length);
    System.arraycopy(utf8, 0, bytes, size, utf8.length);
    size += utf8.length;
  }

  /** The name of a property, after a comma if it is not the first. */
  void put(boolean isNext, EncodedName name) {
    ensure(1 + name.length() + ByteWords.BYTES);
    if (isNext) {
      bytes[size++] = ',';
    }
    name.put(bytes, size);
    size += name.length();
  }

  /** A text of ASCII that needs no escapes. */
  void putAscii(String text) {
    put(text.getBytes(ISO_8859_1));
  }

  /** An instant that {@link InstantText} takes, with its quotes. */
  void put(Instant instant) {
    ensure(InstantText.MOST_BYTES + 2);
    bytes[size] = '"';
    int at = instants.put(instant, bytes, size + 1);
    bytes[at] = '"';
    size = at + 1;
  }

  /** A number that {@link DecimalText} takes. */
  void put(BigDecimal decimal) {
    ensure(DecimalText.MOST_BYTES);
    size = DecimalText.put(decimal, bytes, size);
  }

  /** A UUID, with its quotes. */
  void put(UUID uuid) {
    ensure(UuidText.LENGTH + 2);
    bytes[size] = '"';
    UuidText.put(uuid, bytes, size + 1);
    bytes[size + 1 + UuidText.LENGTH] = '"';
    size += UuidText.LENGTH + 2;
  }

  void put(long number) {
    ensure(MOST_DIGITS_OF_A_LONG);
    size = NumberOutput.outputLong(number, bytes, size);
  }

  void put(int number) {
    ensure(MOST_DIGITS_OF_A_LONG);
    size = NumberOutput.outputInt(number, bytes, size);
  }

  /**
   * A JSON string, with its quotes.
   *
   * @return false, with nothing put, if it has half of a surrogate pair, which has no UTF-8
   */
  boolean putString(String text) {
    int length = text.length();
    ensure(length + 2);
    byte[] to = bytes;
    int from = size + 1;
    to[size] = '"';
    int copied = length < LEAST_COPIED ? 0 : copyPlain(text, to, from);
    int plain = putPlain(text, copied, to, from);
    if (plain < length) {
      int start = size;
      size = from + plain;
      if (!putRest(text, plain)) {
        size = start;
        return false;
      }
      return true;
    }
    to[from + length] = '"';
    size = from + length + 1;
    return true;
  }

  /**
   * Puts whole words of a text as long as they are plain ASCII; how many characters that is. Since
   * Java does not tell what is in a String, a copy of it is cheaper than a call for each character.
   */
  private static int copyPlain(String text, byte[] to, int from) {
    byte[] copy = text.getBytes(ISO_8859_1);
    int at = 0;
    for (; at <= copy.length - ByteWords.BYTES; at += ByteWords.BYTES) {
      long word = ByteWords.get(copy, at);
      if (!ByteWords.isPlain(word) || ByteWords.has(word, REPLACEMENT)) {
        break;
      }
      ByteWords.put(to, from + at, word);
    }
    return at;
  }

  /** Puts a text from there on as long as it is plain ASCII; where that ends. */
  private static int putPlain(String text, int first, byte[] to, int from) {
    int length = text.length();
    for (int i = first; i < length; i++) {
      char c = text.charAt(i);
      if (c >= 0x80 || ESCAPES[c] != 0) {
        return i;
      }
      to[from + i] = (byte) c;
    }
    return length;
  }

  private boolean putRest(String text, int from) {
    int length = text.length();
    ensure(Math.multiplyExact(length - from, MOST_BYTES_OF_A_CHAR) + 1);
    for (int i = from; i < length; i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        putAsciiChar(c);
      } else if (c < 0x800) {
        putBytes(0xC0 | (c >> 6), tail(c));
      } else if (!Character.isSurrogate(c)) {
        putBytes(0xE0 | (c >> 12), tail(c >> 6));
        bytes[size++] = (byte) tail(c);
      } else if (i + 1 < length && Character.isSurrogatePair(c, text.charAt(i + 1))) {
        putSupplementary(Character.toCodePoint(c, text.charAt(++i)));
      } else {
        return false;
      }
    }
    bytes[size++] = '"';
    return true;
  }

  private void putAsciiChar(char c) {
    byte escape = ESCAPES[c];
    if (escape == 0) {
      bytes[size++] = (byte) c;
    } else if (escape == 1) {
      putUnicodeEscape(c);
    } else {
      putBytes('\\', escape);
    }
  }

  private void putSupplementary(int point) {
    putBytes(0xF0 | (point >> 18), tail(point >> 12));
    putBytes(tail(point >> 6), tail(point));
  }

  private void putUnicodeEscape(char c) {
    putBytes('\\', 'u');
    putBytes(HEX[c >> 12], HEX[(c >> 8) & 0xF]);
    putBytes(HEX[(c >> 4) & 0xF], HEX[c & 0xF]);
  }

  /** Six bits in a byte that is not the first of a character. */
  private static int tail(int bits) {
    return 0x80 | (bits & 0x3F);
  }

  private void putBytes(int first, int second) {
    bytes[size++] = (byte) first;
    bytes[size++] = (byte) second;
  }

  private void ensure(int more) {
    if (bytes.length - size < more) {
      bytes = Arrays.copyOf(bytes, Math.max(Math.addExact(size, more), 2 * size));
    }
  }
}
