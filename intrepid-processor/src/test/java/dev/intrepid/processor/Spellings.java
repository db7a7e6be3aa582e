package dev.intrepid.processor;

import dev.intrepid.json.Json;
import dev.intrepid.json.JsonFormat;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The same JSON, written as others do. */
final class Spellings {

  private Spellings() {}

  /** With the properties of every object from the last to the first. */
  static String reversed(String json) {
    return write(tree(json), "", true);
  }

  /** With white space wherever it may be. */
  static String spaced(String json) {
    return write(tree(json), " \t\r\n", false);
  }

  private static JsonNode tree(String json) {
    return JsonFormat.standard().read(JsonFormat.tree(), Json.of(json));
  }

  private static String write(JsonNode node, String space, boolean isReversed) {
    List<String> parts = new ArrayList<>();
    if (node.isObject()) {
      for (Map.Entry<String, JsonNode> property : node.properties()) {
        String value = write(property.getValue(), space, isReversed);
        parts.add(quoted(property.getKey()) + space + ":" + space + value);
      }
      if (isReversed) {
        Collections.reverse(parts);
      }
      return "{" + space + String.join(space + "," + space, parts) + space + "}";
    }
    if (node.isArray()) {
      node.forEach(element -> parts.add(write(element, space, isReversed)));
      return "[" + space + String.join(space + "," + space, parts) + space + "]";
    }
    return node.isString() ? quoted(node.stringValue()) : node.toString();
  }

  /** With escapes where none are needed. */
  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.chars().forEach(c -> quoted.append(String.format("\\u%04x", c)));
    return quoted.append('"').toString();
  }
}
