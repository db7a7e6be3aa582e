package dev.intrepid.json;

/**
 * What a value in a JSON text is. Numbers and no enum: the reader stores the kind of every value,
 * and to store a reference costs a barrier of the garbage collector.
 */
final class Kind {

  /** The text has no value. */
  static final byte NOTHING = 0;

  static final byte OBJECT = 1;
  static final byte ARRAY = 2;
  static final byte STRING = 3;
  static final byte NUMBER = 4;
  static final byte TRUE = 5;
  static final byte FALSE = 6;
  static final byte NULL = 7;

  /** An object or array was left. */
  static final byte END = 8;

  private Kind() {}
}
