package dev.intrepid.processor.read;

import dev.intrepid.processor.model.json.JacksonNames;
import dev.intrepid.processor.model.type.RuntimeNames;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * Tells annotations that can be read from those that name types another processor may still write.
 */
final class KnownAnnotations {

  /** What compilers give as the value of a constant or class that does not exist. */
  private static final String UNKNOWN = "<error>";

  private KnownAnnotations() {}

  /** Whether all annotations of a type and its members that are read can be read now. */
  static boolean areKnown(TypeElement type) {
    if (!areKnownOn(type)
        || !areKnownOn(TypeReader.packageOf(type))
        || !areKnownOnAll(JsonNameReader.interfaces(type))) {
      return false;
    }
    for (Element member : type.getEnclosedElements()) {
      if (!(member instanceof TypeElement) && !areKnownOnMember(member)) {
        return false;
      }
    }
    return true;
  }

  private static boolean areKnownOnMember(Element member) {
    return areKnownOn(member)
        && (!(member instanceof ExecutableElement method) || areKnownOnAll(method.getParameters()));
  }

  private static boolean areKnownOnAll(List<? extends Element> elements) {
    for (Element element : elements) {
      if (!areKnownOn(element)) {
        return false;
      }
    }
    return true;
  }

  private static boolean areKnownOn(Element element) {
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      if (isRead(mirror) && !isKnown(mirror)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isRead(AnnotationMirror mirror) {
    TypeElement type = (TypeElement) mirror.getAnnotationType().asElement();
    String name = type.getQualifiedName().toString();
    return RuntimeNames.isAnnotation(name) || JacksonNames.isOfJackson(name);
  }

  /** Whether it has all required values, each of them known and of its type. */
  private static boolean isKnown(AnnotationMirror mirror) {
    Map<? extends ExecutableElement, ? extends AnnotationValue> values = mirror.getElementValues();
    for (ExecutableElement said :
        ElementFilter.methodsIn(mirror.getAnnotationType().asElement().getEnclosedElements())) {
      AnnotationValue value = values.get(said);
      boolean isKnown =
          value == null
              ? said.getDefaultValue() != null
              : isKnown(value) && isOf(said.getReturnType(), value.getValue());
      if (!isKnown) {
        return false;
      }
    }
    return true;
  }

  /** Eclipse's compiler gives values of other types, too. */
  private static boolean isOf(TypeMirror type, Object value) {
    return switch (type.getKind()) {
      case INT -> value instanceof Integer;
      case DOUBLE -> value instanceof Double;
      case BOOLEAN -> value instanceof Boolean;
      case ARRAY ->
          value instanceof List<?> values
              && values.stream()
                  .allMatch(
                      each ->
                          isOf(
                              ((ArrayType) type).getComponentType(),
                              ((AnnotationValue) each).getValue()));
      default -> (value instanceof String) == type.toString().equals("java.lang.String");
    };
  }

  private static boolean isKnown(AnnotationValue written) {
    Object value = written.getValue();
    if (value instanceof List<?> values) {
      return values.stream().allMatch(each -> isKnown((AnnotationValue) each));
    }
    if (value instanceof AnnotationMirror nested) {
      return isKnown(nested);
    }
    return value instanceof TypeMirror type
        ? type.getKind() != TypeKind.ERROR
        : !UNKNOWN.equals(value) || isLiteral(written);
  }

  /** Whether it is a text of these words: javac quotes it, and Eclipse's compiler quotes both. */
  private static boolean isLiteral(AnnotationValue written) {
    return written.toString().startsWith("\"")
        && !written.getClass().getName().startsWith("org.eclipse.jdt.");
  }
}
