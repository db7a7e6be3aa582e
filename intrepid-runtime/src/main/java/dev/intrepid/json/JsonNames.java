package dev.intrepid.json;

import dev.intrepid.json.text.EncodedName;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The property names of one type, known by their index: written without encoding them again, read
 * without making a String. Immutable.
 */
public final class JsonNames {

  /** What {@link JsonReader#nextName} answers at the end of the object. */
  public static final int END = -1;

  static final int UNKNOWN = -2;

  private final String[] names;
  private final EncodedName[] encoded;

  /** The index of a name at the place of its hash, or at one of the next; else UNKNOWN. */
  private final int[] places;

  private final Map<String, Integer> indexes = new HashMap<>();

  private JsonNames(String[] names) {
    this.names = names;
    this.encoded = new EncodedName[names.length];
    this.places = new int[Integer.highestOneBit(names.length + 1) * 4];
    Arrays.fill(places, UNKNOWN);
    for (int index = 0; index < names.length; index++) {
      encoded[index] = encoded(names[index]);
      if (indexes.putIfAbsent(names[index], index) == null) {
        place(index);
      }
    }
  }

  private static EncodedName encoded(String name) {
    Utf8Buffer buffer = new Utf8Buffer();
    if (!buffer.putString(name)) {
      throw new IllegalArgumentException("The name " + name + " has half of a surrogate pair.");
    }
    buffer.put(':');
    return new EncodedName(buffer.toBytes());
  }

  /**
   * These names, indexed from 0.
   *
   * @throws IllegalArgumentException if one has half of a surrogate pair
   */
  public static JsonNames of(String... names) {
    return new JsonNames(names.clone());
  }

  private void place(int index) {
    int at = encoded[index].hash() & (places.length - 1);
    while (places[at] != UNKNOWN) {
      at = (at + 1) & (places.length - 1);
    }
    places[at] = index;
  }

  int size() {
    return names.length;
  }

  String name(int index) {
    return names[index];
  }

  EncodedName encoded(int index) {
    return encoded[index];
  }

  /** The index of the name that these bytes are, without escapes; UNKNOWN if none is. */
  int find(byte[] text, int from, int to) {
    int at = EncodedName.hash(text, from, to) & (places.length - 1);
    while (places[at] != UNKNOWN && !encoded[places[at]].is(text, from, to)) {
      at = (at + 1) & (places.length - 1);
    }
    return places[at];
  }

  /** The index of this name; UNKNOWN if there is none. */
  int find(String name) {
    return indexes.getOrDefault(name, UNKNOWN);
  }
}
