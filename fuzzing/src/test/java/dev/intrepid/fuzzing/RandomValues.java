package dev.intrepid.fuzzing;

import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Makes random values of any type that has a codec; what may be absent sometimes is. */
final class RandomValues {

  private static final int DEEPEST = 4;

  private final Random random;
  private final RandomScalars scalars;
  private final HostileScalars hostile;
  private final boolean isHostile;

  /** Values that all have JSON. */
  RandomValues(long seed) {
    this(seed, false);
  }

  private RandomValues(long seed, boolean isHostile) {
    random = new Random(seed);
    scalars = new RandomScalars(random);
    hostile = new HostileScalars(random);
    this.isHostile = isHostile;
  }

  /** Values of which some have no JSON. */
  static RandomValues hostile(long seed) {
    return new RandomValues(seed, true);
  }

  Object of(Class<?> record) {
    return record(record, Map.of(), 0);
  }

  private Object record(Class<?> type, Map<String, Type> arguments, int depth) {
    try {
      RecordComponent[] components = type.getRecordComponents();
      Class<?>[] types = new Class<?>[components.length];
      @Nullable Object[] values = new Object[components.length];
      for (int i = 0; i < components.length; i++) {
        types[i] = components[i].getType();
        boolean isNull =
            components[i].getAnnotatedType().isAnnotationPresent(Nullable.class)
                && random.nextInt(3) == 0;
        values[i] = isNull ? null : value(components[i].getGenericType(), arguments, depth);
      }
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private Object value(Type type, Map<String, Type> arguments, int depth) {
    if (type instanceof TypeVariable<?> variable) {
      return value(arguments.get(variable.getName()), Map.of(), depth);
    }
    if (type instanceof ParameterizedType generic) {
      return generic(generic, arguments, depth);
    }
    if (type instanceof GenericArrayType) {
      throw new IllegalArgumentException("No value of " + type);
    }
    Class<?> plain = (Class<?>) type;
    if (plain.isArray() && plain != byte[].class) {
      return array(plain.getComponentType(), depth);
    }
    if (plain.isEnum()) {
      return any(plain.getEnumConstants());
    }
    if (plain.isSealed() && plain.isInterface()) { // ZoneId is sealed too on later JDKs
      Class<?>[] records = plain.getPermittedSubclasses();
      return record(records[depth > DEEPEST ? 0 : random.nextInt(records.length)], Map.of(), depth);
    }
    return plain.isRecord() ? record(plain, Map.of(), depth + 1) : scalar(plain);
  }

  private Object scalar(Class<?> type) {
    Object odd = isHostile && random.nextInt(20) == 0 ? hostile.of(type) : null;
    return odd == null ? scalars.of(type) : odd;
  }

  private <T> T any(T[] all) {
    return all[random.nextInt(all.length)];
  }

  private Object array(Class<?> element, int depth) {
    Object array = Array.newInstance(element, size(depth));
    for (int i = 0; i < Array.getLength(array); i++) {
      Array.set(array, i, value(element, Map.of(), depth + 1));
    }
    return array;
  }

  private int size(int depth) {
    return depth > DEEPEST ? 0 : random.nextInt(4);
  }

  private Object generic(ParameterizedType type, Map<String, Type> outer, int depth) {
    Class<?> raw = (Class<?>) type.getRawType();
    List<Type> inner = new ArrayList<>();
    for (Type argument : type.getActualTypeArguments()) {
      inner.add(argument instanceof TypeVariable<?> v ? outer.get(v.getName()) : argument);
    }
    if (raw == Optional.class) {
      return depth > DEEPEST || random.nextInt(3) == 0
          ? Optional.empty()
          : Optional.of(value(inner.get(0), outer, depth + 1));
    }
    if (raw.isRecord()) {
      Map<String, Type> arguments = new HashMap<>();
      for (int i = 0; i < inner.size(); i++) {
        arguments.put(raw.getTypeParameters()[i].getName(), resolved(inner.get(i), outer));
      }
      return record(raw, arguments, depth + 1);
    }
    return Map.class.isAssignableFrom(raw)
        ? map(raw, inner.get(0), inner.get(1), outer, depth)
        : collection(raw, inner.get(0), outer, depth);
  }

  private static Type resolved(Type type, Map<String, Type> outer) {
    return type instanceof TypeVariable<?> variable ? outer.get(variable.getName()) : type;
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private Object collection(Class<?> raw, Type element, Map<String, Type> outer, int depth) {
    Collection<Object> all;
    if (raw == EnumSet.class) {
      all = (Collection) EnumSet.noneOf((Class) element);
    } else if (raw == SortedSet.class || raw == NavigableSet.class) {
      all = random.nextBoolean() ? new TreeSet<>() : new TreeSet(Comparator.naturalOrder());
    } else {
      all = raw == Set.class ? new HashSet<>() : new ArrayList<>();
    }
    for (int i = size(depth); i > 0; i--) {
      all.add(value(element, outer, depth + 1));
    }
    return all;
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private Object map(Class<?> raw, Type key, Type value, Map<String, Type> outer, int depth) {
    Map<Object, Object> all;
    if (raw == EnumMap.class) {
      all = new EnumMap((Class) key);
    } else if (raw == SortedMap.class || raw == NavigableMap.class) {
      all = new TreeMap<>();
    } else {
      all = new HashMap<>();
    }
    for (int i = size(depth); i > 0; i--) {
      boolean isNull = isHostile && all instanceof HashMap && random.nextInt(50) == 0;
      all.put(isNull ? null : value(key, outer, depth + 1), value(value, outer, depth + 1));
    }
    return all;
  }

  /** The components of a record, its arrays as lists: Java compares arrays by identity. */
  static List<@Nullable Object> comparable(Object record) {
    List<@Nullable Object> all = new ArrayList<>();
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      try {
        component.getAccessor().setAccessible(true);
        all.add(comparableValue(component.getAccessor().invoke(record)));
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }
    return all;
  }

  private static @Nullable Object comparableValue(@Nullable Object value) {
    if (value == null || !value.getClass().isArray()) {
      return value;
    }
    List<@Nullable Object> all = new ArrayList<>();
    for (int i = 0; i < Array.getLength(value); i++) {
      all.add(comparableValue(Array.get(value, i)));
    }
    return all;
  }
}
