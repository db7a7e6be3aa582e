package dev.intrepid.processor;

import com.palantir.javapoet.ClassName;
import java.util.List;

/** A class with upcasts. */
record UpcastsModel(TypeModel type, List<UpcastModel> upcasts) {

  private static final String SUFFIX = "_Upcasts";

  UpcastsModel {
    upcasts = List.copyOf(upcasts);
  }

  /** Whether every type they name exists. */
  boolean isResolved() {
    return upcasts.stream()
        .noneMatch(
            upcast ->
                upcast.source() instanceof UpcastSource.Unresolved || !upcast.call().isResolved());
  }

  ClassName generated() {
    return type.generated(SUFFIX);
  }
}
