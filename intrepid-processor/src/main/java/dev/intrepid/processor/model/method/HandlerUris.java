package dev.intrepid.processor.model.method;

import dev.intrepid.processor.model.uri.Template;
import java.util.ArrayList;
import java.util.List;

/** The URI templates of a handler whose variables are taken from its message. */
public final class HandlerUris {

  private HandlerUris() {}

  /** Those of what it returns: where a value is stored, where NotFound deletes. */
  public static List<Template> returned(HandlerModel handler) {
    List<Template> templates = new ArrayList<>();
    if (handler.cachedAt() != null) {
      templates.add(handler.cachedAt());
    }
    addDeleted(handler.returned(), templates);
    return templates;
  }

  private static void addDeleted(Returned returned, List<Template> templates) {
    if (returned instanceof Returned.StoredOrDeleted stored) {
      templates.add(stored.memo().template());
    } else if (returned instanceof Returned.Maybe maybe) {
      addDeleted(maybe.effect(), templates);
    } else if (returned instanceof Returned.Many many) {
      addDeleted(many.effect(), templates);
    }
  }
}
