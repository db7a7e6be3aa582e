package dev.intrepid.processor.random;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** A component of a record, or a variable of a template. */
record Field(String annotation, RandomType shape, String name) {

  Field(RandomType shape, String name) {
    this("", shape, name);
  }

  /** As it is declared. */
  String text() {
    return annotation + shape.type() + " " + name;
  }

  static List<String> texts(List<Field> fields) {
    return fields.stream().map(Field::text).toList();
  }

  /** Arguments of a call. */
  static String samples(List<Field> fields) {
    return fields.stream().map(field -> field.shape().sample()).collect(joining(", "));
  }

  /** What follows the first segment of a template. */
  static String variables(List<Field> fields) {
    return fields.stream().map(field -> "/{" + field.name() + "}").collect(joining());
  }
}
