package dev.intrepid.processor.read;

import dev.intrepid.processor.model.json.JacksonNames;
import dev.intrepid.processor.model.json.NamesInJson;
import dev.intrepid.processor.model.json.NamingStrategy;
import dev.intrepid.processor.model.type.NamedType;
import dev.intrepid.processor.model.type.WrittenText;
import dev.intrepid.processor.report.SourceSpot;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Reads under which names things are found in JSON: their own, or those Jackson's say. */
public final class JsonNameReader {

  private JsonNameReader() {}

  /** The names of a component; {@code naming} may make another of its own. */
  public static NamesInJson component(
      TypeElement owner, RecordComponentElement component, Optional<NamingStrategy> naming) {
    String own = component.getSimpleName().toString();
    String translated = naming.isPresent() ? naming.get().translate(own) : own;
    List<Element> places = places(owner, component);
    return read(places, translated);
  }

  /** The names of a constant of an enum. */
  public static NamesInJson constant(Element constant) {
    return read(List.of(constant), constant.getSimpleName().toString());
  }

  /** The strategy of a record, or of the first of its interfaces that has one. */
  public static Optional<NamedType> naming(TypeElement type) {
    for (String name : List.of(JacksonNames.NAMING, JacksonNames.NAMING_OF_JACKSON_2)) {
      Optional<AnnotationReader> annotation = AnnotationReader.of(type, name);
      if (annotation.isPresent()) {
        return Optional.of(annotation.get().type("value"));
      }
    }
    for (TypeElement parent : interfaces(type)) {
      Optional<NamedType> naming = naming(parent);
      if (naming.isPresent()) {
        return naming;
      }
    }
    return Optional.empty();
  }

  /** The interfaces that a type says it implements. */
  public static List<TypeElement> interfaces(TypeElement type) {
    List<TypeElement> interfaces = new ArrayList<>();
    for (TypeMirror parent : type.getInterfaces()) {
      if (parent instanceof DeclaredType declared) {
        interfaces.add((TypeElement) declared.asElement());
      }
    }
    return interfaces;
  }

  /** Where annotations of components stand: fields, accessors, parameters of the constructor. */
  public static Set<Element> places(TypeElement owner) {
    Set<Element> all = new HashSet<>();
    for (RecordComponentElement component : owner.getRecordComponents()) {
      all.addAll(places(owner, component));
    }
    return all;
  }

  private static List<Element> places(TypeElement owner, RecordComponentElement component) {
    List<? extends Element> members = owner.getEnclosedElements();
    List<Element> places = new ArrayList<>();
    for (VariableElement field : ElementFilter.fieldsIn(members)) {
      if (field.getSimpleName().equals(component.getSimpleName())) {
        places.add(field);
      }
    }
    Optional<ExecutableElement> accessor = accessor(members, component);
    if (accessor.isPresent()) {
      places.add(accessor.get());
    }
    places.add(component);
    int index = owner.getRecordComponents().indexOf(component);
    for (ExecutableElement constructor : ElementFilter.constructorsIn(members)) {
      if (isCanonical(constructor, owner)) {
        places.add(constructor.getParameters().get(index));
      }
    }
    return places;
  }

  /** Its method, which javac does not always know by the component. */
  static Optional<ExecutableElement> accessor(TypeElement owner, RecordComponentElement component) {
    return accessor(owner.getEnclosedElements(), component);
  }

  private static Optional<ExecutableElement> accessor(
      List<? extends Element> members, RecordComponentElement component) {
    for (ExecutableElement method : ElementFilter.methodsIn(members)) {
      if (method.getSimpleName().equals(component.getSimpleName())
          && method.getParameters().isEmpty()) {
        return Optional.of(method);
      }
    }
    return Optional.empty();
  }

  static boolean isCanonical(ExecutableElement constructor, TypeElement owner) {
    List<? extends VariableElement> parameters = constructor.getParameters();
    List<? extends RecordComponentElement> components = owner.getRecordComponents();
    if (parameters.size() != components.size()) {
      return false;
    }
    for (int i = 0; i < parameters.size(); i++) {
      if (!isOfOneType(parameters.get(i), components.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isOfOneType(Element some, Element other) {
    return some.asType().toString().equals(other.asType().toString());
  }

  private static NamesInJson read(List<Element> places, String otherwise) {
    Set<String> names = new LinkedHashSet<>();
    Set<String> aliases = new LinkedHashSet<>();
    SourceSpot spot = SourceSpot.at(places.get(0));
    for (Element place : places) {
      Optional<AnnotationReader> property = AnnotationReader.of(place, JacksonNames.PROPERTY);
      if (property.isPresent() && property.get().says("value") && names.isEmpty()) {
        spot = property.get().spot("value");
      }
      if (property.isPresent() && property.get().says("value")) {
        names.add(property.get().string("value", ""));
      }
      Optional<AnnotationReader> alias = AnnotationReader.of(place, JacksonNames.ALIAS);
      if (alias.isPresent() && names.isEmpty() && aliases.isEmpty()) {
        spot = alias.get().spot("value");
      }
      if (alias.isPresent()) {
        aliases.addAll(WrittenText.texts(alias.get().texts("value")));
      }
    }
    List<String> said = List.copyOf(names);
    return new NamesInJson(
        said.isEmpty() ? otherwise : said.get(0),
        List.copyOf(aliases),
        said.size() < 2 ? "" : said.get(1),
        spot);
  }
}
