package dev.intrepid.processor;

import com.palantir.javapoet.ClassName;
import dev.intrepid.lock.Paths;
import dev.intrepid.lock.ScalarShape;
import dev.intrepid.lock.Shape;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/** Reads how one message or memo is written as JSON as a shape without class names. */
final class LockShapeReader {

  private final Shapes shapes;
  private final BiConsumer<String, ClassName> typeAt;

  /** Where each record and sealed interface stands that was met: it is described once. */
  private final Map<ClassName, String> met = new HashMap<>();

  /**
   * A reader for one shape.
   *
   * @param typeAt told the paths at which the user's types stand
   */
  LockShapeReader(Shapes shapes, BiConsumer<String, ClassName> typeAt) {
    this.shapes = shapes;
    this.typeAt = typeAt;
  }

  /** The record of a message or memo. */
  Shape.Parts record(ClassName name) {
    met.put(name, Paths.ROOT);
    return parts(name, Paths.ROOT);
  }

  Shape read(JsonType json) {
    return read(json, Paths.ROOT);
  }

  private Shape read(JsonType json, String path) {
    if (json instanceof JsonType.Scalar scalar) {
      return scalar(scalar.kind());
    }
    if (json instanceof JsonType.MaybeNumber number) {
      return scalar(number.kind());
    }
    if (json instanceof JsonType.Maybe maybe) {
      return read(maybe.value(), path);
    }
    if (json instanceof JsonType.Constants constants) {
      typeAt.accept(path, constants.java());
      return new Shape.Constants(new TreeSet<>(constants.names()));
    }
    if (json instanceof JsonType.Keyed keyed) {
      return new Shape.Keyed(
          read(keyed.key(), Paths.key(path)), read(keyed.value(), Paths.value(path)));
    }
    if (json instanceof JsonType.Parts record) {
      return onceOf(record.java(), path, this::parts);
    }
    if (json instanceof JsonType.OneOf sealed) {
      return onceOf(sealed.java(), path, this::oneOf);
    }
    if (json instanceof JsonType.Mapped mapped) {
      return new Shape.Mapped(mapped.java().canonicalName());
    }
    return many(json, path);
  }

  private Shape many(JsonType json, String path) {
    boolean isSet = json instanceof JsonType.Many many && many.isSet();
    return new Shape.Many(isSet, read(json.inside().get(0), Paths.element(path)));
  }

  private static Shape scalar(ScalarKind kind) {
    return new Shape.Scalar(ScalarShape.valueOf(kind.name()));
  }

  private Shape onceOf(ClassName name, String path, Description description) {
    String before = met.putIfAbsent(name, path);
    return before == null ? description.of(name, path) : new Shape.Again(before);
  }

  /** What describes the type of that name at that path. */
  private interface Description {
    Shape of(ClassName name, String path);
  }

  /** In the order of the names, in which they are printed: the first is the one described. */
  private Shape.Parts parts(ClassName name, String path) {
    typeAt.accept(path, name);
    List<ComponentModel> sorted =
        shapes.of(name).components().stream()
            .sorted(Comparator.comparing(ComponentModel::name))
            .toList();
    TreeMap<String, Shape.Component> components = new TreeMap<>();
    for (ComponentModel component : sorted) {
      Shape shape = read(component.json(), Paths.component(path, component.name()));
      components.put(component.name(), new Shape.Component(shape, presence(component)));
    }
    return new Shape.Parts(components);
  }

  private Shape oneOf(ClassName name, String path) {
    typeAt.accept(path, name);
    TreeMap<String, Shape> members = new TreeMap<>();
    shapes.members(name).stream()
        .sorted(Comparator.comparing(ClassName::simpleName))
        .forEach(
            member -> {
              String at = Paths.member(path, member.simpleName());
              members.put(member.simpleName(), onceOf(member, at, this::parts));
            });
    return new Shape.OneOf(members);
  }

  private static Shape.Presence presence(ComponentModel component) {
    if (component.isRequired()) {
      return Shape.Presence.REQUIRED;
    }
    JsonType json = component.json();
    boolean tellsAbsence =
        json instanceof JsonType.Maybe
            || json instanceof JsonType.MaybeNumber
            || (json instanceof JsonType.Scalar scalar && scalar.java().isBoxedPrimitive());
    return tellsAbsence ? Shape.Presence.OPTIONAL : Shape.Presence.PLAIN;
  }
}
