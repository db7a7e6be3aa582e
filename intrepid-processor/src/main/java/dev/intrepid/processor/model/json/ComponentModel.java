package dev.intrepid.processor.model.json;

import com.palantir.javapoet.TypeName;
import dev.intrepid.processor.model.uri.Key;
import dev.intrepid.processor.report.SourceSpot;
import org.jspecify.annotations.Nullable;

/**
 * One component of a record.
 *
 * @param name its own, by which URI templates know it
 * @param names those it has in JSON
 * @param otherwise what it is where it is absent; null if nothing says so
 */
public record ComponentModel(
    String name,
    NamesInJson names,
    TypeName type,
    @Nullable Key key,
    JsonType json,
    boolean isNullable,
    @Nullable DefaultModel otherwise,
    boolean isDeprecated,
    SourceSpot spot) {

  /** The name in JSON. */
  public String jsonName() {
    return names.name();
  }

  /** Whether it is an Optional of any kind. */
  public boolean isOptional() {
    return json instanceof JsonType.Maybe || json instanceof JsonType.MaybeNumber;
  }

  /** Whether it must be there. */
  public boolean isRequired() {
    return !isNullable && !isOptional() && otherwise == null;
  }
}
