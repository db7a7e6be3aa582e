package dev.intrepid.processor.read.json;

import com.palantir.javapoet.TypeName;
import dev.intrepid.processor.model.json.CollectionKind;
import dev.intrepid.processor.model.json.ComponentModel;
import dev.intrepid.processor.model.json.JsonType;
import dev.intrepid.processor.model.json.JsonType.Impossible;
import dev.intrepid.processor.model.json.ScalarKind;
import dev.intrepid.processor.model.json.Shapes;
import dev.intrepid.processor.model.type.Simple;
import java.util.List;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Reads collections and maps, and which keys these can have. */
final class CollectionReader {

  private final Types types;
  private final Shapes shapes;
  private final JsonTypeReader reader;

  CollectionReader(Types types, Shapes shapes, JsonTypeReader reader) {
    this.types = types;
    this.shapes = shapes;
    this.reader = reader;
  }

  JsonType read(CollectionKind kind, DeclaredType type, CodecScope scope) {
    TypeMirror first = type.getTypeArguments().get(0);
    JsonType inside = reader.read(first, scope);
    if (JsonTypeReader.isHopeless(inside)) {
      return inside;
    }
    if (kind.isSorted() && !isComparable(first)) {
      return impossible(
          type, "is in the natural order, which " + Simple.of(inside.java()) + " has not");
    }
    return kind.isMap() ? map(kind, type, inside, scope) : many(kind, type, inside);
  }

  private boolean isComparable(TypeMirror type) {
    return types.directSupertypes(type).stream()
        .anyMatch(
            parent ->
                types.erasure(parent).toString().equals("java.lang.Comparable")
                    || isComparable(parent));
  }

  private static JsonType many(CollectionKind kind, DeclaredType type, JsonType inside) {
    JsonType element = orNull(type.getTypeArguments().get(0), inside);
    if (element instanceof JsonType.OrNull && kind.refusesNull()) {
      return impossible(type, "can hold no null, so its elements are not @Nullable");
    }
    return element instanceof Impossible
        ? element
        : new JsonType.Many(TypeName.get(type), kind, element);
  }

  private JsonType map(CollectionKind kind, DeclaredType type, JsonType key, CodecScope scope) {
    TypeMirror second = type.getTypeArguments().get(1);
    JsonType value = orNull(second, reader.read(second, scope));
    if (!isKey(key)) {
      return impossible(
          type,
          "has keys that are no single value: a text, number, truth value, time or enum, or a"
              + " record of one component that is");
    }
    return JsonTypeReader.isHopeless(value)
        ? value
        : new JsonType.Keyed(TypeName.get(type), kind, key, value);
  }

  private boolean isKey(JsonType key) {
    if (key instanceof JsonType.Parts record) {
      List<ComponentModel> components = componentsOf(record);
      return components.size() == 1 && isKey(components.get(0).json());
    }
    return key instanceof JsonType.Constants
        || (key instanceof JsonType.Scalar scalar && scalar.kind().isKey());
  }

  /** None of a record that is just being read: what contains itself is no key. */
  private List<ComponentModel> componentsOf(JsonType.Parts record) {
    return shapes.has(record.marked()) ? shapes.of(record.marked()).components() : List.of();
  }

  /** What is inside a collection or array, which may be null if it says so. */
  static JsonType orNull(TypeMirror mirror, JsonType element) {
    if (element instanceof JsonType.Maybe maybe && isRaw(maybe.value())) {
      return new Impossible(
          element.java(),
          "can be empty or hold the JSON null, which would be the same in a collection");
    }
    if (!Nullness.isNullable(mirror) || JsonTypeReader.isHopeless(element)) {
      return element;
    }
    boolean hasNothing =
        element instanceof JsonType.Maybe
            || element instanceof JsonType.MaybeNumber
            || isRaw(element);
    return hasNothing
        ? new Impossible(
            element.java(), "is @Nullable: null and its own null would be the same in JSON")
        : new JsonType.OrNull(element);
  }

  private static boolean isRaw(JsonType type) {
    return type instanceof JsonType.Scalar scalar && scalar.kind() == ScalarKind.RAW;
  }

  private static JsonType impossible(TypeMirror type, String why) {
    return new Impossible(TypeName.get(type), why);
  }
}
