package dev.intrepid.lock;

/** Makes the paths to what is inside a shape. */
final class Paths {

  static final String ROOT = "";

  private Paths() {}

  static String component(String path, String name) {
    return path + "." + name;
  }

  static String element(String path) {
    return path + "[]";
  }

  static String value(String path) {
    return path + "{}";
  }

  static String key(String path) {
    return path + "{key}";
  }

  static String member(String path, String name) {
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
