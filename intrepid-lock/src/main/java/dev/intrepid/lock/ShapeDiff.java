package dev.intrepid.lock;

import static dev.intrepid.lock.Change.ABSENCE_IS_LOST;
import static dev.intrepid.lock.Change.COMPONENTS_ARE_GONE;
import static dev.intrepid.lock.Change.COMPONENT_IS_NEW;
import static dev.intrepid.lock.Change.COMPONENT_IS_OPTIONAL;
import static dev.intrepid.lock.Change.COMPONENT_IS_RELAXED;
import static dev.intrepid.lock.Change.COMPONENT_IS_RENAMED;
import static dev.intrepid.lock.Change.COMPONENT_IS_REQUIRED;
import static dev.intrepid.lock.Change.COMPONENT_IS_RETYPED;
import static dev.intrepid.lock.Change.COMPONENT_IS_WIDENED;
import static dev.intrepid.lock.Change.CONSTANTS_ARE_GONE;
import static dev.intrepid.lock.Change.CONSTANTS_ARE_NEW;
import static dev.intrepid.lock.Change.MEMBERS_ARE_GONE;
import static dev.intrepid.lock.Change.MEMBERS_ARE_NEW;

import dev.intrepid.lock.Shape.Component;
import dev.intrepid.lock.Shape.Presence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
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

  /** A lock that was read has no other; of one made by hand, a shape the same as nothing. */
  private static Shape resolved(Map<String, Shape> shapes, Shape.Again again) {
    Shape shape = shapes.get(again.path());
    if (shape == null) {
      throw new IllegalArgumentException("Nothing is at " + Paths.text(again.path()) + ".");
    }
    return shape;
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
    compareTexts(old, young, path, ScalarShape::reads);
  }

  private void compareKeys(Shape old, Shape young, String path) {
    compareTexts(old, young, path, ScalarShape::readsName);
  }

  /** What is a scalar or an enum; the predicate says whether a scalar reads another. */
  private void compareTexts(
      Shape old, Shape young, String path, BiPredicate<ScalarShape, ScalarShape> reads) {
    if (old instanceof Shape.Constants constants
        && young instanceof Shape.Constants youngConstants) {
      compareConstants(constants.names(), youngConstants.names(), path);
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

  private void compareConstants(SortedSet<String> old, SortedSet<String> young, String path) {
    addNames(CONSTANTS_ARE_GONE, without(old, young), path);
    addNames(CONSTANTS_ARE_NEW, without(young, old), path);
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
    SortedSet<String> gone = without(old.keySet(), young.keySet());
    SortedSet<String> fresh = without(young.keySet(), old.keySet());
    for (String name : List.copyOf(gone)) {
      Component component = requireComponent(old, name);
      Optional<String> renamed =
          ClosestName.to(name, fresh, at -> isReadable(component, oldPath, name, young, path, at));
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
          gone.stream().map(name -> Paths.plain(Paths.component(path, name))).toList();
      differences.add(
          Difference.of(COMPONENTS_ARE_GONE, subject, path, kind + Names.joined(paths)));
    }
    fresh.forEach(name -> compareNew(requireComponent(young, name), Paths.component(path, name)));
    for (Map.Entry<String, Component> entry : young.entrySet()) {
      Component component = old.get(entry.getKey());
      if (component != null) {
        String at = Paths.component(path, entry.getKey());
        comparePresence(component, entry.getValue(), at);
        compare(
            component.shape(),
            Paths.component(oldPath, entry.getKey()),
            entry.getValue().shape(),
            at);
      }
    }
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
    add(
        component.presence() == Presence.REQUIRED ? Change.COMPONENT_IS_REQUIRED : COMPONENT_IS_NEW,
        path);
  }

  private void comparePresence(Component old, Component young, String path) {
    if (old.presence() == young.presence()) {
      return;
    }
    Optional<String> nothing = absentValue(young.shape());
    if (young.presence() == Presence.REQUIRED) {
      add(COMPONENT_IS_REQUIRED, path);
    } else if (young.presence() == Presence.OPTIONAL) {
      add(COMPONENT_IS_OPTIONAL, path);
    } else if (old.presence() == Presence.OPTIONAL && nothing.isPresent()) {
      add(ABSENCE_IS_LOST, path, nothing.get());
    } else {
      add(COMPONENT_IS_RELAXED, path);
    }
  }

  /** What an absent component is that is not null then. */
  private static Optional<String> absentValue(Shape shape) {
    if (shape instanceof Shape.Scalar scalar) {
      return scalar.kind().absent();
    }
    return shape instanceof Shape.Many || shape instanceof Shape.Keyed
        ? Optional.of("an empty collection")
        : Optional.empty();
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
      all.add(Paths.label(path));
      all.addAll(List.of(args));
    } else {
      all.add(Paths.label(args[0]));
      all.addAll(List.of(args).subList(1, args.length));
    }
    differences.add(new Difference(change, subject, path, all));
  }

  private static SortedSet<String> without(Collection<String> names, Collection<String> others) {
    SortedSet<String> rest = new TreeSet<>(names);
    rest.removeAll(others);
    return rest;
  }
}
