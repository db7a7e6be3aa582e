package dev.intrepid.lock.diff;

import static dev.intrepid.lock.Change.ALIASES_ARE_GONE;
import static dev.intrepid.lock.Change.ALIASES_ARE_NEW;
import static dev.intrepid.lock.Change.COMPONENTS_ARE_GONE;
import static dev.intrepid.lock.Change.COMPONENT_HAS_DEFAULT;
import static dev.intrepid.lock.Change.COMPONENT_IS_NAMED;
import static dev.intrepid.lock.Change.COMPONENT_IS_NEW;
import static dev.intrepid.lock.Change.COMPONENT_IS_OPTIONAL;
import static dev.intrepid.lock.Change.COMPONENT_IS_RENAMED;
import static dev.intrepid.lock.Change.COMPONENT_IS_REQUIRED;
import static dev.intrepid.lock.Change.COMPONENT_IS_RETYPED;
import static dev.intrepid.lock.Change.COMPONENT_IS_WIDENED;
import static dev.intrepid.lock.Change.CONSTANTS_ARE_GONE;
import static dev.intrepid.lock.Change.CONSTANTS_ARE_NEW;
import static dev.intrepid.lock.Change.DEFAULT_IS_CHANGED;
import static dev.intrepid.lock.Change.MEMBERS_ARE_GONE;
import static dev.intrepid.lock.Change.MEMBERS_ARE_NEW;

import dev.intrepid.lock.Change;
import dev.intrepid.lock.Difference;
import dev.intrepid.lock.Paths;
import dev.intrepid.lock.ScalarShape;
import dev.intrepid.lock.Shape;
import dev.intrepid.lock.Shape.Component;
import dev.intrepid.lock.Shape.Presence;
import dev.intrepid.lock.Subject;
import dev.intrepid.lock.name.NameDistance;
import dev.intrepid.lock.name.Names;
import dev.intrepid.lock.text.PathText;
import dev.intrepid.lock.text.ShapeText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;

/** Compares what was written in one shape with what is read in another, structurally. */
final class ShapeDiff {

  private final Subject subject;
  private final Map<String, Shape> before;
  private final Map<String, Shape> now;
  private final Set<String> seen;
  private final List<Difference> differences = new ArrayList<>();

  private ShapeDiff(
      Subject subject, Map<String, Shape> before, Map<String, Shape> now, Set<String> seen) {
    this.subject = subject;
    this.before = before;
    this.now = now;
    this.seen = seen;
  }

  static List<Difference> between(Subject subject, Shape before, Shape now) {
    ShapeDiff diff =
        new ShapeDiff(subject, ShapeIndex.of(before), ShapeIndex.of(now), new HashSet<>());
    diff.compare(before, Paths.ROOT, now, Paths.ROOT);
    return diff.differences;
  }

  private void compare(Shape old, String oldPath, Shape young, String path) {
    if (old instanceof Shape.Again again) {
      compare(resolved(before, again), again.path(), young, path);
    } else if (young instanceof Shape.Again again) {
      compare(old, oldPath, resolved(now, again), again.path());
    } else if (old instanceof Shape.OrNull || young instanceof Shape.OrNull) {
      compareNullable(old, oldPath, young, path);
    } else if (old instanceof Shape.Parts parts && young instanceof Shape.Parts youngParts) {
      if (seen.add(oldPath + " " + path)) {
        compareComponents(parts.components(), oldPath, youngParts.components(), path);
      }
    } else if (old instanceof Shape.OneOf sealed && young instanceof Shape.OneOf youngSealed) {
      if (seen.add(oldPath + " " + path)) {
        compareMembers(sealed.members(), oldPath, youngSealed.members(), path);
      }
    } else if (old instanceof Shape.Many many && young instanceof Shape.Many youngMany) {
      compareMany(many, oldPath, youngMany, path);
    } else if (old instanceof Shape.Keyed keyed && young instanceof Shape.Keyed youngKeyed) {
      compareKeys(keyed.key(), youngKeyed.key(), Paths.key(path));
      compare(keyed.value(), Paths.value(oldPath), youngKeyed.value(), Paths.value(path));
    } else {
      compareValues(old, young, path);
    }
  }

  /** The shape that another is the same as; only in a lock made by hand may there be none. */
  private static Shape resolved(Map<String, Shape> shapes, Shape.Again again) {
    Shape shape = shapes.get(again.path());
    if (shape == null) {
      throw new IllegalArgumentException("Nothing is at " + PathText.of(again.path()) + ".");
    }
    return shape;
  }

  /** A nullable element can be read from a non-null one, but not the other way round. */
  private void compareNullable(Shape old, String oldPath, Shape young, String path) {
    if (young instanceof Shape.OrNull youngNullable) {
      if (old instanceof Shape.OrNull nullable) {
        compare(nullable.value(), oldPath, youngNullable.value(), path);
      } else {
        add(COMPONENT_IS_WIDENED, path, ShapeText.of(old), ShapeText.of(young));
        compare(old, oldPath, youngNullable.value(), path);
      }
    } else {
      add(COMPONENT_IS_RETYPED, path, ShapeText.of(old), ShapeText.of(young));
    }
  }

  private void compareMany(Shape.Many old, String oldPath, Shape.Many young, String path) {
    if (!old.isSet() && young.isSet()) {
      add(COMPONENT_IS_RETYPED, path, ShapeText.of(old), ShapeText.of(young));
      return;
    }
    if (old.isSet() != young.isSet()) {
      add(COMPONENT_IS_WIDENED, path, ShapeText.of(old), ShapeText.of(young));
    }
    compare(old.element(), Paths.element(oldPath), young.element(), Paths.element(path));
  }

  private void compareValues(Shape old, Shape young, String path) {
    if (young instanceof Shape.Scalar scalar && scalar.kind() == ScalarShape.RAW) {
      addIfOther(COMPONENT_IS_WIDENED, old, young, path);
      return;
    }
    compareTexts(old, young, path, Widening::reads);
  }

  private void compareKeys(Shape old, Shape young, String path) {
    compareTexts(old, young, path, Widening::readsName);
  }

  /** What is a scalar or an enum; the predicate says whether a scalar reads another. */
  private void compareTexts(
      Shape old, Shape young, String path, BiPredicate<ScalarShape, ScalarShape> reads) {
    if (old instanceof Shape.Constants constants
        && young instanceof Shape.Constants youngConstants) {
      compareConstants(constants, youngConstants, path);
    } else if (young instanceof Shape.Scalar scalar
        && (old instanceof Shape.Constants
            ? scalar.kind() == ScalarShape.STRING
            : old instanceof Shape.Scalar oldScalar
                && reads.test(scalar.kind(), oldScalar.kind()))) {
      addIfOther(COMPONENT_IS_WIDENED, old, young, path);
    } else {
      addIfOther(COMPONENT_IS_RETYPED, old, young, path);
    }
  }

  private void addIfOther(Change change, Shape old, Shape young, String path) {
    if (!old.equals(young)) {
      add(change, path, ShapeText.of(old), ShapeText.of(young));
    }
  }

  private void compareConstants(Shape.Constants old, Shape.Constants young, String path) {
    SortedSet<String> read = both(young.names(), young.aliases().keySet());
    SortedSet<String> stored = both(old.names(), old.aliases().keySet());
    addNames(CONSTANTS_ARE_GONE, without(stored, read), path);
    addNames(CONSTANTS_ARE_NEW, without(young.names(), stored), path);
    addNames(ALIASES_ARE_NEW, without(young.aliases().keySet(), old.aliases().keySet()), path);
  }

  private void compareMembers(
      SortedMap<String, Shape> old, String oldPath, SortedMap<String, Shape> young, String path) {
    addNames(MEMBERS_ARE_GONE, without(old.keySet(), young.keySet()), path);
    addNames(MEMBERS_ARE_NEW, without(young.keySet(), old.keySet()), path);
    young.forEach(
        (name, member) -> {
          Shape oldMember = old.get(name);
          if (oldMember != null) {
            compare(oldMember, Paths.member(oldPath, name), member, Paths.member(path, name));
          }
        });
  }

  private void compareComponents(
      SortedMap<String, Component> old,
      String oldPath,
      SortedMap<String, Component> young,
      String path) {
    SortedMap<String, String> successors = successors(old.keySet(), young);
    SortedSet<String> gone = without(old.keySet(), successors.keySet());
    SortedSet<String> fresh = without(young.keySet(), successors.values());
    for (String name : List.copyOf(gone)) {
      Component component = requireComponent(old, name);
      Optional<String> renamed =
          NameDistance.closest(
              name, fresh, at -> isReadable(component, oldPath, name, young, path, at));
      renamed.ifPresent(
          at -> {
            String youngPath = Paths.component(path, at);
            add(COMPONENT_IS_RENAMED, youngPath, Paths.component(path, name), at, name);
            fresh.remove(at);
            gone.remove(name);
          });
    }
    if (!gone.isEmpty()) {
      String kind = gone.size() == 1 ? "component " : "components ";
      List<String> paths =
          gone.stream().map(name -> PathLabel.plain(Paths.component(path, name))).toList();
      differences.add(
          new Difference(COMPONENTS_ARE_GONE, subject, path, List.of(kind + Names.joined(paths))));
    }
    fresh.forEach(name -> compareNew(requireComponent(young, name), Paths.component(path, name)));
    successors.forEach(
        (name, at) -> {
          Component component = requireComponent(old, name);
          Component successor = requireComponent(young, at);
          String youngPath = Paths.component(path, at);
          compareNames(name, component, at, successor, youngPath);
          comparePresence(component, successor, youngPath);
          compare(component.shape(), Paths.component(oldPath, name), successor.shape(), youngPath);
        });
  }

  /** By each name that was stored and is read still, the name it is stored under now. */
  private static SortedMap<String, String> successors(
      Set<String> stored, SortedMap<String, Component> young) {
    SortedMap<String, String> successors = new TreeMap<>();
    young.forEach(
        (name, component) -> {
          if (stored.contains(name)) {
            successors.put(name, name);
          } else {
            component.aliases().stream()
                .filter(stored::contains)
                .findFirst()
                .ifPresent(alias -> successors.put(alias, name));
          }
        });
    return successors;
  }

  private void compareNames(
      String oldName, Component old, String name, Component young, String path) {
    SortedSet<String> read = both(Set.of(name), young.aliases());
    SortedSet<String> stored = both(Set.of(oldName), old.aliases());
    if (!oldName.equals(name)) {
      add(COMPONENT_IS_NAMED, path, oldName);
    }
    addNames(ALIASES_ARE_GONE, without(stored, read), path);
    addNames(ALIASES_ARE_NEW, without(read, both(stored, Set.of(name))), path);
  }

  private static Component requireComponent(SortedMap<String, Component> all, String name) {
    Component component = all.get(name);
    if (component == null) {
      throw new IllegalArgumentException(name);
    }
    return component;
  }

  /** Whether a new component can hold what a component has that is gone. */
  private boolean isReadable(
      Component old,
      String oldPath,
      String oldName,
      SortedMap<String, Component> young,
      String path,
      String name) {
    ShapeDiff trial = new ShapeDiff(subject, before, now, new HashSet<>(seen));
    trial.compare(
        old.shape(),
        Paths.component(oldPath, oldName),
        requireComponent(young, name).shape(),
        Paths.component(path, name));
    return trial.differences.isEmpty();
  }

  private void compareNew(Component component, String path) {
    add(component.presence() == Presence.REQUIRED ? COMPONENT_IS_REQUIRED : COMPONENT_IS_NEW, path);
  }

  private void comparePresence(Component old, Component young, String path) {
    boolean isSame =
        old.presence() == young.presence() && old.otherwise().equals(young.otherwise());
    if (isSame) {
      return;
    }
    switch (young.presence()) {
      case REQUIRED -> add(COMPONENT_IS_REQUIRED, path);
      case OPTIONAL -> add(COMPONENT_IS_OPTIONAL, path);
      case DEFAULT -> {
        if (old.presence() == Presence.DEFAULT) {
          add(DEFAULT_IS_CHANGED, path, old.otherwise(), young.otherwise());
        } else {
          add(COMPONENT_HAS_DEFAULT, path, young.otherwise());
        }
      }
    }
  }

  private void addNames(Change change, SortedSet<String> names, String path) {
    if (!names.isEmpty()) {
      add(change, path, Names.joined(names));
    }
  }

  /** Adds what changed at a path, which the sentences name. */
  private void add(Change change, String path, String... args) {
    List<String> all = new ArrayList<>();
    if (change != COMPONENT_IS_RENAMED) {
      all.add(PathLabel.of(path));
      all.addAll(List.of(args));
    } else {
      all.add(PathLabel.of(args[0]));
      all.addAll(List.of(args).subList(1, args.length));
    }
    differences.add(new Difference(change, subject, path, all));
  }

  private static SortedSet<String> both(Collection<String> names, Collection<String> others) {
    SortedSet<String> all = new TreeSet<>(names);
    all.addAll(others);
    return all;
  }

  private static SortedSet<String> without(Collection<String> names, Collection<String> others) {
    SortedSet<String> rest = new TreeSet<>(names);
    rest.removeAll(others);
    return rest;
  }
}
