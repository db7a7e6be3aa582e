package dev.intrepid.launcher.catalog;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A class with handlers.
 *
 * @param json the whole entry as it was written
 */
public record CatalogSubscriber(
    String name, String javaClass, List<HandlerEntry> handlers, JsonNode json) {

  /** Copies the handlers. */
  public CatalogSubscriber {
    handlers = List.copyOf(handlers);
  }
}
