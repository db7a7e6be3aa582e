package dev.intrepid.processor;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.stream.Stream;

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

  /** What is said of retrying, of the class and of its handlers. */
  Stream<RetryModel> retries() {
    return Stream.concat(
        subscriber.retry().stream(),
        handlers.stream().flatMap(handler -> handler.handling().retry().stream()));
  }

  ClassName generated() {
    return type.generated(SUFFIX);
  }
}
