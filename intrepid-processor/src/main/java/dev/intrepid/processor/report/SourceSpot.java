package dev.intrepid.processor.report;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/** The smallest thing in the source to point at: a value, else its annotation, else the element. */
public record SourceSpot(
    Element element, @Nullable AnnotationMirror annotation, @Nullable AnnotationValue value) {

  public static SourceSpot at(Element element) {
    return new SourceSpot(element, null, null);
  }
}
