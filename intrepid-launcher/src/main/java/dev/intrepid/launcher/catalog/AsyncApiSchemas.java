package dev.intrepid.launcher.catalog;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The schemas of an AsyncAPI document. A schema of the catalog is a document of its own; here its
 * definitions stand beside it, under names that begin with its name.
 */
final class AsyncApiSchemas {

  private static final String DEFINITION = "#/$defs/";

  private final ObjectNode all = JsonNodeFactory.instance.objectNode();
  private final Ids ids = new Ids(".-");

  /** Adds a message's schema and returns the reference to it. */
  String add(String message, JsonNode schema) {
    ObjectNode root = moved(message, schema);
    root.remove(List.of("$schema", "$defs"));
    all.set(id(message, ""), root);
    schema
        .path("$defs")
        .propertyStream()
        .forEach(
            definition ->
                all.set(id(message, definition.getKey()), moved(message, definition.getValue())));
    return reference(message, "");
  }

  ObjectNode all() {
    return all;
  }

  private String id(String message, String definition) {
    String text = definition.isEmpty() ? message : message + "." + definition;
    return ids.of(List.of(message, definition), text);
  }

  private String reference(String message, String definition) {
    return "#/components/schemas/" + id(message, definition);
  }

  private ObjectNode moved(String message, JsonNode schema) {
    ObjectNode copy = schema.asObject().deepCopy();
    redirect(message, copy);
    return copy;
  }

  private void redirect(String message, JsonNode node) {
    if (node instanceof ObjectNode object) {
      String target = object.path("$ref").asString("");
      if (target.startsWith(DEFINITION)) {
        String definition =
            URLDecoder.decode(target.substring(DEFINITION.length()), StandardCharsets.UTF_8);
        object.put("$ref", reference(message, definition));
      }
    }
    if (node instanceof ObjectNode || node instanceof ArrayNode) {
      node.forEach(inner -> redirect(message, inner));
    }
  }
}
