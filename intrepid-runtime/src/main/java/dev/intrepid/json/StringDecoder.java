package dev.intrepid.json;

import java.util.Arrays;

/**
 * Decodes strings that are more than plain ASCII: with escapes, or with characters of several
 * bytes. It takes what Jackson takes, which used to decide what could be stored: names must be
 * right in UTF-8 and UTF-16, while values may have half of a surrogate pair as an escape, and
 * characters in more bytes than they need. For one thread, reused.
 */
final class StringDecoder {

  private static final int MOST_KEPT = 64 << 10;
  private static final char[] NOTHING = {};

  /** The first character that needs so many bytes after the first. */
  private static final int[] LEAST = {0, 0x80, 0x800, 0x10000};

  private char[] chars = NOTHING;
  private int size;

  /**
   * The string that begins there, after its quote. The text is left after the other quote.
   *
   * @param special the first byte that is not plain ASCII
   */
  String decode(JsonText text, int from, int special) {
    return decode(text, from, special, false);
  }

  /** The same for the name of a property. */
  String decodeName(JsonText text, int from, int special) {
    String name = decode(text, from, special, true);
    if (name.codePoints().anyMatch(StringDecoder::isHalf)) {
      throw text.unexpectedAt(text.position() - 1);
    }
    return name;
  }

  private String decode(JsonText text, int from, int special, boolean isName) {
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
        at = character(text, at, next, isName);
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
          int digit = Character.digit(text.byteAt(at++), 16);
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
  private int character(JsonText text, int after, byte first, boolean isName) {
    int tails = tails(first);
    if (tails == 0) {
      throw text.unexpectedAt(after - 1);
    }
    int point = first & (0x3F >> tails);
    for (int i = 0; i < tails; i++) {
      point = point << 6 | tail(text, after + i);
    }
    boolean isRight = point >= LEAST[tails] && point <= Character.MAX_CODE_POINT;
    if ((tails == 2 && isHalf(point)) || (isName && !isRight)) {
      throw text.unexpectedAt(after + tails - 1);
    }
    if (tails < 3) {
      put(point);
    } else {
      int bits = point - Character.MIN_SUPPLEMENTARY_CODE_POINT;
      put(Character.MIN_HIGH_SURROGATE | (bits >> 10));
      put(Character.MIN_LOW_SURROGATE | (bits & 0x3FF));
    }
    return after + tails;
  }

  /** How many bytes follow the first one of a character; 0 if it is none. */
  private static int tails(byte first) {
    if ((first & 0xE0) == 0xC0) {
      return 1;
    }
    if ((first & 0xF0) == 0xE0) {
      return 2;
    }
    return (first & 0xF8) == 0xF0 ? 3 : 0;
  }

  /** Whether it is half of a surrogate pair. */
  private static boolean isHalf(int point) {
    return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
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
