package dev.intrepid.json;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.sym.BinaryNameMatcher;
import tools.jackson.core.sym.PropertyNameMatcher;

/**
 * The property names of one type, known by their index: written without encoding them again, read
 * without making a String. Immutable.
 */
public final class JsonNames {

  /** What {@link JsonReader#nextName} answers at the end of the object. */
  public static final int END = PropertyNameMatcher.MATCH_END_OBJECT;

  /** {@code ,"name":} of each; the comma is omitted for the first property of an object. */
  private final byte[][] encoded;

  private final String[] names;
  private final PropertyNameMatcher matcher;

  private JsonNames(String[] names) {
    this.encoded = Stream.of(names).map(JsonNames::encode).toArray(byte[][]::new);
    this.names = names;
    this.matcher = BinaryNameMatcher.construct(List.of(names));
  }

  /** These names, indexed from 0. */
  public static JsonNames of(String... names) {
    return new JsonNames(names.clone());
  }

  private static byte[] encode(String name) {
    Utf8Buffer buffer = new Utf8Buffer();
    buffer.put(',');
    if (!buffer.putString(name)) {
      throw new IllegalArgumentException("The name " + name + " has half of a surrogate pair.");
    }
    buffer.put(':');
    return buffer.toBytes();
  }

  int size() {
    return names.length;
  }

  String name(int index) {
    return names[index];
  }

  byte[] encoded(int index) {
    return encoded[index];
  }

  PropertyNameMatcher matcher() {
    return matcher;
  }
}
