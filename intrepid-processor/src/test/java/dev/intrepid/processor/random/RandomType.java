package dev.intrepid.processor.random;

import java.util.Map;

/**
 * The type of a component or parameter.
 *
 * @param type as it is written
 * @param sample an expression that makes one
 * @param packageName where it can be named, of a type of the program
 */
record RandomType(String type, String sample, String packageName) {

  private static final String NULLABLE = "@org.jspecify.annotations.Nullable ";

  private static final Map<String, String> BOXES =
      Map.of(
          "boolean", "Boolean",
          "byte", "Byte",
          "short", "Short",
          "int", "Integer",
          "long", "Long",
          "float", "Float",
          "double", "Double",
          "char", "Character");

  /** A type of the JDK. */
  static RandomType of(String type, String sample) {
    return new RandomType(type, sample, "");
  }

  boolean isPrimitive() {
    return BOXES.containsKey(type);
  }

  boolean isOptional() {
    return type.startsWith("java.util.Optional");
  }

  /** The type as a type argument. */
  String boxed() {
    String box = BOXES.get(type);
    return box == null ? type : "java.lang." + box;
  }

  /** Another type around it, or beside it. */
  RandomType as(String otherType, String otherSample) {
    return new RandomType(otherType, otherSample, packageName);
  }

  /** The same type, null. */
  RandomType nullable() {
    String whole = boxed();
    int arguments = whole.indexOf('<');
    String head = arguments < 0 ? whole : whole.substring(0, arguments);
    int simple = head.lastIndexOf('.') + 1;
    return as(whole.substring(0, simple) + NULLABLE + whole.substring(simple), "null");
  }
}
