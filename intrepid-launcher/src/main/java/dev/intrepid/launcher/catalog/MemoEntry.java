package dev.intrepid.launcher.catalog;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A memo of a catalog.
 *
 * @param computation by which method it is computed; null if handlers keep it
 * @param json the whole entry as it was written
 */
public record MemoEntry(
    MemoReference reference, @Nullable ComputationEntry computation, JsonNode json) {}
