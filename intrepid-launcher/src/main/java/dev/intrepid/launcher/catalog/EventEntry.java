package dev.intrepid.launcher.catalog;

import tools.jackson.databind.JsonNode;

/**
 * A message of a catalog.
 *
 * @param stream the template of its stream
 * @param schema the JSON Schema of its JSON
 * @param json the whole entry as it was written
 */
public record EventEntry(EventReference reference, String stream, JsonNode schema, JsonNode json) {}
