package dev.intrepid.repo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import org.jspecify.annotations.Nullable;

/** The canonical spelling of a URI. */
final class UriSpelling {

  private static final char[] HEX = "0123456789ABCDEF".toCharArray();

  private UriSpelling() {}

  /**
   * The URI with its escapes in upper case, and no character escaped needlessly, except a dot.
   *
   * @param first where the first escape is
   * @return null if a percent sign is not before the digits of a byte, or the bytes are not UTF-8
   */
  static @Nullable String of(String uri, int first) {
    StringBuilder out = new StringBuilder(uri.length());
    out.append(uri, 0, first);
    int at = first;
    while (at < uri.length()) {
      int end = endOfEscapes(uri, at);
      if (end == at) {
        if (uri.charAt(at) == '%') {
          return null;
        }
        out.append(uri.charAt(at++));
      } else if (appendEscapes(uri, at, end, out)) {
        at = end;
      } else {
        return null;
      }
    }
    return out.toString();
  }

  private static int endOfEscapes(String uri, int from) {
    int at = from;
    while (at + 2 < uri.length()
        && uri.charAt(at) == '%'
        && digit(uri.charAt(at + 1)) >= 0
        && digit(uri.charAt(at + 2)) >= 0) {
      at += 3;
    }
    return at;
  }

  /** False if the bytes of a run of escapes are not UTF-8. */
  private static boolean appendEscapes(String uri, int from, int to, StringBuilder out) {
    byte[] bytes = new byte[(to - from) / 3];
    for (int i = 0; i < bytes.length; i++) {
      int at = from + 3 * i;
      bytes[i] = (byte) ((digit(uri.charAt(at + 1)) << 4) | digit(uri.charAt(at + 2)));
    }
    if (!isUtf8(bytes)) {
      return false;
    }
    for (byte b : bytes) {
      char c = (char) (b & 0xff);
      if (Uris.isUnreserved(c) && c != '.') {
        out.append(c);
      } else {
        appendEscape(out, b);
      }
    }
    return true;
  }

  static void appendEscape(StringBuilder out, byte b) {
    out.append('%').append(HEX[(b >> 4) & 0xf]).append(HEX[b & 0xf]);
  }

  private static boolean isUtf8(byte[] bytes) {
    try {
      UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  /** Of ASCII alone: Character.digit takes the digits of every script. */
  private static int digit(char c) {
    return c < 0x80 ? Character.digit(c, 16) : -1;
  }
}
