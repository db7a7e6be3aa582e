package dev.intrepid.json;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * The JSON path at a place in a text. It is found by reading the text up to there, so that neither
 * the reader nor the writer keeps a path.
 */
final class TextPath {

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

  private final byte[] text;
  private final int size;
  private final Deque<Level> levels = new ArrayDeque<>();
  private boolean isAfterValue;

  private TextPath(byte[] text, int size) {
    this.text = text;
    this.size = size;
    pass();
  }

  /**
   * The path of the value that begins or ends there, or of the object whose next name would begin.
   *
   * @param size how much of the text is before it, which is right as far as it goes
   */
  static String of(byte[] text, int size) {
    return new TextPath(text, size).path();
  }

  /** The path of the value, or of the object of the name, that would be written next. */
  static String ofNext(byte[] text, int size) {
    TextPath before = new TextPath(text, size);
    if (before.isAfterValue) {
      before.next();
    }
    return before.path();
  }

  private void pass() {
    for (int at = 0; at < size; at++) {
      isAfterValue = true;
      switch (text[at]) {
        case '{', '[' -> {
          levels.addLast(new Level(text[at] == '['));
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
  }

  private String path() {
    StringBuilder path = new StringBuilder("$");
    for (Level level : levels) {
      if (level.isArray) {
        path.append('[').append(level.index).append(']');
      } else if (level.hasName) {
        path.append(FoundText.step(level.name));
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

  /** Passes over a string, which may be a name; the position of its last quote, or the end. */
  private int string(int from) {
    int at = from + 1;
    while (at < size && text[at] != '"') {
      at += text[at] == '\\' ? 2 : 1;
    }
    if (at >= size) {
      return size;
    }
    Level level = levels.peekLast();
    if (level != null && !level.isArray && !level.hasName) {
      level.name = JsonFormat.text(Json.ofTrustedUtf8(Arrays.copyOfRange(text, from, at + 1)));
      level.hasName = true;
    }
    return at;
  }
}
