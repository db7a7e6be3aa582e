package dev.intrepid.processor.model.method;

import static java.util.Objects.requireNonNull;

import com.palantir.javapoet.ClassName;
import dev.intrepid.processor.model.type.TypeModel;
import dev.intrepid.processor.report.SourceSpot;
import org.jspecify.annotations.Nullable;

/**
 * A class of exceptions that {@code @Retry} names.
 *
 * @param found null where the class does not exist yet
 */
public record FailureModel(@Nullable TypeModel found, SourceSpot spot) {

  public boolean isResolved() {
    return found != null;
  }

  /** The class, once it is resolved. */
  public TypeModel type() {
    return requireNonNull(found);
  }

  public ClassName name() {
    return type().name();
  }
}
