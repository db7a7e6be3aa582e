package dev.intrepid.launcher.catalog;

import java.util.Comparator;

/**
 * A message by type, version and class, since two programs on one class path may have a type of the
 * same name.
 *
 * @param javaClass empty if no record of that version is kept
 */
public record EventReference(String type, int version, String javaClass)
    implements Comparable<EventReference> {

  private static final Comparator<EventReference> ORDER =
      Comparator.comparing(EventReference::type)
          .thenComparing(EventReference::version)
          .thenComparing(EventReference::javaClass);

  /** For people: {@code "OrderPaid v2"}, or without the first version. */
  public String label() {
    return version == 1 ? type : type + " v" + version;
  }

  /** With its version whatever it is: {@code "OrderPaid v1"}. */
  public String versioned() {
    return type + " v" + version;
  }

  /** Whether it is the same version of the same type, in whatever class. */
  boolean isVersionOf(EventReference other) {
    return type.equals(other.type) && version == other.version;
  }

  @Override
  public int compareTo(EventReference other) {
    return ORDER.compare(this, other);
  }
}
