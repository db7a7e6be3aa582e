package dev.intrepid.processor.report;

import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * The place that the compiler at work can point to. Eclipse's compiler has no place for a record or
 * its fields, and would report an error without its file: there the text names the record, and the
 * place is that of the class around it, if there is one.
 */
public final class PointedAt {

  private final boolean isEclipse;

  private PointedAt(boolean isEclipse) {
    this.isEclipse = isEclipse;
  }

  public static PointedAt by(ProcessingEnvironment environment) {
    return new PointedAt(environment.getClass().getName().startsWith("org.eclipse.jdt."));
  }

  /** The place itself, or the smallest around it that the compiler knows. */
  public SourceSpot nearest(SourceSpot spot) {
    TypeElement record = recordOf(spot.element());
    return !isEclipse || record == null ? spot : SourceSpot.at(around(record));
  }

  /** The text, with the record that the place cannot show. */
  public String text(String text, SourceSpot spot) {
    TypeElement record = recordOf(spot.element());
    return !isEclipse || record == null ? text : text + " (at " + QualifiedName.of(record) + ")";
  }

  private static Element around(TypeElement record) {
    return record.getEnclosingElement() instanceof TypeElement outer
        ? outer.getKind() == ElementKind.RECORD ? around(outer) : outer
        : record;
  }

  /** The record itself, or that of the field or component; of a constant, its enum. */
  private static @Nullable TypeElement recordOf(Element element) {
    if (element.getKind() == ElementKind.ENUM_CONSTANT) {
      return (TypeElement) element.getEnclosingElement();
    }
    Element type = element.getKind() == ElementKind.FIELD ? element.getEnclosingElement() : element;
    if (element.getKind() == ElementKind.PARAMETER
        && element.getEnclosingElement() instanceof ExecutableElement method
        && method.getKind() == ElementKind.CONSTRUCTOR) {
      type = method.getEnclosingElement();
    }
    return type instanceof TypeElement record && record.getKind() == ElementKind.RECORD
        ? record
        : null;
  }
}
