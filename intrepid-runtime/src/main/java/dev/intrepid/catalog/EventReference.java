package dev.intrepid.catalog;

import java.util.Comparator;

/**
 * A message, by all that tells it apart: two programs on one class path may have a type of the same
 * name.
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

  @Override
  public int compareTo(EventReference other) {
    return ORDER.compare(this, other);
  }
}
