package dev.intrepid.launcher.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The template of a stream as the address of an AsyncAPI channel.
 *
 * @param text the address, whose parameters have names that AsyncAPI takes
 * @param parameters the components of the message by the names of their parameters
 */
record StreamAddress(String text, Map<String, String> parameters) {

  private static final Pattern VARIABLE = Pattern.compile("\\{([^{}]*)\\}");

  static StreamAddress of(String template) {
    Ids ids = new Ids("-_");
    Map<String, String> parameters = new LinkedHashMap<>();
    Matcher variables = VARIABLE.matcher(template);
    String text =
        variables.replaceAll(
            variable -> {
              String name = ids.of(variable.group(1), variable.group(1));
              parameters.put(name, variable.group(1));
              return "{" + name + "}";
            });
    return new StreamAddress(text, parameters);
  }

  /**
   * Where the value of each parameter stands in a message of that schema.
   *
   * @param names by component, the name it has in the JSON if that is another
   */
  ObjectNode describedBy(JsonNode schema, JsonNode names) {
    ObjectNode all = JsonNodeFactory.instance.objectNode();
    parameters.forEach(
        (name, component) -> {
          ObjectNode parameter = all.putObject(name);
          String own = names.path(component).asString(component);
          JsonNode property = schema.path("properties").path(own);
          String location = "$message.payload#/" + step(own);
          JsonNode wrapped = record(property, schema);
          if (wrapped != null) {
            String inner = wrapped.path("properties").propertyNames().iterator().next();
            property = wrapped.path("properties").path(inner);
            location += "/" + step(inner);
          }
          addConstants(parameter, property);
          parameter.put("location", location);
        });
    return all;
  }

  /** A step of a JSON pointer. */
  private static String step(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }

  /** A record of one component may stand in a URI; null if the property is none. */
  private static @Nullable JsonNode record(JsonNode property, JsonNode schema) {
    String reference = property.path("$ref").asString("");
    if (reference.isEmpty()) {
      reference = property.path("anyOf").path(0).path("$ref").asString("");
    }
    if (reference.isEmpty()) {
      return null;
    }
    JsonNode record = schema.at(URLDecoder.decode(reference.substring(1), UTF_8));
    return record.path("properties").size() == 1 ? record : null;
  }

  private static void addConstants(ObjectNode parameter, JsonNode property) {
    if (property.path("enum").isArray()) {
      ArrayNode constants = parameter.putArray("enum");
      property.path("enum").forEach(c -> addConstant(constants, c));
    }
  }

  private static void addConstant(ArrayNode constants, JsonNode constant) {
    if (constant.isString()) {
      constants.add(constant);
    }
  }
}
