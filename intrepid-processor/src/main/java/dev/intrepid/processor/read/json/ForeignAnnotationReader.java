package dev.intrepid.processor.read.json;

import dev.intrepid.processor.model.json.JacksonNames;
import dev.intrepid.processor.model.type.ForeignAnnotation;
import dev.intrepid.processor.read.AnnotationReader;
import dev.intrepid.processor.read.JsonNameReader;
import dev.intrepid.processor.report.SourceSpot;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Finds the annotations of Jackson on a type and its members that generated codecs do not obey. */
final class ForeignAnnotationReader {

  private final TypeElement type;
  private final Set<String> told = new HashSet<>();
  private final List<ForeignAnnotation> found = new ArrayList<>();

  private ForeignAnnotationReader(TypeElement type) {
    this.type = type;
  }

  /** Those of one type, each once: a component's stands on its field and accessor, too. */
  static List<ForeignAnnotation> of(TypeElement type) {
    ForeignAnnotationReader reader = new ForeignAnnotationReader(type);
    reader.read(type);
    // Fields first, since the compiler knows their place best.
    reader.readMembers(true);
    reader.readMembers(false);
    return reader.found;
  }

  private void readMembers(boolean thatAreFields) {
    for (Element member : type.getEnclosedElements()) {
      if (member.getKind().isField() == thatAreFields && !(member instanceof TypeElement)) {
        read(member);
        if (member instanceof ExecutableElement method) {
          method.getParameters().forEach(this::read);
        }
      }
    }
  }

  private void read(Element element) {
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      TypeElement annotation = (TypeElement) mirror.getAnnotationType().asElement();
      String name = annotation.getQualifiedName().toString();
      boolean isForeign =
          JacksonNames.isOfJackson(name)
              ? !isObeyed(name, mirror, element)
              : AnnotationReader.has(annotation, JacksonNames.BUNDLE);
      String simple = annotation.getSimpleName().toString();
      if (isForeign && told.add(simple + " " + element.getSimpleName())) {
        found.add(
            new ForeignAnnotation(
                label(simple, mirror),
                place(element),
                JacksonNames.instead(simple),
                spot(element, mirror)));
      }
    }
  }

  /** Of the members of a component, the compiler knows the place of its field best. */
  private SourceSpot spot(Element element, AnnotationMirror mirror) {
    return element.getKind().isField() || !JsonNameReader.places(type).contains(element)
        ? new SourceSpot(element, mirror, null)
        : ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
            .filter(field -> field.getSimpleName().equals(element.getSimpleName()))
            .map(SourceSpot::at)
            .findFirst()
            .orElseGet(() -> new SourceSpot(element, mirror, null));
  }

  private boolean isObeyed(String name, AnnotationMirror mirror, Element element) {
    return switch (name) {
      case JacksonNames.PROPERTY -> saysOnly(mirror, "value") && isNamed(element);
      case JacksonNames.ALIAS -> isNamed(element);
      case JacksonNames.NAMING, JacksonNames.NAMING_OF_JACKSON_2 ->
          element.equals(type) && type.getKind() != ElementKind.ENUM;
      default -> false;
    };
  }

  /** Whether names are read there: a constant, or what a component became. */
  private boolean isNamed(Element element) {
    return type.getKind() == ElementKind.ENUM
        ? element.getKind() == ElementKind.ENUM_CONSTANT
        : JsonNameReader.places(type).contains(element);
  }

  private static boolean saysOnly(AnnotationMirror mirror, String value) {
    return mirror.getElementValues().keySet().stream()
        .allMatch(key -> key.getSimpleName().contentEquals(value));
  }

  private static String label(String simple, AnnotationMirror mirror) {
    List<String> others =
        mirror.getElementValues().keySet().stream()
            .map(key -> key.getSimpleName().toString())
            .filter(key -> !key.equals("value"))
            .toList();
    return "@" + simple + (others.isEmpty() ? "" : "(" + String.join(", ", others) + ")");
  }

  private String place(Element element) {
    return element.equals(type)
        ? String.valueOf(type.getSimpleName())
        : element.getSimpleName() + " of " + type.getSimpleName();
  }
}
