package dev.intrepid.repo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The rules of stream and memo URIs: segments separated by {@code /}, none of them empty, {@code .}
 * or {@code ..}, of visible ASCII without blanks, quotes, {@code < > \ ^ ` { | }} and {@code *}; 1
 * to 512 bytes in all. All other characters, and no others, are percent-encoded, as UTF-8, in upper
 * case, so that a URI has one spelling. Thread-safe.
 */
public final class Uris {

  /** The longest URI, in bytes. */
  public static final int MAX_BYTES = 512;

  private static final String UNRESERVED = "-._~";
  private static final String FORBIDDEN = "\"<>\\^`{|}*";

  /** Indexed by the character, since every name of a stream or memo is checked. */
  private static final boolean[] IS_ALLOWED = new boolean[0x7f];

  /** Likewise, since such a name is made for every message. */
  private static final boolean[] IS_UNRESERVED = new boolean[0x7f];

  static {
    for (char c = '!'; c < IS_ALLOWED.length; c++) {
      IS_ALLOWED[c] = FORBIDDEN.indexOf(c) < 0;
      IS_UNRESERVED[c] = isAlphanumeric(c) || UNRESERVED.indexOf(c) >= 0;
    }
  }

  private Uris() {}

  /**
   * A value as part of a segment, percent-encoded so that it can neither end the segment nor climb
   * out of it.
   *
   * @param variable the name of the template variable, for the message
   * @throws InvalidNameException if the value is null or empty, or has half of a surrogate pair
   */
  public static String segment(String variable, @Nullable Object value) {
    String text = value == null ? "" : value.toString();
    if (text.isEmpty()) {
      throw new InvalidNameException(
          "The URI variable {"
              + variable
              + "} is "
              + (value == null ? "null" : "empty")
              + "; a URI cannot be made of it.");
    }
    return isPlain(text) ? text : encoded(requireWhole(variable, text));
  }

  /**
   * The same text, if every repo can keep it: half of a surrogate pair has no bytes in UTF-8. Repos
   * check with this what they are asked for, so that queries are as exact as what is stored.
   *
   * @param what what it is, for the message: "stream", "memo"
   * @throws InvalidNameException if it has half of a surrogate pair
   */
  public static String requireStorable(String what, String text) {
    return StoredText.requireWhole(what, text);
  }

  private static String requireWhole(String variable, String text) {
    int half = StoredText.half(text);
    if (half >= 0) {
      throw new InvalidNameException(
          "The URI variable {"
              + variable
              + "} has half of a surrogate pair at index "
              + half
              + ", which is no character: a text was cut in the middle of one ("
              + variable
              + ": "
              + StoredText.shown(text)
              + ").");
    }
    return text;
  }

  /**
   * The same URI, if it keeps to the rules and has the canonical spelling: two spellings would be
   * two streams, or two memos. A dot may be percent-encoded, since {@link #segment} does so where a
   * segment would consist of dots alone.
   *
   * @param what what it names, for the message: "stream", "memo"
   * @throws InvalidNameException if it does not; the text has the right spelling
   */
  public static String requireValid(String what, String uri) {
    return requireSpelled(what, requireReadable(what, uri));
  }

  /**
   * The same readable URI, if it has the canonical spelling.
   *
   * @throws InvalidNameException if it has another
   */
  static String requireSpelled(String what, String uri) {
    int escape = uri.indexOf('%');
    if (escape >= 0) {
      String spelled = UriSpelling.of(uri, escape);
      if (spelled == null) {
        throw refused(what, uri, "has % only before the two digits of a byte of UTF-8: %25 is one");
      }
      if (!spelled.equals(uri)) {
        throw refused(what, uri, "has one spelling, and this one's is " + spelled);
      }
    }
    return uri;
  }

  /**
   * The same URI, if it keeps to the rules apart from its spelling, so that memos stored by older
   * releases can be read and deleted.
   *
   * @throws InvalidNameException if it does not
   */
  static String requireReadable(String what, String uri) {
    String problem = problem(uri);
    if (problem != null) {
      throw refused(what, uri, problem);
    }
    return uri;
  }

  private static InvalidNameException refused(String what, String uri, String problem) {
    return new InvalidNameException(
        "A " + what + " URI " + problem + " (" + what + ": " + StoredText.shown(uri) + ").");
  }

  /**
   * A URI made of a prefix and another URI. If that is too long, or the other is not {@link
   * #requireValid valid}, as one stored by an older release may be, the other is replaced by a
   * {@code ~} and its SHA-256.
   */
  public static String under(String prefix, String uri) {
    String whole = prefix + uri;
    return whole.length() <= MAX_BYTES && isValid(uri) ? whole : prefix + "~" + sha256(uri);
  }

  private static boolean isValid(String uri) {
    int escape = uri.indexOf('%');
    return problem(uri) == null && (escape < 0 || uri.equals(UriSpelling.of(uri, escape)));
  }

  private static String sha256(String uri) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(uri.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("Every JDK has SHA-256.", e);
    }
  }

  private static @Nullable String problem(String uri) {
    if (uri.isEmpty() || uri.length() > MAX_BYTES) {
      return "has 1 to " + MAX_BYTES + " bytes, not " + uri.length();
    }
    int start = 0;
    for (int i = 0; i <= uri.length(); i++) {
      char c = i == uri.length() ? '/' : uri.charAt(i);
      if (c == '/') {
        if (i == start) {
          return "has no empty segment";
        }
        if (isDots(uri, start, i)) {
          return "has no segment \".\" or \"..\"";
        }
        start = i + 1;
      } else if (!isAllowed(c)) {
        return "has only visible ASCII without quotes, braces and *; percent-encode the rest,"
            + " as Uris.segment does";
      }
    }
    return null;
  }

  private static boolean isAllowed(char c) {
    return c < IS_ALLOWED.length && IS_ALLOWED[c];
  }

  private static boolean isDots(String uri, int from, int to) {
    return (to - from == 1 && uri.charAt(from) == '.')
        || (to - from == 2 && uri.charAt(from) == '.' && uri.charAt(from + 1) == '.');
  }

  private static boolean isPlain(String text) {
    if (isDots(text, 0, text.length())) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (!isUnreserved(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  static boolean isUnreserved(char c) {
    return c < IS_UNRESERVED.length && IS_UNRESERVED[c];
  }

  private static boolean isAlphanumeric(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  private static String encoded(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    boolean dots = isDots(text, 0, text.length());
    for (byte b : text.getBytes(UTF_8)) {
      char c = (char) (b & 0xff);
      if (isUnreserved(c) && !dots) {
        out.append(c);
      } else {
        UriSpelling.appendEscape(out, b);
      }
    }
    return out.toString();
  }
}
