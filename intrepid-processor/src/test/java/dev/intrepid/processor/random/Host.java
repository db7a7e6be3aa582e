package dev.intrepid.processor.random;

/**
 * A type that others are nested in.
 *
 * @param kind such as {@code class}
 * @param rest what stands behind the name, such as {@code (int a)} of a record
 * @param first what its body begins with
 */
record Host(String modifiers, String kind, String name, String rest, String first) {

  /** Whether what is nested in it is public without being called so. */
  boolean isInterface() {
    return kind.endsWith("interface");
  }
}
