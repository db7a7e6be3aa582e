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
    int version,
    SourceSpot versionSpot,
    SourceSpot spot,
    List<ComponentModel> components,
    Set<String> supertypes) {

  static final String SUFFIX = "_Event";

  EventModel {
    components = List.copyOf(components);
    supertypes = Set.copyOf(supertypes);
  }

  ClassName generated() {
    return type.generated(SUFFIX);
  }

  /** Type and version as one text: {@code "OrderPaid v2"}, or without the first version. */
  String identity() {
    return version == 1 ? eventType : eventType + " v" + version;
  }
}
