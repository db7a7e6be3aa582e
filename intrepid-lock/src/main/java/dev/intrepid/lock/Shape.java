package dev.intrepid.lock;

import static java.util.Collections.unmodifiableSortedMap;
import static java.util.Collections.unmodifiableSortedSet;

import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The shape of stored JSON. Classes have no names in it: a record is its components. What is inside
 * a shape is found by a path, such as {@code .lines[].sku}: {@code .x} is a component, {@code []}
 * an element, {@code {}} a value of a map, {@code {key}} its key and {@code <Card>} a record of a
 * sealed interface; nothing is the shape itself.
 */
public sealed interface Shape {

  /** One value with no parts. */
  record Scalar(ScalarShape kind) implements Shape {}

  /**
   * One of some names.
   *
   * @param aliases by each other name that is read, the name it is read as
   */
  record Constants(SortedSet<String> names, SortedMap<String, String> aliases) implements Shape {
    /** A copy of these. */
    public Constants {
      names = unmodifiableSortedSet(new TreeSet<>(names));
      aliases = unmodifiableSortedMap(new TreeMap<>(aliases));
    }

    /** These names and no other. */
    public Constants(SortedSet<String> names) {
      this(names, new TreeMap<>());
    }
  }

  /** What may be null: an element of a collection, or a value of a map. */
  record OrNull(Shape value) implements Shape {}

  /** An array; a set is one without equal elements. */
  record Many(boolean isSet, Shape element) implements Shape {}

  /** An object of any properties, whose values have one shape. */
  record Keyed(Shape key, Shape value) implements Shape {}

  /** A record, by the names that its components have in the JSON. */
  record Parts(SortedMap<String, Component> components) implements Shape {
    /** A copy of these. */
    public Parts {
      components = unmodifiableSortedMap(new TreeMap<>(components));
    }
  }

  /** A record of a sealed interface, told by its name: each is {@link Parts} or {@link Again}. */
  record OneOf(SortedMap<String, Shape> members) implements Shape {
    /** A copy of these. */
    public OneOf {
      members = unmodifiableSortedMap(new TreeMap<>(members));
    }
  }

  /** A class read and written by the app's ObjectMapper: its shape is not known. */
  record Mapped(String className) implements Shape {}

  /** What a codec of the user's writes and reads: its shape is not known. */
  record Coded(String codecName) implements Shape {}

  /** The shape at another path of the same message or memo: written once, also if recursive. */
  record Again(String path) implements Shape {}

  /**
   * A component of a record.
   *
   * @param otherwise what it is where it is absent, if that is {@link Presence#DEFAULT}; else
   *     nothing
   * @param aliases the other names under which it is read
   */
  record Component(Shape shape, Presence presence, String otherwise, SortedSet<String> aliases) {
    /** A copy of these. */
    public Component {
      aliases = unmodifiableSortedSet(new TreeSet<>(aliases));
    }
  }

  /** The meaning of a component that is absent from the JSON. */
  enum Presence {
    /** It must be there. */
    REQUIRED,
    /** The type has a value for absence: it is an Optional, or may be null. */
    OPTIONAL,
    /** It is what its default says. */
    DEFAULT
  }
}
