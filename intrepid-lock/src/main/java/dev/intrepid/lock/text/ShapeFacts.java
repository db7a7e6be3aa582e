package dev.intrepid.lock.text;

import dev.intrepid.lock.LockSyntaxException;
import dev.intrepid.lock.Paths;
import dev.intrepid.lock.Shape;
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
  private final Map<String, SortedMap<String, String>> aliasesOfConstants = new HashMap<>();
  private final Map<String, SortedSet<String>> aliases = new HashMap<>();
  private final Map<String, SortedSet<String>> members = new HashMap<>();
  private final Map<String, List<String>> componentsOf = new HashMap<>();
  private final Map<String, Integer> lines = new HashMap<>();
  private final Set<String> used = new HashSet<>();
  private final Set<String> repeatable = new HashSet<>(Set.of(Paths.ROOT));
  private final Map<String, Integer> repeated = new TreeMap<>();

  void read(String path, Line line) {
    lines.put(path, line.number());
    switch (line.peek()) {
      case "constant" -> addConstant(path, line);
      case "member" -> add(members, path, line);
      case ShapeText.ALIAS -> add(aliases, path, line);
      default -> {
        if (types.put(path, new Said(path, line)) != null) {
          throw line.problem("it says " + PathText.of(path) + " a second time");
        }
        int dot = path.lastIndexOf('.');
        if (dot >= 0 && path.chars().skip(dot).noneMatch(c -> "[]{}<>".indexOf(c) >= 0)) {
          String owner = path.substring(0, dot);
          componentsOf
              .computeIfAbsent(owner, any -> new ArrayList<>())
              .add(Paths.name(path.substring(dot + 1)));
        }
      }
    }
  }

  private static void add(Map<String, SortedSet<String>> names, String path, Line line) {
    line.next();
    names.computeIfAbsent(path, any -> new TreeSet<>()).add(line.next());
    line.end();
  }

  private void addConstant(String path, Line line) {
    line.next();
    String name = line.next();
    constants.computeIfAbsent(path, any -> new TreeSet<>()).add(name);
    if (line.hasNext()) {
      line.expect(ShapeText.ALIAS);
      aliasesOfConstants.computeIfAbsent(path, any -> new TreeMap<>()).put(line.next(), name);
    }
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
    Shape.Presence presence = Shape.Presence.REQUIRED;
    String otherwise = "";
    if (line.hasNext()) {
      switch (line.next()) {
        case ShapeText.OPTIONAL -> presence = Shape.Presence.OPTIONAL;
        case ShapeText.DEFAULT -> {
          presence = Shape.Presence.DEFAULT;
          otherwise = line.next();
        }
        default -> throw line.problem("it ends with neither optional nor default");
      }
    }
    line.end();
    SortedSet<String> others = aliases.remove(path);
    return new Shape.Component(
        shape, presence, otherwise, others == null ? new TreeSet<>() : others);
  }

  private Shape shape(String path, Line line) {
    used.add(path);
    String word = line.next();
    switch (word) {
      case "list", "set" -> {
        line.expect("of");
        return new Shape.Many(word.equals("set"), shape(Paths.element(path), line));
      }
      case ShapeText.NULLABLE -> {
        return new Shape.OrNull(shape(path, line));
      }
      case "map" -> {
        line.expect("from");
        Shape key = shape(Paths.key(path), line);
        line.expect("to");
        return new Shape.Keyed(key, shape(Paths.value(path), line));
      }
      case "same" -> {
        line.expect("as");
        String target = PathText.path(line.next());
        repeated.put(target, line.number());
        return new Shape.Again(target);
      }
      case "mapped" -> {
        return new Shape.Mapped(line.next());
      }
      case "codec" -> {
        return new Shape.Coded(line.next());
      }
      case ShapeText.ENUM -> {
        return new Shape.Constants(
            constants.getOrDefault(path, new TreeSet<>()),
            aliasesOfConstants.getOrDefault(path, new TreeMap<>()));
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
        return ShapeText.scalar(word)
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

  /**
   * Refuses lines about the inside of a shape that no line describes, and references to shapes that
   * cannot be referred to.
   */
  void requireWhole() {
    lines.entrySet().stream()
        .filter(line -> !used.contains(line.getKey()))
        .min(Map.Entry.comparingByValue())
        .ifPresent(
            line -> {
              throw new LockSyntaxException(
                  line.getValue(), "no line says what has " + PathText.of(line.getKey()));
            });
    aliases.keySet().stream()
        .map(path -> Map.entry(path, lines.getOrDefault(path, 0)))
        .min(Map.Entry.comparingByValue())
        .ifPresent(
            line -> {
              throw new LockSyntaxException(
                  line.getValue(), PathText.of(line.getKey()) + " is no component");
            });
    repeated.forEach(
        (path, line) -> {
          if (!repeatable.contains(path)) {
            throw new LockSyntaxException(
                line, PathText.of(path) + " is no record and no sealed interface");
          }
        });
  }
}
