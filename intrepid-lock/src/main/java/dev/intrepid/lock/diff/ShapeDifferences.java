package dev.intrepid.lock.diff;

import dev.intrepid.lock.Change;
import dev.intrepid.lock.Difference;
import dev.intrepid.lock.Shape;
import dev.intrepid.lock.Subject;
import dev.intrepid.lock.name.Names;
import dev.intrepid.lock.text.ShapeText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What changed within one shape, each at its path, which its sentences name. For one thread. */
final class ShapeDifferences {

  private final Subject subject;
  private final List<Difference> all = new ArrayList<>();

  ShapeDifferences(Subject subject) {
    this.subject = subject;
  }

  List<Difference> all() {
    return all;
  }

  /** None yet, about the same subject. */
  ShapeDifferences none() {
    return new ShapeDifferences(subject);
  }

  void add(Change change, String path, String... args) {
    addOf(path, change, path, args);
  }

  /** Where a type is another one, which may be called the same. */
  void addTypes(Change change, String path, Shape old, Shape young) {
    add(change, path, ShapeText.of(old), ShapeText.of(young));
  }

  /** Nothing if there are no names. */
  void addNames(Change change, String path, Collection<String> names) {
    if (!names.isEmpty()) {
      add(change, path, Names.joined(names));
    }
  }

  /** A component at one path in the older lock, at another one in the newer. */
  void addRenamed(String oldPath, String oldName, String path, String name) {
    addOf(oldPath, Change.COMPONENT_IS_RENAMED, path, name, oldName);
  }

  /** Components of a record that are gone, by their paths; nothing if there are none. */
  void addGone(String path, List<String> gone) {
    if (!gone.isEmpty()) {
      String kind = gone.size() == 1 ? "component " : "components ";
      String paths = Names.joined(gone.stream().map(PathLabel::plain).toList());
      all.add(new Difference(Change.COMPONENTS_ARE_GONE, subject, path, List.of(kind + paths)));
    }
  }

  private void addOf(String named, Change change, String path, String... args) {
    List<String> labelled = new ArrayList<>();
    labelled.add(PathLabel.of(named));
    labelled.addAll(List.of(args));
    all.add(new Difference(change, subject, path, labelled));
  }
}
