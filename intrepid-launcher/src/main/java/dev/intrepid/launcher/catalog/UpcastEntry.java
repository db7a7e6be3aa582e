package dev.intrepid.launcher.catalog;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * An upcast of messages of an old version.
 *
 * @param from what is stored; its class is empty if no record of it is kept
 * @param to what it may become
 * @param javaClass the class with the method
 * @param json the whole entry as it was written
 */
public record UpcastEntry(
    EventReference from, List<EventReference> to, String javaClass, String method, JsonNode json) {

  /** Copies what it may become. */
  public UpcastEntry {
    to = List.copyOf(to);
  }
}
