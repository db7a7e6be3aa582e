package dev.intrepid.processor;

import com.palantir.javapoet.ClassName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Describes a type as JSON Schema 2020-12, its records each once under {@code $defs}. */
final class Schema {

  private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

  private final Shapes shapes;
  private final Map<String, Object> definitions = new TreeMap<>();

  private Schema(Shapes shapes) {
    this.shapes = shapes;
  }

  static Map<String, Object> of(JsonType json, Shapes shapes) {
    Schema schema = new Schema(shapes);
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("$schema", DIALECT);
    root.putAll(
        json instanceof JsonType.Parts parts
            ? schema.record(shapes.of(parts.java()), null)
            : schema.of(json));
    if (!schema.definitions.isEmpty()) {
      root.put("$defs", schema.definitions);
    }
    return root;
  }

  private Map<String, Object> of(JsonType json) {
    if (json instanceof JsonType.Scalar scalar) {
      return scalar(scalar.kind());
    }
    if (json instanceof JsonType.Constants constants) {
      return ordered("enum", constants.names());
    }
    if (json instanceof JsonType.Maybe maybe) {
      return of(maybe.value());
    }
    if (json instanceof JsonType.MaybeNumber number) {
      return scalar(number.kind());
    }
    if (json instanceof JsonType.Keyed keyed) {
      Map<String, Object> object = ordered("type", "object");
      object.put("additionalProperties", of(keyed.value()));
      return object;
    }
    if (json instanceof JsonType.Parts parts) {
      return reference(parts.java(), null);
    }
    if (json instanceof JsonType.OneOf sealed) {
      List<Map<String, Object>> each =
          shapes.members(sealed.java()).stream()
              .map(record -> reference(record, record.simpleName()))
              .toList();
      return ordered("oneOf", each);
    }
    return json.inside().isEmpty() ? new LinkedHashMap<>() : array(json);
  }

  private Map<String, Object> array(JsonType json) {
    Map<String, Object> array = ordered("type", "array");
    array.put("items", of(json.inside().get(0)));
    if (json instanceof JsonType.Many many && many.isSet()) {
      array.put("uniqueItems", true);
    }
    return array;
  }

  private static Map<String, Object> scalar(ScalarKind kind) {
    Map<String, Object> scalar = ordered("type", kind.schemaType());
    if (kind.schemaFormat() != null) {
      scalar.put("format", kind.schemaFormat());
    }
    if (kind == ScalarKind.BYTES) {
      scalar.put("contentEncoding", "base64");
    }
    return scalar;
  }

  private Map<String, Object> reference(ClassName record, @Nullable String tag) {
    String name = String.join(".", record.simpleNames()) + (tag == null ? "" : ".tagged");
    if (!definitions.containsKey(name)) {
      definitions.put(name, Map.of());
      definitions.put(name, record(shapes.of(record), tag));
    }
    return ordered("$ref", "#/$defs/" + name);
  }

  private Map<String, Object> record(Shapes.RecordShape shape, @Nullable String tag) {
    Map<String, Object> properties = new LinkedHashMap<>();
    if (tag != null) {
      properties.put("type", ordered("const", tag));
    }
    for (ComponentModel component : shape.components()) {
      properties.put(component.name(), of(component.json()));
    }
    Map<String, Object> object = ordered("type", "object");
    object.put("properties", properties);
    List<String> required =
        Stream.concat(
                tag == null ? Stream.of() : Stream.of("type"),
                shape.components().stream()
                    .filter(ComponentModel::isRequired)
                    .map(ComponentModel::name))
            .toList();
    if (!required.isEmpty()) {
      object.put("required", required);
    }
    return object;
  }

  private static Map<String, Object> ordered(String key, Object value) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put(key, value);
    return map;
  }
}
