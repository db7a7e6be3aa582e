package dev.intrepid.engine.catalog;

import dev.intrepid.codegen.State;
import dev.intrepid.codegen.SubscriberSpec.StateNeed;
import dev.intrepid.exception.MissingStateException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The objects given to the builder. A type is answered by the object given for exactly that type,
 * else by the only object that is an instance of it. Not changed after the start.
 */
public final class StateByType implements State {

  private final Map<Class<?>, Object> exact = new LinkedHashMap<>();
  private final List<Object> objects = new ArrayList<>();

  /** Adds an object that answers for its class and everything it is an instance of. */
  public void add(Object object) {
    objects.add(object);
  }

  /** Adds an object that answers for that type. */
  public <T> void add(Class<T> type, T object) {
    exact.put(type, object);
  }

  /**
   * Refuses needs that are not met, all in one message.
   *
   * @throws MissingStateException if there are any
   */
  public void require(List<StateNeed> needs) {
    Map<Class<?>, List<String>> unmet = new LinkedHashMap<>();
    for (StateNeed need : needs) {
      if (candidates(need.type()).size() != 1) {
        unmet.computeIfAbsent(need.type(), type -> new ArrayList<>()).add(need.neededBy());
      }
    }
    if (unmet.isEmpty()) {
      return;
    }
    StringBuilder message =
        new StringBuilder("Handlers take state that the app does not have; give each once:");
    unmet.forEach((type, by) -> message.append("\n  ").append(describe(type, by)));
    throw new MissingStateException(message.toString());
  }

  /** The objects that meet none of these needs, in the order they were given. */
  public List<Object> unneeded(List<StateNeed> needs) {
    IdentityHashMap<Object, Boolean> needed = new IdentityHashMap<>();
    for (StateNeed need : needs) {
      for (Object object : candidates(need.type())) {
        needed.put(object, true);
      }
    }
    List<Object> given = new ArrayList<>(objects);
    given.addAll(exact.values());
    List<Object> unneeded = new ArrayList<>();
    for (Object object : given) {
      if (!needed.containsKey(object)) {
        unneeded.add(object);
      }
    }
    return unneeded;
  }

  @Override
  public <T> T get(Class<T> type) {
    List<Object> candidates = candidates(type);
    if (candidates.size() != 1) {
      throw new IllegalStateException("No state of type " + type.getName() + " was checked.");
    }
    return type.cast(candidates.get(0));
  }

  private List<Object> candidates(Class<?> type) {
    Object given = exact.get(type);
    if (given != null) {
      return List.of(given);
    }
    return objects.stream().filter(type::isInstance).toList();
  }

  private String describe(Class<?> type, List<String> neededBy) {
    List<Object> candidates = candidates(type);
    String name = type.getCanonicalName() == null ? type.getName() : type.getCanonicalName();
    String wayOut =
        candidates.isEmpty()
            ? ".state(" + name + ")"
            : "given "
                + candidates.size()
                + " times; say which with .state("
                + type.getSimpleName()
                + ".class, …)";
    return name + ": " + wayOut + ", needed by " + String.join(", ", neededBy);
  }
}
