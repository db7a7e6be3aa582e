package dev.intrepid.processor.catalog;

import com.palantir.javapoet.TypeName;
import dev.intrepid.processor.model.json.ComponentModel;
import dev.intrepid.processor.model.json.DefaultModel;
import dev.intrepid.processor.model.json.DefaultValue;
import dev.intrepid.processor.model.json.JsonType;
import dev.intrepid.processor.model.json.ScalarKind;
import dev.intrepid.processor.model.json.Shapes;
import dev.intrepid.processor.model.type.Simple;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Describes a type as JSON Schema 2020-12, its records each once under {@code $defs}: what its
 * codec writes is valid, and what is valid is read. So null is allowed wherever it is read as
 * absent, and no set has to be free of duplicates.
 */
final class JsonSchema {

  private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

  private final Shapes shapes;
  private final Map<String, Object> definitions = new TreeMap<>();
  private final Map<String, TypeName> named = new HashMap<>();

  private JsonSchema(Shapes shapes) {
    this.shapes = shapes;
  }

  static Map<String, Object> of(JsonType json, Shapes shapes) {
    JsonSchema schema = new JsonSchema(shapes);
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("$schema", DIALECT);
    root.putAll(
        json instanceof JsonType.Parts parts
            ? schema.record(shapes.of(parts.marked()), null)
            : schema.of(json));
    if (!schema.definitions.isEmpty()) {
      root.put("$defs", schema.definitions);
    }
    return root;
  }

  private Map<String, Object> of(JsonType json) {
    if (json instanceof JsonType.Scalar scalar) {
      return ScalarSchema.of(scalar.kind());
    }
    if (json instanceof JsonType.MaybeNumber number) {
      return ScalarSchema.of(number.kind());
    }
    if (json instanceof JsonType.Constants constants) {
      return oneOf(constants);
    }
    if (json instanceof JsonType.Maybe maybe) {
      return of(maybe.value());
    }
    if (json instanceof JsonType.OrNull nullable) {
      return orNull(nullable.value());
    }
    if (json instanceof JsonType.Keyed keyed) {
      return keyed(keyed);
    }
    if (json instanceof JsonType.Parts parts) {
      return reference(parts.marked(), null);
    }
    if (json instanceof JsonType.OneOf sealed) {
      return oneOf(sealed);
    }
    if (json instanceof JsonType.Mapped) {
      return ordered("$comment", "Written by the app's ObjectMapper: " + json.java() + ".");
    }
    if (json instanceof JsonType.Coded coded) {
      return ordered("$comment", "Written by " + coded.codec().name().canonicalName() + ".");
    }
    Map<String, Object> array = ordered("type", "array");
    array.put("items", element(json.inside().get(0)));
    return array;
  }

  private Map<String, Object> oneOf(JsonType.OneOf sealed) {
    List<Map<String, Object>> each =
        shapes.members(sealed.java()).stream()
            .map(record -> reference(record, record.simpleName()))
            .toList();
    return ordered("oneOf", each);
  }

  private Map<String, Object> keyed(JsonType.Keyed keyed) {
    Map<String, Object> object = ordered("type", "object");
    Map<String, Object> names = names(shapes.keyOf(keyed.key()));
    if (!names.isEmpty()) {
      object.put("propertyNames", names);
    }
    object.put("additionalProperties", element(keyed.value()));
    return object;
  }

  /** Sorted, since compilers do not agree on the order of the constants in a class file. */
  private static Map<String, Object> oneOf(JsonType.Constants constants) {
    return ordered("enum", constants.names().stream().sorted().toList());
  }

  /** What the keys of a map are; nothing if any text is one. */
  private static Map<String, Object> names(JsonType key) {
    if (key instanceof JsonType.Constants constants) {
      return oneOf(constants);
    }
    ScalarKind kind = ((JsonType.Scalar) key).kind();
    return switch (kind) {
      case STRING -> Map.of();
      case BOOLEAN -> ordered("enum", List.of("true", "false"));
      case BYTE, SHORT, INT, LONG, BIG_INTEGER -> ordered("pattern", "^[+-]?[0-9]+$");
      case FLOAT, DOUBLE, BIG_DECIMAL ->
          ordered("pattern", "^[+-]?[0-9]+(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?$");
      default -> ScalarSchema.of(kind);
    };
  }

  /** An Optional inside a collection is null there if it is empty. */
  private Map<String, Object> element(JsonType json) {
    return json instanceof JsonType.Maybe || json instanceof JsonType.MaybeNumber
        ? orNull(json)
        : of(json);
  }

  private Map<String, Object> orNull(JsonType json) {
    Map<String, Object> schema = of(json);
    if (json instanceof JsonType.Mapped
        || json instanceof JsonType.Coded
        || (json instanceof JsonType.Scalar scalar && scalar.kind() == ScalarKind.RAW)) {
      return schema;
    }
    if (schema.get("type") instanceof String type) {
      schema.put("type", List.of(type, "null"));
    } else if (schema.get("enum") instanceof List<?> constants) {
      schema.put("enum", and(constants, null));
    } else {
      String several = schema.containsKey("oneOf") ? "oneOf" : "anyOf";
      List<?> each = schema.get(several) instanceof List<?> list ? list : List.of(schema);
      return ordered(several, and(each, ordered("type", "null")));
    }
    return schema;
  }

  private static List<@Nullable Object> and(List<?> list, @Nullable Object last) {
    List<@Nullable Object> all = new ArrayList<>(list);
    all.add(last);
    return all;
  }

  private Map<String, Object> reference(TypeName record, @Nullable String tag) {
    String name = name(record) + (tag == null ? "" : ".tagged");
    if (!definitions.containsKey(name)) {
      definitions.put(name, Map.of());
      definitions.put(name, record(shapes.of(record), tag));
    }
    String fragment = URLEncoder.encode(name, StandardCharsets.UTF_8);
    return ordered("$ref", "#/$defs/" + fragment);
  }

  /** Its simple name; with its package if another record has that name. */
  private String name(TypeName record) {
    String simple = Simple.of(record);
    TypeName first = named.putIfAbsent(simple, record);
    return first == null || first.equals(record) ? simple : record.toString();
  }

  private Map<String, Object> record(Shapes.RecordShape shape, @Nullable String tag) {
    Map<String, Object> properties = new LinkedHashMap<>();
    if (tag != null) {
      properties.put("type", ordered("const", tag));
    }
    for (ComponentModel component : shape.components()) {
      properties.put(component.jsonName(), property(component));
    }
    Map<String, Object> object = ordered("type", "object");
    object.put("properties", properties);
    List<String> required =
        Stream.concat(
                tag == null ? Stream.of() : Stream.of("type"),
                shape.components().stream()
                    .filter(ComponentModel::isRequired)
                    .map(ComponentModel::jsonName))
            .toList();
    if (!required.isEmpty()) {
      object.put("required", required);
    }
    return object;
  }

  private Map<String, Object> property(ComponentModel component) {
    JsonType json = component.json();
    Map<String, Object> schema = component.isRequired() ? of(json) : orNull(json);
    DefaultModel otherwise = component.otherwise();
    if (otherwise != null) {
      schema.put("default", otherwise(json, otherwise.text()));
    }
    return schema;
  }

  private static Object otherwise(JsonType json, String text) {
    if (json instanceof JsonType.Scalar scalar) {
      return DefaultValue.json(scalar, text);
    }
    if (json instanceof JsonType.Constants) {
      return text;
    }
    return json instanceof JsonType.Keyed ? Map.of() : List.of();
  }

  private static Map<String, Object> ordered(String key, Object value) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put(key, value);
    return map;
  }
}
