package dev.intrepid.lock;

/** Makes the paths to what is inside a {@link Shape}. */
public final class Paths {

  /** The path of the shape itself. */
  public static final String ROOT = "";

  private Paths() {}

  /** A component of the record at a path. */
  public static String component(String path, String name) {
    return path + "." + name;
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

  /** As it is written: the root is a dot. */
  static String text(String path) {
    return path.isEmpty() ? "." : path;
  }

  static String ofText(String text) {
    return text.equals(".") ? ROOT : text;
  }

  /** For people, within a sentence. */
  static String label(String path) {
    return path.isEmpty() ? "the value" : "the component " + plain(path);
  }

  /** Without the first dot. */
  static String plain(String path) {
    return path.startsWith(".") ? path.substring(1) : path;
  }
}
