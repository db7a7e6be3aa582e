package dev.intrepid.lock.text;

import dev.intrepid.lock.Paths;

/** A path within a shape as it is written: the root is a dot. */
public final class PathText {

  private PathText() {}

  /** The text of a path. */
  public static String of(String path) {
    return path.isEmpty() ? "." : path;
  }

  /** The path that a text stands for. */
  static String path(String text) {
    return text.equals(".") ? Paths.ROOT : text;
  }
}
