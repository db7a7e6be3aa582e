package dev.intrepid.processor;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.Set;

/** A record annotated {@code @Event}. */
record EventModel(
    TypeModel type,
    Template stream,
    String eventType,
    SourceSpot eventTypeSpot,
    List<AnnotationReader.Text> formerly,
    int version,
    SourceSpot versionSpot,
    SourceSpot spot,
    List<ComponentModel> components,
    Set<String> supertypes) {

  static final String SUFFIX = "_Event";

  EventModel {
    formerly = List.copyOf(formerly);
    components = List.copyOf(components);
    supertypes = Set.copyOf(supertypes);
  }

  ClassName generated() {
    return type.generated(SUFFIX);
  }

  StoredVersion stored() {
    return new StoredVersion(eventType, version);
  }

  /** Type and version as one text: {@code "OrderPaid v2"}, or without the first version. */
  String identity() {
    return version == 1 ? eventType : eventType + " v" + version;
  }
}
