package dev.intrepid.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
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

  /** The constants given, which are all of the enum. */
  public static <E extends Enum<E>> JsonEnum<E> of(E[] values) {
    Map<E, String> names = new LinkedHashMap<>();
    for (E value : values) {
      names.put(value, value.name());
    }
    return new JsonEnum<>(names, Map.of(), null);
  }

  /** The same with these names, one for each constant in their order. */
  public JsonEnum<E> named(String... all) {
    if (all.length != names.size()) {
      throw new IllegalArgumentException(
          all.length + " names were given for " + names.size() + " constants.");
    }
    Iterator<String> next = List.of(all).iterator();
    Map<E, String> renamed = new LinkedHashMap<>();
    for (E value : names.keySet()) {
      renamed.put(value, next.next());
    }
    return new JsonEnum<>(renamed, Map.of(), unknown);
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

  /** The name under which a constant is stored. */
  public String name(E value) {
    return String.valueOf(names.get(value));
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
