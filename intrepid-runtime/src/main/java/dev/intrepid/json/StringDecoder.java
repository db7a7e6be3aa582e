package dev.intrepid.json;

import java.util.Arrays;

/**
 * Decodes strings that are more than plain ASCII: with escapes, or with characters of several
 * bytes. Of these it checks that each has the bytes that its first one announces. For one thread,
 * reused.
 */
final class StringDecoder {

  private static final int MOST_KEPT = 64 << 10;
  private static final char[] NOTHING = {};

  private char[] chars = NOTHING;
  private int size;

  /**
   * The string that begins there, after its quote. The text is left after the other quote.
   *
   * @param special the first byte that is not plain ASCII
   */
  String decode(JsonText text, int from, int special) {
    byte[] utf8 = text.utf8();
    size = 0;
    ensure(special - from + 1);
    for (int at = from; at < special; at++) {
      chars[size++] = (char) utf8[at];
    }
    int at = special;
    while (true) {
      byte next = text.byteAt(at++);
      if (next == '"') {
        text.moveTo(at);
        return new String(chars, 0, size);
      }
      if (next == '\\') {
        at = escape(text, at);
      } else if (next < 0) {
        at = character(text, at, next);
      } else if (next < ' ') {
        throw text.unexpectedAt(at - 1);
      } else {
        put(next);
      }
    }
  }

  /** Gives up a buffer that has grown large. */
  void clear() {
    if (chars.length > MOST_KEPT) {
      chars = NOTHING;
    }
  }

  private int escape(JsonText text, int after) {
    int at = after;
    byte escaped = text.byteAt(at++);
    switch (escaped) {
      case '"', '\\', '/' -> put(escaped);
      case 'b' -> put('\b');
      case 'f' -> put('\f');
      case 'n' -> put('\n');
      case 'r' -> put('\r');
      case 't' -> put('\t');
      case 'u' -> {
        int unit = 0;
        for (int i = 0; i < 4; i++) {
          int digit = HexDigits.value(text.byteAt(at++));
          if (digit < 0) {
            throw text.unexpectedAt(at - 1);
          }
          unit = unit << 4 | digit;
        }
        put(unit);
      }
      default -> throw text.unexpectedAt(at - 1);
    }
    return at;
  }

  /** A character of several bytes, of which the first was read. */
  private int character(JsonText text, int after, byte first) {
    if ((first & 0xE0) == 0xC0) {
      put(((first & 0x1F) << 6) | tail(text, after));
      return after + 1;
    }
    if ((first & 0xF0) == 0xE0) {
      put((first & 0xF) << 12 | tail(text, after) << 6 | tail(text, after + 1));
      return after + 2;
    }
    if ((first & 0xF8) != 0xF0) {
      throw text.unexpectedAt(after - 1);
    }
    int point =
        (first & 7) << 18
            | tail(text, after) << 12
            | tail(text, after + 1) << 6
            | tail(text, after + 2);
    int bits = point - Character.MIN_SUPPLEMENTARY_CODE_POINT;
    put(Character.MIN_HIGH_SURROGATE | (bits >> 10));
    put(Character.MIN_LOW_SURROGATE | (bits & 0x3FF));
    return after + 3;
  }

  private static int tail(JsonText text, int at) {
    byte next = text.byteAt(at);
    if ((next & 0xC0) != 0x80) {
      throw text.unexpectedAt(at);
    }
    return next & 0x3F;
  }

  private void put(int unit) {
    ensure(1);
    chars[size++] = (char) unit;
  }

  private void ensure(int more) {
    if (chars.length - size < more) {
      chars = Arrays.copyOf(chars, Math.max(Math.addExact(size, more), 2 * size));
    }
  }
}
