package dev.intrepid.processor.read.record;

import dev.intrepid.processor.model.json.ComponentModel;
import dev.intrepid.processor.model.record.EventModel;
import dev.intrepid.processor.model.type.Adapters;
import dev.intrepid.processor.model.type.RuntimeNames;
import dev.intrepid.processor.model.type.TypeModel;
import dev.intrepid.processor.read.AnnotationReader;
import dev.intrepid.processor.read.Resolution;
import dev.intrepid.processor.read.Soundness;
import dev.intrepid.processor.read.TypeReader;
import dev.intrepid.processor.read.json.JsonTypeReader;
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
public final class EventReader {

  private final Types javaTypes;
  private final TypeReader types;
  private final JsonTypeReader json;
  private final Soundness soundness;
  private final Adapters adapters;
  private final Map<String, EventModel> read = new HashMap<>();

  public EventReader(
      Types javaTypes,
      TypeReader types,
      JsonTypeReader json,
      Soundness soundness,
      Adapters adapters) {
    this.javaTypes = javaTypes;
    this.types = types;
    this.json = json;
    this.soundness = soundness;
    this.adapters = adapters;
  }

  public Optional<EventModel> read(TypeElement type) {
    return AnnotationReader.of(type, RuntimeNames.EVENT)
        .map(event -> read.computeIfAbsent(type.toString(), name -> model(type, event)));
  }

  private EventModel model(TypeElement type, AnnotationReader event) {
    String named = event.string("type", "");
    List<ComponentModel> components = json.components(type);
    TypeModel model = types.read(type);
    return new EventModel(
        model,
        TemplateOfRecordReader.read(
            event.string("stream", ""), event.spot("stream"), model, components),
        named.isEmpty() ? type.getSimpleName().toString() : named,
        event.spot("type"),
        event.texts("formerly"),
        version(event),
        event.spot("version"),
        event.spot(),
        components,
        supertypes(type.asType(), new HashSet<>()),
        soundness.isSound(type)
            && json.areResolved(components)
            && Resolution.implementsResolved(type),
        adapters.isThere(type, model, EventModel.SUFFIX));
  }

  /** A version that is not known yet may be older or newer, and is taken for a newer one. */
  private static int version(AnnotationReader event) {
    return event.number("version", event.says("version") ? Integer.MAX_VALUE : 1);
  }

  private Set<String> supertypes(TypeMirror type, Set<String> names) {
    for (TypeMirror supertype : javaTypes.directSupertypes(type)) {
      names.add(javaTypes.erasure(supertype).toString());
      supertypes(supertype, names);
    }
    return names;
  }
}
