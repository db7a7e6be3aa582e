package dev.intrepid.lock;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The lines about one shape, of which the shape is made when all are read. */
final class ShapeFacts {

  /** The words after a path, and the line they stand in. */
  private record Said(String path, Line line) {}

  private final Map<String, Said> types = new HashMap<>();
  private final Map<String, SortedSet<String>> constants = new HashMap<>();
  private final Map<String, SortedSet<String>> members = new HashMap<>();
  private final Map<String, List<String>> componentsOf = new HashMap<>();
  private final Map<String, Integer> lines = new HashMap<>();
  private final Set<String> used = new HashSet<>();
  private final Set<String> repeatable = new HashSet<>(Set.of(Paths.ROOT));
  private final Map<String, Integer> repeated = new TreeMap<>();

  void read(String path, Line line) {
    lines.put(path, line.number());
    switch (line.peek()) {
      case "constant" -> add(constants, path, line);
      case "member" -> add(members, path, line);
      default -> {
        if (types.put(path, new Said(path, line)) != null) {
          throw line.problem("it says " + Paths.text(path) + " a second time");
        }
        int dot = path.lastIndexOf('.');
        if (dot >= 0 && path.chars().skip(dot).noneMatch(c -> "[]{}<>".indexOf(c) >= 0)) {
          String owner = path.substring(0, dot);
          componentsOf
              .computeIfAbsent(owner, any -> new ArrayList<>())
              .add(path.substring(dot + 1));
        }
      }
    }
  }

  private static void add(Map<String, SortedSet<String>> names, String path, Line line) {
    line.next();
    names.computeIfAbsent(path, any -> new TreeSet<>()).add(line.next());
    line.end();
  }

  /** The shape itself, if a line says it. */
  Optional<Shape> root() {
    Said said = types.get(Paths.ROOT);
    if (said == null) {
      return Optional.empty();
    }
    Shape root = shape(Paths.ROOT, said.line());
    said.line().end();
    return Optional.of(root);
  }

  SortedMap<String, Shape.Component> components(String path) {
    TreeMap<String, Shape.Component> components = new TreeMap<>();
    for (String name : componentsOf.getOrDefault(path, List.of())) {
      String at = Paths.component(path, name);
      Said said = types.get(at);
      if (said != null) {
        components.put(name, component(at, said.line()));
      }
    }
    return components;
  }

  private Shape.Component component(String path, Line line) {
    Shape shape = shape(path, line);
    Shape.Presence presence = Shape.Presence.PLAIN;
    if (line.hasNext()) {
      presence =
          switch (line.next()) {
            case ShapeText.REQUIRED -> Shape.Presence.REQUIRED;
            case ShapeText.OPTIONAL -> Shape.Presence.OPTIONAL;
            default -> throw line.problem("it ends with neither required nor optional");
          };
    }
    line.end();
    return new Shape.Component(shape, presence);
  }

  private Shape shape(String path, Line line) {
    used.add(path);
    String word = line.next();
    switch (word) {
      case "list", "set" -> {
        line.expect("of");
        return new Shape.Many(word.equals("set"), shape(Paths.element(path), line));
      }
      case "map" -> {
        line.expect("from");
        Shape key = shape(Paths.key(path), line);
        line.expect("to");
        return new Shape.Keyed(key, shape(Paths.value(path), line));
      }
      case "same" -> {
        line.expect("as");
        String target = Paths.ofText(line.next());
        repeated.put(target, line.number());
        return new Shape.Again(target);
      }
      case "mapped" -> {
        return new Shape.Mapped(line.next());
      }
      case ShapeText.ENUM -> {
        return new Shape.Constants(constants.getOrDefault(path, new TreeSet<>()));
      }
      case ShapeText.RECORD -> {
        repeatable.add(path);
        return new Shape.Parts(components(path));
      }
      case ShapeText.SEALED -> {
        repeatable.add(path);
        return new Shape.OneOf(members(path));
      }
      default -> {
        return ScalarShape.of(word)
            .<Shape>map(Shape.Scalar::new)
            .orElseThrow(() -> line.problem("\"" + word + "\" is no type"));
      }
    }
  }

  private SortedMap<String, Shape> members(String path) {
    TreeMap<String, Shape> shapes = new TreeMap<>();
    for (String name : members.getOrDefault(path, new TreeSet<>())) {
      String at = Paths.member(path, name);
      Said said = types.get(at);
      if (said == null) {
        used.add(at);
        repeatable.add(at);
        shapes.put(name, new Shape.Parts(components(at)));
      } else {
        shapes.put(name, shape(at, said.line()));
        said.line().end();
      }
    }
    return shapes;
  }

  /** Refuses lines about what is inside of nothing, or the same as nothing. */
  void requireWhole() {
    lines.entrySet().stream()
        .filter(line -> !used.contains(line.getKey()))
        .min(Map.Entry.comparingByValue())
        .ifPresent(
            line -> {
              throw new LockSyntaxException(
                  line.getValue(), "no line says what has " + Paths.text(line.getKey()));
            });
    repeated.forEach(
        (path, line) -> {
          if (!repeatable.contains(path)) {
            throw new LockSyntaxException(
                line, Paths.text(path) + " is no record and no sealed interface");
          }
        });
  }
}
