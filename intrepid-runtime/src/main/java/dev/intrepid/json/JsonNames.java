package dev.intrepid.json;

import java.util.List;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.sym.BinaryNameMatcher;
import tools.jackson.core.sym.PropertyNameMatcher;

/**
 * The property names of one type, known by their index: written without encoding them again, read
 * without making a String. Immutable.
 */
public final class JsonNames {

  /** What {@link JsonReader#nextName} answers at the end of the object. */
  public static final int END = PropertyNameMatcher.MATCH_END_OBJECT;

  private final SerializableString[] encoded;
  private final PropertyNameMatcher matcher;

  private JsonNames(String[] names) {
    this.encoded = new SerializableString[names.length];
    for (int i = 0; i < names.length; i++) {
      encoded[i] = new SerializedString(names[i]);
    }
    this.matcher = BinaryNameMatcher.construct(List.of(names));
  }

  /** These names, indexed from 0. */
  public static JsonNames of(String... names) {
    return new JsonNames(names);
  }

  SerializableString encoded(int index) {
    return encoded[index];
  }

  PropertyNameMatcher matcher() {
    return matcher;
  }
}
