package dev.intrepid.processor;

import static java.util.Objects.requireNonNull;

import com.palantir.javapoet.ClassName;
import dev.intrepid.processor.report.SourceSpot;
import org.jspecify.annotations.Nullable;

/**
 * A class of exceptions that {@code @Retry} names.
 *
 * @param found null where the class does not exist yet
 */
record FailureModel(@Nullable TypeModel found, SourceSpot spot) {

  boolean isResolved() {
    return found != null;
  }

  /** The class, once it is resolved. */
  TypeModel type() {
    return requireNonNull(found);
  }

  ClassName name() {
    return type().name();
  }
}
