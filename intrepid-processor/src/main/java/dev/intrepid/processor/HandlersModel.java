package dev.intrepid.processor;

import com.palantir.javapoet.ClassName;
import java.util.List;

/** A class with handlers. */
record HandlersModel(
    TypeModel type,
    SubscriberModel subscriber,
    List<HandlerModel> handlers,
    boolean isCyclic,
    SourceSpot exhaustiveSpot,
    List<FamilyModel> families) {

  static final String SUFFIX = "_Handlers";

  HandlersModel {
    handlers = List.copyOf(handlers);
    families = List.copyOf(families);
  }

  ClassName generated() {
    return type.generated(SUFFIX);
  }
}
