package dev.intrepid.processor.read.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The percent-encoding in the text of a template, which the runtime accepts in one spelling. */
final class TemplateSpelling {

  private static final String UNRESERVED = "-_~";

  private TemplateSpelling() {}

  /** What is misspelled, and the way out; null if nothing is. */
  static @Nullable Wrong find(String literal) {
    int at = literal.indexOf('%');
    while (at >= 0) {
      int end = endOfEscapes(literal, at);
      if (end == at) {
        return new Wrong("'%'", "Write %25 for a percent sign");
      }
      Wrong wrong = find(literal, at, end);
      if (wrong != null) {
        return wrong;
      }
      at = literal.indexOf('%', end);
    }
    return null;
  }

  private static @Nullable Wrong find(String literal, int from, int to) {
    byte[] bytes = new byte[(to - from) / 3];
    for (int at = from; at < to; at += 3) {
      String escape = literal.substring(at, at + 3);
      int value = Integer.parseInt(escape, 1, 3, 16);
      bytes[(at - from) / 3] = (byte) value;
      if (isUnreserved((char) value)) {
        return new Wrong("'" + escape + "'", "Write " + (char) value);
      }
      String right = String.format(Locale.ROOT, "%%%02X", value);
      if (!escape.equals(right)) {
        return new Wrong("'" + escape + "'", "Write " + right);
      }
    }
    return isUtf8(bytes)
        ? null
        : new Wrong(
            "'" + literal.substring(from, to) + "', which is not UTF-8", "Encode a text in UTF-8");
  }

  private static int endOfEscapes(String text, int from) {
    int at = from;
    while (at + 2 < text.length()
        && text.charAt(at) == '%'
        && isDigit(text.charAt(at + 1))
        && isDigit(text.charAt(at + 2))) {
      at += 3;
    }
    return at;
  }

  private static boolean isDigit(char c) {
    return c < 0x80 && Character.digit(c, 16) >= 0;
  }

  private static boolean isUnreserved(char c) {
    return c < 0x80 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0);
  }

  private static boolean isUtf8(byte[] bytes) {
    try {
      UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  /**
   * What is spelled otherwise.
   *
   * @param what the text, for the message
   * @param wayOut how it is mended
   */
  record Wrong(String what, String wayOut) {}
}
