package dev.intrepid.json;

/**
 * The position of a writer in its objects and arrays: what may come next, and whether with a comma.
 */
final class JsonShape {

  private static final byte ROOT = 0;
  private static final byte DONE = 1;
  private static final byte FIRST_NAME = 2;
  private static final byte NEXT_NAME = 3;
  private static final byte VALUE = 4;
  private static final byte FIRST_ELEMENT = 5;
  private static final byte NEXT_ELEMENT = 6;

  private final byte[] outer = new byte[JsonFormat.MAX_DEPTH];
  private int depth;
  private byte state = ROOT;

  void reset() {
    depth = 0;
    state = ROOT;
  }

  boolean isDone() {
    return state == DONE;
  }

  /** Begins a property; tells whether a comma comes before it. */
  boolean name() {
    byte before = state;
    if (before != NEXT_NAME && before != FIRST_NAME) {
      throw misuse("a name");
    }
    state = VALUE;
    return before == NEXT_NAME;
  }

  /** Writes a value; tells whether a comma comes before it. */
  boolean value() {
    switch (state) {
      case VALUE -> state = NEXT_NAME;
      case FIRST_ELEMENT -> state = NEXT_ELEMENT;
      case NEXT_ELEMENT -> {
        return true;
      }
      case ROOT -> state = DONE;
      default -> throw misuse("a value");
    }
    return false;
  }

  void beginObject() {
    enter(FIRST_NAME);
  }

  void beginArray() {
    enter(FIRST_ELEMENT);
  }

  void endObject() {
    if (state != FIRST_NAME && state != NEXT_NAME) {
      throw misuse("the end of an object");
    }
    state = outer[--depth];
  }

  void endArray() {
    if (state != FIRST_ELEMENT && state != NEXT_ELEMENT) {
      throw misuse("the end of an array");
    }
    state = outer[--depth];
  }

  /** How many more objects and arrays may be entered. */
  int depthLeft() {
    return outer.length - depth;
  }

  /** The position of the writer before a value. */
  int mark() {
    return depth << 3 | state;
  }

  /**
   * Whether exactly one value was written since; inside an array it does not count the elements.
   */
  boolean hasOneValueSince(int mark) {
    byte before = (byte) (mark & 7);
    byte after =
        switch (before) {
          case VALUE -> NEXT_NAME;
          case FIRST_ELEMENT, NEXT_ELEMENT -> NEXT_ELEMENT;
          default -> DONE;
        };
    return depth == mark >> 3 && state == after;
  }

  private void enter(byte inner) {
    if (depth == outer.length) {
      throw new JsonFormatException(
          "What is nested more than " + JsonFormat.MAX_DEPTH + " deep cannot be written.", null);
    }
    outer[depth++] = state;
    state = inner;
  }

  private IllegalStateException misuse(String what) {
    return new IllegalStateException(
        "A codec writes " + what + " where JSON has none (depth: " + depth + ").");
  }
}
