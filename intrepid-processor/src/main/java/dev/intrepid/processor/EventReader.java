package dev.intrepid.processor;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Reads records annotated {@code @Event}, from source or from the class path, each once. */
final class EventReader {

  private final Types javaTypes;
  private final TypeReader types;
  private final JsonTypeReader json;
  private final Map<String, EventModel> read = new HashMap<>();

  EventReader(Types javaTypes, TypeReader types, JsonTypeReader json) {
    this.javaTypes = javaTypes;
    this.types = types;
    this.json = json;
  }

  Optional<EventModel> read(TypeElement type) {
    return AnnotationReader.of(type, RuntimeNames.EVENT)
        .map(event -> read.computeIfAbsent(type.toString(), name -> model(type, event)));
  }

  private EventModel model(TypeElement type, AnnotationReader event) {
    String named = event.string("type", "");
    TypeModel record = types.read(type);
    List<ComponentModel> components = json.components(type);
    return new EventModel(
        record,
        TemplateOfRecordReader.read(
            event.string("stream", ""), event.spot("stream"), record, components),
        named.isEmpty() ? type.getSimpleName().toString() : named,
        event.spot("type"),
        event.texts("formerly"),
        event.number("version", 1),
        event.spot("version"),
        event.spot(),
        components,
        supertypes(type.asType(), new HashSet<>()));
  }

  private Set<String> supertypes(TypeMirror type, Set<String> names) {
    for (TypeMirror supertype : javaTypes.directSupertypes(type)) {
      names.add(javaTypes.erasure(supertype).toString());
      supertypes(supertype, names);
    }
    return names;
  }
}
