package dev.intrepid.processor.model.method;

import dev.intrepid.processor.model.uri.Template;
import java.util.stream.Stream;

/** The URI templates of a handler whose variables are taken from its message. */
public final class HandlerUris {

  private HandlerUris() {}

  /** Those of what it returns: where a value is stored, where NotFound deletes. */
  public static Stream<Template> returned(HandlerModel handler) {
    return Stream.concat(Stream.ofNullable(handler.cachedAt()), deleted(handler.returned()));
  }

  private static Stream<Template> deleted(Returned returned) {
    if (returned instanceof Returned.StoredOrDeleted stored) {
      return Stream.of(stored.memo().template());
    }
    if (returned instanceof Returned.Maybe maybe) {
      return deleted(maybe.effect());
    }
    return returned instanceof Returned.Many many ? deleted(many.effect()) : Stream.empty();
  }
}
