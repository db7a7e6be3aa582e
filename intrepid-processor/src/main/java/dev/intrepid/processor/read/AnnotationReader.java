package dev.intrepid.processor.read;

import dev.intrepid.processor.model.type.NamedType;
import dev.intrepid.processor.model.type.WrittenText;
import dev.intrepid.processor.report.SourceSpot;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Reads one annotation of one element, by name: the annotation's class is never loaded. */
public final class AnnotationReader {

  private final Element element;
  private final AnnotationMirror root;
  private final AnnotationMirror mirror;

  private AnnotationReader(Element element, AnnotationMirror root, AnnotationMirror mirror) {
    this.element = element;
    this.root = root;
    this.mirror = mirror;
  }

  public static Optional<AnnotationReader> of(Element element, String annotation) {
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      TypeElement type = (TypeElement) mirror.getAnnotationType().asElement();
      if (type.getQualifiedName().contentEquals(annotation)) {
        return Optional.of(new AnnotationReader(element, mirror, mirror));
      }
    }
    return Optional.empty();
  }

  public static boolean has(Element element, String annotation) {
    return of(element, annotation).isPresent();
  }

  /** The annotation itself. */
  public SourceSpot spot() {
    return new SourceSpot(element, root, null);
  }

  /** The value of that name if it is written, else the annotation. */
  public SourceSpot spot(String name) {
    return new SourceSpot(element, root, written(name));
  }

  /** The value of that name, or the other one if it is not written. */
  public String string(String name, String otherwise) {
    return value(name) instanceof String text ? text : otherwise;
  }

  /** The texts of an array, each with its place; none if it is not written. */
  public List<WrittenText> texts(String name) {
    return value(name) instanceof List<?> values
        ? values.stream().map(value -> text((AnnotationValue) value)).toList()
        : List.of();
  }

  private WrittenText text(AnnotationValue value) {
    return new WrittenText(String.valueOf(value.getValue()), new SourceSpot(element, root, value));
  }

  /** The classes of an array, each with its place. */
  public List<NamedType> types(String name) {
    return value(name) instanceof List<?> values
        ? values.stream().map(value -> type((AnnotationValue) value)).toList()
        : List.of();
  }

  private NamedType type(AnnotationValue value) {
    SourceSpot spot = new SourceSpot(element, root, value);
    return new NamedType(value.getValue() instanceof TypeMirror type ? type : null, spot);
  }

  /** Whether a value of that name is written. */
  public boolean says(String name) {
    return written(name) != null;
  }

  public int number(String name, int otherwise) {
    return value(name) instanceof Integer number ? number : otherwise;
  }

  public double real(String name, double otherwise) {
    return value(name) instanceof Double number ? number : otherwise;
  }

  public boolean flag(String name) {
    return flag(name, false);
  }

  public boolean flag(String name, boolean otherwise) {
    return value(name) instanceof Boolean flag ? flag : otherwise;
  }

  /** The class of that name; null where it does not exist, or is not written. */
  public NamedType type(String name) {
    return new NamedType(value(name) instanceof TypeMirror type ? type : null, spot(name));
  }

  /** The name of the enum constant. */
  public String constant(String name, String otherwise) {
    return value(name) instanceof VariableElement constant
        ? constant.getSimpleName().toString()
        : otherwise;
  }

  /** The annotation inside this one. */
  public Optional<AnnotationReader> nested(String name) {
    return value(name) instanceof AnnotationMirror inner
        ? Optional.of(new AnnotationReader(element, root, inner))
        : Optional.empty();
  }

  /** The annotations of an array inside this one; none if it is not written. */
  public List<AnnotationReader> allNested(String name) {
    return value(name) instanceof List<?> values
        ? values.stream().flatMap(value -> nested((AnnotationValue) value).stream()).toList()
        : List.of();
  }

  private Optional<AnnotationReader> nested(AnnotationValue value) {
    return value.getValue() instanceof AnnotationMirror inner
        ? Optional.of(new AnnotationReader(element, root, inner))
        : Optional.empty();
  }

  private @Nullable Object value(String name) {
    AnnotationValue written = written(name);
    return written == null ? null : written.getValue();
  }

  private @Nullable AnnotationValue written(String name) {
    for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
        mirror.getElementValues().entrySet()) {
      if (entry.getKey().getSimpleName().contentEquals(name)) {
        return entry.getValue();
      }
    }
    return null;
  }
}
