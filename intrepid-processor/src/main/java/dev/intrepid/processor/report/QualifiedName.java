package dev.intrepid.processor.report;

import javax.lang.model.element.TypeElement;

/**
 * The qualified names of types, as the source has them: Eclipse's compiler has dots for the dollars
 * in that of a nested one.
 */
public final class QualifiedName {

  private QualifiedName() {}

  public static String of(TypeElement type) {
    return type.getEnclosingElement() instanceof TypeElement outer
        ? of(outer) + "." + type.getSimpleName()
        : type.getQualifiedName().toString();
  }
}
