package dev.intrepid.json;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * The JSON path at the end of an unfinished text. It is found by reading the text, so that writing
 * keeps no path.
 */
final class WrittenPath {

  /** An open object or array. */
  private static final class Level {
    final boolean isArray;
    int index;
    String name = "";
    boolean hasName;

    Level(boolean isArray) {
      this.isArray = isArray;
    }
  }

  private final byte[] written;
  private final int size;
  private final Deque<Level> levels = new ArrayDeque<>();

  private WrittenPath(byte[] written, int size) {
    this.written = written;
    this.size = size;
  }

  /** The path of the value, or of the object of the name, that would be written next. */
  static String of(byte[] written, int size) {
    return new WrittenPath(written, size).path();
  }

  private String path() {
    boolean isAfterValue = false;
    for (int at = 0; at < size; at++) {
      isAfterValue = true;
      switch (written[at]) {
        case '{', '[' -> {
          levels.addLast(new Level(written[at] == '['));
          isAfterValue = false;
        }
        case '}', ']' -> levels.removeLast();
        case ',' -> {
          next();
          isAfterValue = false;
        }
        case ':' -> isAfterValue = false;
        case '"' -> at = string(at);
        default -> {}
      }
    }
    if (isAfterValue) {
      next();
    }
    StringBuilder path = new StringBuilder("$");
    for (Level level : levels) {
      if (level.isArray) {
        path.append('[').append(level.index).append(']');
      } else if (level.hasName) {
        path.append(Found.step(level.name));
      }
    }
    return path.toString();
  }

  private void next() {
    Level level = levels.peekLast();
    if (level != null) {
      level.index++;
      level.hasName = false;
    }
  }

  /** Passes over a string, which may be a name; the position of its last quote. */
  private int string(int from) {
    int at = from + 1;
    while (written[at] != '"') {
      at += written[at] == '\\' ? 2 : 1;
    }
    Level level = levels.peekLast();
    if (level != null && !level.isArray && !level.hasName) {
      level.name = JsonFormat.text(Json.ofTrustedUtf8(Arrays.copyOfRange(written, from, at + 1)));
      level.hasName = true;
    }
    return at;
  }
}
