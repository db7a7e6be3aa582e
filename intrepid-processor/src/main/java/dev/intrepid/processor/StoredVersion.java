package dev.intrepid.processor;

/** A version of a type, as it stands in the log. */
record StoredVersion(String type, int version) {

  StoredVersion next() {
    return new StoredVersion(type, version + 1);
  }

  /** For people: {@code "OrderPlaced v1"}. */
  @Override
  public String toString() {
    return type + " v" + version;
  }
}
