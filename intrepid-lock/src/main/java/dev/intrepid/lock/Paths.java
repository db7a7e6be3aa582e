package dev.intrepid.lock;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes the paths to what is inside a {@link Shape}. */
public final class Paths {

  /** The path of the shape itself. */
  public static final String ROOT = "";

  private static final Pattern ESCAPE = Pattern.compile("%([0-9a-f]{2})");

  private Paths() {}

  /** A component of the record at a path, by its name in the JSON. */
  public static String component(String path, String name) {
    return path + "." + escaped(name);
  }

  /** The elements of the list or set at a path. */
  public static String element(String path) {
    return path + "[]";
  }

  /** The values of the map at a path. */
  public static String value(String path) {
    return path + "{}";
  }

  /** The keys of the map at a path. */
  public static String key(String path) {
    return path + "{key}";
  }

  /** A record of the sealed interface at a path. */
  public static String member(String path, String name) {
    return path + "<" + name + ">";
  }

  /** A name may be any text; characters with a meaning in a path are written in hexadecimal. */
  private static String escaped(String name) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if ("%.[]{}<>".indexOf(c) < 0) {
        escaped.append(c);
      } else {
        escaped.append(String.format(Locale.ROOT, "%%%02x", (int) c));
      }
    }
    return escaped.toString();
  }

  /** The name that a step of a path stands for. */
  public static String name(String step) {
    return ESCAPE
        .matcher(step)
        .replaceAll(
            hex -> Matcher.quoteReplacement("" + (char) Integer.parseInt(hex.group(1), 16)));
  }
}
