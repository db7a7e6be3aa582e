package dev.intrepid.processor.model.method;

import com.palantir.javapoet.ClassName;
import dev.intrepid.processor.model.type.TypeModel;
import java.util.List;

/** A class with upcasts. */
public record UpcastsModel(TypeModel type, List<UpcastModel> upcasts) {

  private static final String SUFFIX = "_Upcasts";

  public UpcastsModel {
    upcasts = List.copyOf(upcasts);
  }

  /** Whether every type they name exists. */
  public boolean isResolved() {
    return upcasts.stream()
        .noneMatch(
            upcast ->
                upcast.source() instanceof UpcastSource.Unresolved || !upcast.call().isResolved());
  }

  public ClassName generated() {
    return type.generated(SUFFIX);
  }
}
