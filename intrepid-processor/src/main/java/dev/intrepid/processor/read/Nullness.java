package dev.intrepid.processor.read;

import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** Reads JSpecify's mark on the use of a type. */
final class Nullness {

  static final String NULLABLE = "org.jspecify.annotations.Nullable";

  private Nullness() {}

  static boolean isNullable(TypeMirror type) {
    return type.getAnnotationMirrors().stream()
        .map(mirror -> (TypeElement) mirror.getAnnotationType().asElement())
        .anyMatch(annotation -> annotation.getQualifiedName().contentEquals(NULLABLE));
  }
}
