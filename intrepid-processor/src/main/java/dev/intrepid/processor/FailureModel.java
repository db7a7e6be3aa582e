package dev.intrepid.processor;

import com.palantir.javapoet.ClassName;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import org.jspecify.annotations.Nullable;

/**
 * A class of exceptions that {@code @Retry} names.
 *
 * @param name null where the class does not exist yet
 * @param isPrivate whether it, or a class around it, is private
 * @param isPublic whether it, and every class around it, is public
 */
record FailureModel(
    @Nullable ClassName name, boolean isPrivate, boolean isPublic, SourceSpot spot) {

  static FailureModel of(AnnotationReader.Type written) {
    if (written.type() instanceof DeclaredType type && type.getKind() != TypeKind.ERROR) {
      TypeElement element = (TypeElement) type.asElement();
      return new FailureModel(
          ClassName.get(element),
          TypeReader.isAnyOfItsClasses(element, Modifier.PRIVATE),
          TypeReader.isPublic(element),
          written.spot());
    }
    return new FailureModel(null, false, true, written.spot());
  }

  boolean isResolved() {
    return name != null;
  }
}
