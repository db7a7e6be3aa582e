package dev.intrepid.lock.diff;

import static dev.intrepid.lock.Change.COMPONENT_IS_RETYPED;
import static dev.intrepid.lock.Change.COMPONENT_IS_WIDENED;
import static dev.intrepid.lock.Change.MEMBERS_ARE_GONE;
import static dev.intrepid.lock.Change.MEMBERS_ARE_NEW;

import dev.intrepid.lock.Difference;
import dev.intrepid.lock.Paths;
import dev.intrepid.lock.Shape;
import dev.intrepid.lock.Shape.Component;
import dev.intrepid.lock.Subject;
import dev.intrepid.lock.name.NameDistance;
import dev.intrepid.lock.text.PathText;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/** Compares what was written in one shape with what is read in another, structurally. */
final class ShapeDiff {

  private final Map<String, Shape> before;
  private final Map<String, Shape> now;
  private final Set<String> seen;
  private final ShapeDifferences differences;
  private final ScalarDiff scalars;
  private final ComponentDiff components;

  private ShapeDiff(
      Map<String, Shape> before,
      Map<String, Shape> now,
      Set<String> seen,
      ShapeDifferences differences) {
    this.before = before;
    this.now = now;
    this.seen = seen;
    this.differences = differences;
    this.scalars = new ScalarDiff(differences);
    this.components = new ComponentDiff(differences);
  }

  static List<Difference> between(Subject subject, Shape before, Shape now) {
    ShapeDifferences differences = new ShapeDifferences(subject);
    new ShapeDiff(ShapeIndex.of(before), ShapeIndex.of(now), new HashSet<>(), differences)
        .compare(before, Paths.ROOT, now, Paths.ROOT);
    return differences.all();
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
        compareComponents(
            new Components(parts.components(), oldPath),
            new Components(youngParts.components(), path));
      }
    } else if (old instanceof Shape.OneOf sealed && young instanceof Shape.OneOf youngSealed) {
      if (seen.add(oldPath + " " + path)) {
        compareMembers(sealed.members(), oldPath, youngSealed.members(), path);
      }
    } else if (old instanceof Shape.Many many && young instanceof Shape.Many youngMany) {
      compareMany(many, oldPath, youngMany, path);
    } else if (old instanceof Shape.Keyed keyed && young instanceof Shape.Keyed youngKeyed) {
      scalars.compareKeys(keyed.key(), youngKeyed.key(), Paths.key(path));
      compare(keyed.value(), Paths.value(oldPath), youngKeyed.value(), Paths.value(path));
    } else {
      scalars.compareValues(old, young, path);
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
        differences.addTypes(COMPONENT_IS_WIDENED, path, old, young);
        compare(old, oldPath, youngNullable.value(), path);
      }
    } else {
      differences.addTypes(COMPONENT_IS_RETYPED, path, old, young);
    }
  }

  private void compareMany(Shape.Many old, String oldPath, Shape.Many young, String path) {
    if (!old.isSet() && young.isSet()) {
      differences.addTypes(COMPONENT_IS_RETYPED, path, old, young);
      return;
    }
    if (old.isSet() != young.isSet()) {
      differences.addTypes(COMPONENT_IS_WIDENED, path, old, young);
    }
    compare(old.element(), Paths.element(oldPath), young.element(), Paths.element(path));
  }

  private void compareMembers(
      SortedMap<String, Shape> old, String oldPath, SortedMap<String, Shape> young, String path) {
    differences.addNames(MEMBERS_ARE_GONE, path, NameSets.without(old.keySet(), young.keySet()));
    differences.addNames(MEMBERS_ARE_NEW, path, NameSets.without(young.keySet(), old.keySet()));
    young.forEach(
        (name, member) -> {
          Shape oldMember = old.get(name);
          if (oldMember != null) {
            compare(oldMember, Paths.member(oldPath, name), member, Paths.member(path, name));
          }
        });
  }

  private void compareComponents(Components old, Components young) {
    SortedMap<String, String> successors = young.successors(old.names());
    SortedSet<String> gone = NameSets.without(old.names(), successors.keySet());
    SortedSet<String> fresh = NameSets.without(young.names(), successors.values());
    takeRenamed(old, gone, young, fresh);
    differences.addGone(young.path(), gone.stream().map(young::pathOf).toList());
    fresh.forEach(name -> components.compareNew(young.get(name), young.pathOf(name)));
    successors.forEach(
        (name, at) -> {
          components.compare(name, old.get(name), at, young.get(at), young.pathOf(at));
          compareTypes(old, name, young, at);
        });
  }

  /** Takes a component that is gone and the new one in its place out of these. */
  private void takeRenamed(
      Components old, SortedSet<String> gone, Components young, SortedSet<String> fresh) {
    for (String name : List.copyOf(gone)) {
      NameDistance.closest(name, fresh, at -> isReadable(old, name, young, at))
          .ifPresent(
              at -> {
                differences.addRenamed(young.pathOf(name), name, young.pathOf(at), at);
                fresh.remove(at);
                gone.remove(name);
              });
    }
  }

  /** Whether a new component can hold what a component has that is gone. */
  private boolean isReadable(Components old, String oldName, Components young, String name) {
    ShapeDifferences found = differences.none();
    new ShapeDiff(before, now, new HashSet<>(seen), found).compareTypes(old, oldName, young, name);
    return found.all().isEmpty();
  }

  private void compareTypes(Components old, String oldName, Components young, String name) {
    compare(
        old.get(oldName).shape(), old.pathOf(oldName), young.get(name).shape(), young.pathOf(name));
  }

  /** The components of the record at a path, by their names in JSON. */
  private record Components(SortedMap<String, Component> all, String path) {

    Set<String> names() {
      return all.keySet();
    }

    Component get(String name) {
      Component component = all.get(name);
      if (component == null) {
        throw new IllegalArgumentException(name);
      }
      return component;
    }

    String pathOf(String name) {
      return Paths.component(path, name);
    }

    /** By each name that was stored and is read still, the name it is stored under now. */
    SortedMap<String, String> successors(Set<String> stored) {
      SortedMap<String, String> successors = new TreeMap<>();
      all.forEach(
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
  }
}
