package dev.intrepid.lock.diff;

import static dev.intrepid.lock.Change.ALIASES_ARE_GONE;
import static dev.intrepid.lock.Change.ALIASES_ARE_NEW;
import static dev.intrepid.lock.Change.COMPONENT_HAS_DEFAULT;
import static dev.intrepid.lock.Change.COMPONENT_IS_NAMED;
import static dev.intrepid.lock.Change.COMPONENT_IS_NEW;
import static dev.intrepid.lock.Change.COMPONENT_IS_OPTIONAL;
import static dev.intrepid.lock.Change.COMPONENT_IS_REQUIRED;
import static dev.intrepid.lock.Change.DEFAULT_IS_CHANGED;

import dev.intrepid.lock.Shape.Component;
import dev.intrepid.lock.Shape.Presence;
import java.util.Set;
import java.util.SortedSet;

/**
 * Compares components of a record in all but their types: their names, and whether they are there.
 */
final class ComponentDiff {

  private final ShapeDifferences differences;

  ComponentDiff(ShapeDifferences differences) {
    this.differences = differences;
  }

  /** A component that was there, under the same name or another one under which it is read. */
  void compare(String oldName, Component old, String name, Component young, String path) {
    compareNames(oldName, old, name, young, path);
    comparePresence(old, young, path);
  }

  void compareNew(Component component, String path) {
    boolean isRequired = component.presence() == Presence.REQUIRED;
    differences.add(isRequired ? COMPONENT_IS_REQUIRED : COMPONENT_IS_NEW, path);
  }

  private void compareNames(
      String oldName, Component old, String name, Component young, String path) {
    SortedSet<String> read = NameSets.both(Set.of(name), young.aliases());
    SortedSet<String> stored = NameSets.both(Set.of(oldName), old.aliases());
    if (!oldName.equals(name)) {
      differences.add(COMPONENT_IS_NAMED, path, oldName);
    }
    differences.addNames(ALIASES_ARE_GONE, path, NameSets.without(stored, read));
    differences.addNames(
        ALIASES_ARE_NEW, path, NameSets.without(read, NameSets.both(stored, Set.of(name))));
  }

  private void comparePresence(Component old, Component young, String path) {
    if (old.presence() == young.presence() && old.otherwise().equals(young.otherwise())) {
      return;
    }
    switch (young.presence()) {
      case REQUIRED -> differences.add(COMPONENT_IS_REQUIRED, path);
      case OPTIONAL -> differences.add(COMPONENT_IS_OPTIONAL, path);
      case DEFAULT -> {
        if (old.presence() == Presence.DEFAULT) {
          differences.add(DEFAULT_IS_CHANGED, path, old.otherwise(), young.otherwise());
        } else {
          differences.add(COMPONENT_HAS_DEFAULT, path, young.otherwise());
        }
      }
    }
  }
}
