package dev.intrepid.processor.model.record;

import java.util.Comparator;

/** A version of a type, as it stands in the log. */
public record StoredVersion(String type, int version) implements Comparable<StoredVersion> {

  private static final Comparator<StoredVersion> ORDER =
      Comparator.comparing(StoredVersion::type).thenComparing(StoredVersion::version);

  public StoredVersion next() {
    return new StoredVersion(type, version + 1);
  }

  @Override
  public int compareTo(StoredVersion other) {
    return ORDER.compare(this, other);
  }

  /** For people: {@code "OrderPlaced v1"}. */
  @Override
  public String toString() {
    return type + " v" + version;
  }
}
