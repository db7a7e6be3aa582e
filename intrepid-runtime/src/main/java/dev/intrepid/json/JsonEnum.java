package dev.intrepid.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The constants of an enum by the names under which they are stored: their own by default.
 * Immutable.
 *
 * @param <E> the enum
 */
public final class JsonEnum<E extends Enum<E>> {

  /** The name of each constant, in their order. */
  private final Map<E, String> names;

  /** By every name that is read. */
  private final Map<String, E> constants;

  /** The same names, to be found without making a String. */
  private final JsonNames readable;

  private final List<E> byIndex;
  private final @Nullable E unknown;

  private JsonEnum(Map<E, String> names, Map<String, E> others, @Nullable E unknown) {
    this.names = names;
    this.constants = new HashMap<>(others);
    this.unknown = unknown;
    for (Map.Entry<E, String> one : names.entrySet()) {
      constants.put(one.getValue(), one.getKey());
    }
    this.byIndex = new ArrayList<>();
    List<String> all = new ArrayList<>();
    for (Map.Entry<String, E> one : constants.entrySet()) {
      if (isEncodable(one.getKey())) {
        all.add(one.getKey());
        byIndex.add(one.getValue());
      }
    }
    this.readable = JsonNames.of(all.toArray(new String[0]));
  }

  /** Whether it could be in a text at all. */
  private static boolean isEncodable(String name) {
    return UTF_8.newEncoder().canEncode(name);
  }

  /** The constants given, each stored under its own name. */
  public static <E extends Enum<E>> JsonEnum<E> of(E[] values) {
    Map<E, String> names = new LinkedHashMap<>();
    for (E value : values) {
      names.put(value, value.name());
    }
    return new JsonEnum<>(names, Map.of(), null);
  }

  /**
   * The same, each constant stored under the name that follows its own: {@code storedAs("RED", "r",
   * "BLUE", "b")}. A constant that is not among them has no name, and one that the enum does not
   * have is ignored: the enum may have been compiled again since.
   *
   * @throws IllegalArgumentException if the last name has none that follows it
   */
  public JsonEnum<E> storedAs(String... ownAndStored) {
    if (ownAndStored.length % 2 != 0) {
      throw new IllegalArgumentException(
          "No name follows " + ownAndStored[ownAndStored.length - 1] + ".");
    }
    Map<String, E> own = new HashMap<>();
    for (E value : names.keySet()) {
      own.put(value.name(), value);
    }
    Map<E, String> stored = new LinkedHashMap<>();
    for (int i = 0; i < ownAndStored.length; i += 2) {
      E value = own.get(ownAndStored[i]);
      if (value != null) {
        stored.put(value, ownAndStored[i + 1]);
      }
    }
    return new JsonEnum<>(stored, Map.of(), unknown);
  }

  /** The same with an alias, which is read as the constant of that name. */
  public JsonEnum<E> alias(String alias, String name) {
    Map<String, E> others = new HashMap<>(constants);
    others.put(alias, constant(name));
    return new JsonEnum<>(names, others, unknown);
  }

  /** The same, which reads every unknown name as the constant of that name. */
  public JsonEnum<E> unknown(String name) {
    return new JsonEnum<>(names, constants, constant(name));
  }

  /**
   * The constant of that name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public E constant(String name) {
    E value = constants.get(name);
    if (value == null) {
      throw new IllegalArgumentException("There is no constant " + name + " in " + known() + ".");
    }
    return value;
  }

  /**
   * The name under which a constant is stored.
   *
   * @throws JsonFormatException if the enum has got it since its names were given
   */
  public String name(E value) {
    String name = names.get(value);
    if (name == null) {
      throw unforeseen(value);
    }
    return name;
  }

  private static JsonFormatException unforeseen(Enum<?> value) {
    return new JsonFormatException(
        "The codec was compiled when the enum "
            + value.getDeclaringClass().getName()
            + " had no "
            + value.name()
            + ", and does not know its name in JSON: compile the program again, as mvn clean"
            + " compile does, and start it with the dependencies it is compiled with.",
        null);
  }

  /** Reads a constant by its name; null for JSON null. */
  public @Nullable E read(JsonReader in) {
    int index = in.index(readable);
    if (index >= 0) {
      return byIndex.get(index);
    }
    String name = in.readString();
    if (name == null) {
      return null;
    }
    E value = constants.getOrDefault(name, unknown);
    if (value == null) {
      throw in.unexpected("one of " + known(), FoundText.quoted(name));
    }
    return value;
  }

  /** Makes a constant of a property's name, such as the key of a map. */
  public E readName(JsonReader in, String name) {
    E value = constants.getOrDefault(name, unknown);
    if (value == null) {
      throw in.unexpected("one of " + known() + " as a name", FoundText.quoted(name));
    }
    return value;
  }

  private String known() {
    return names.values().toString();
  }
}
