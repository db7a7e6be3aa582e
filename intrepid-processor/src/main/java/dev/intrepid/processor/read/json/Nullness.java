package dev.intrepid.processor.read.json;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** Reads JSpecify's mark on the use of a type. */
final class Nullness {

  static final String NULLABLE = "org.jspecify.annotations.Nullable";

  private Nullness() {}

  static boolean isNullable(TypeMirror type) {
    for (AnnotationMirror mirror : type.getAnnotationMirrors()) {
      TypeElement annotation = (TypeElement) mirror.getAnnotationType().asElement();
      if (annotation.getQualifiedName().contentEquals(NULLABLE)) {
        return true;
      }
    }
    return false;
  }
}
