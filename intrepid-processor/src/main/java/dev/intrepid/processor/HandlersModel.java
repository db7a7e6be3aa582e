package dev.intrepid.processor;

import com.palantir.javapoet.ClassName;
import java.util.List;

/** A class with handlers. */
record HandlersModel(TypeModel type, SubscriberModel subscriber, List<HandlerModel> handlers) {

  static final String SUFFIX = "_Handlers";

  HandlersModel {
    handlers = List.copyOf(handlers);
  }

  ClassName generated() {
    return type.generated(SUFFIX);
  }
}
