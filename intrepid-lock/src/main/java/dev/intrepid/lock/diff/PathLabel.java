package dev.intrepid.lock.diff;

import dev.intrepid.lock.Paths;

/** A path within a shape as people read it, within a sentence. */
final class PathLabel {

  private PathLabel() {}

  static String of(String path) {
    return path.isEmpty() ? "the value" : "the component " + plain(path);
  }

  /** Without the first dot, each name as it is. */
  static String plain(String path) {
    return Paths.name(path.startsWith(".") ? path.substring(1) : path);
  }
}
