package dev.intrepid.catalog;

import tools.jackson.databind.JsonNode;

/**
 * A memo of a catalog.
 *
 * @param json the whole entry as it was written
 */
public record MemoEntry(MemoReference reference, JsonNode json) {}
