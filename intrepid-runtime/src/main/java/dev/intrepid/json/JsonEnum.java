package dev.intrepid.json;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The constants of an enum by their names, as they are stored. Immutable.
 *
 * @param <E> the enum
 */
public final class JsonEnum<E extends Enum<E>> {

  private final Map<String, E> constants;
  private final String names;

  private JsonEnum(E[] values) {
    this.constants = new HashMap<>();
    for (E value : values) {
      constants.put(value.name(), value);
    }
    this.names = Stream.of(values).map(E::name).collect(Collectors.joining(", ", "[", "]"));
  }

  /** The constants given, which are all of the enum. */
  public static <E extends Enum<E>> JsonEnum<E> of(E[] values) {
    return new JsonEnum<>(values);
  }

  /** Reads a constant by its name; null for JSON null. */
  public @Nullable E read(JsonReader in) {
    String name = in.readString();
    if (name == null) {
      return null;
    }
    E value = constants.get(name);
    if (value == null) {
      throw in.unexpected("one of " + names, Found.quoted(name));
    }
    return value;
  }
}
