package dev.intrepid.processor.lock;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.intrepid.lock.Paths;
import dev.intrepid.lock.ScalarShape;
import dev.intrepid.lock.Shape;
import dev.intrepid.processor.model.json.ComponentModel;
import dev.intrepid.processor.model.json.ConstantModel;
import dev.intrepid.processor.model.json.DefaultModel;
import dev.intrepid.processor.model.json.JsonType;
import dev.intrepid.processor.model.json.ScalarKind;
import dev.intrepid.processor.model.json.Shapes;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads how one message or memo is written as JSON as a shape without class names. */
final class LockShapeReader {

  private final Shapes shapes;
  private final Spots spots;

  /** Where each record and sealed interface stands that was met: it is described once. */
  private final Map<TypeName, String> met = new HashMap<>();

  /**
   * A reader for one shape.
   *
   * @param spots told what of the user's stands at which path
   */
  LockShapeReader(Shapes shapes, Spots spots) {
    this.shapes = shapes;
    this.spots = spots;
  }

  /** Is told what of the user's stands at which path. */
  interface Spots {
    /** A record, enum or sealed interface. */
    void type(String path, ClassName name);

    /** A component, by its own name. */
    void component(String path, String name);
  }

  /** The record of a message or memo. */
  Shape.Parts record(TypeName name) {
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
    if (json instanceof JsonType.OrNull nullable) {
      return new Shape.OrNull(read(nullable.value(), path));
    }
    if (json instanceof JsonType.Constants constants) {
      spots.type(path, constants.java());
      return constants(constants);
    }
    if (json instanceof JsonType.Keyed keyed) {
      return new Shape.Keyed(
          read(shapes.keyOf(keyed.key()), Paths.key(path)),
          element(keyed.value(), Paths.value(path)));
    }
    if (json instanceof JsonType.Parts record) {
      return onceOf(record.marked(), path, this::parts);
    }
    if (json instanceof JsonType.OneOf sealed) {
      return onceOf(sealed.java(), path, this::oneOf);
    }
    if (json instanceof JsonType.Mapped mapped) {
      return new Shape.Mapped(mapped.java().toString());
    }
    if (json instanceof JsonType.Coded coded) {
      return new Shape.Coded(coded.codec().name().canonicalName());
    }
    return many(json, path);
  }

  private Shape many(JsonType json, String path) {
    boolean isSet = json instanceof JsonType.Many many && many.kind().isSet();
    return new Shape.Many(isSet, element(json.inside().get(0), Paths.element(path)));
  }

  /** What is inside a collection: an Optional there is null if it is empty. */
  private Shape element(JsonType json, String path) {
    Shape shape = read(json, path);
    return json instanceof JsonType.Maybe || json instanceof JsonType.MaybeNumber
        ? new Shape.OrNull(shape)
        : shape;
  }

  private static Shape constants(JsonType.Constants constants) {
    TreeMap<String, String> aliases = new TreeMap<>();
    for (ConstantModel constant : constants.constants()) {
      constant.json().aliases().forEach(alias -> aliases.put(alias, constant.json().name()));
    }
    return new Shape.Constants(new TreeSet<>(constants.names()), aliases);
  }

  private static Shape scalar(ScalarKind kind) {
    return new Shape.Scalar(ScalarShape.valueOf(kind.name()));
  }

  private <N extends TypeName> Shape onceOf(N name, String path, Description<N> description) {
    String before = met.putIfAbsent(name, path);
    return before == null ? description.of(name, path) : new Shape.Again(before);
  }

  /** What describes the type of that name at that path. */
  private interface Description<N extends TypeName> {
    Shape of(N name, String path);
  }

  /** In the order of the names, in which they are printed: the first is the one described. */
  private Shape.Parts parts(TypeName name, String path) {
    spots.type(path, shapes.of(name).type().name());
    List<ComponentModel> sorted =
        shapes.of(name).components().stream()
            .sorted(Comparator.comparing(ComponentModel::jsonName))
            .toList();
    TreeMap<String, Shape.Component> components = new TreeMap<>();
    for (ComponentModel component : sorted) {
      String at = Paths.component(path, component.jsonName());
      spots.component(at, component.name());
      components.put(component.jsonName(), component(component, read(component.json(), at)));
    }
    return new Shape.Parts(components);
  }

  private Shape oneOf(ClassName name, String path) {
    spots.type(path, name);
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

  private static Shape.Component component(ComponentModel component, Shape shape) {
    DefaultModel otherwise = component.otherwise();
    Shape.Presence presence = Shape.Presence.OPTIONAL;
    if (component.isRequired()) {
      presence = Shape.Presence.REQUIRED;
    } else if (otherwise != null) {
      presence = Shape.Presence.DEFAULT;
    }
    return new Shape.Component(
        shape,
        presence,
        otherwise == null ? "" : otherwise.text(),
        new TreeSet<>(component.names().aliases()));
  }
}
