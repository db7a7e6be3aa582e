package dev.intrepid.json;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.type.TypeFactory;

/**
 * A type that is left to the app's ObjectMapper, with its type arguments. Equal when these are.
 * Immutable.
 *
 * @param <T> the type
 */
@SuppressWarnings("UnusedTypeParameter") // it types what is read and written
public final class MappedType<T> {

  private final Class<?> raw;
  private final List<MappedType<?>> arguments;

  private MappedType(Class<?> raw, List<MappedType<?>> arguments) {
    this.raw = raw;
    this.arguments = arguments;
  }

  /** A class, with its type arguments if it has some. */
  public static <T> MappedType<T> of(Class<? super T> raw, MappedType<?>... arguments) {
    return new MappedType<>(raw, List.of(arguments));
  }

  JavaType in(TypeFactory types) {
    if (arguments.isEmpty()) {
      return types.constructType(raw);
    }
    JavaType[] inner = arguments.stream().map(a -> a.in(types)).toArray(JavaType[]::new);
    return types.constructParametricType(raw, inner);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof MappedType<?> type
        && raw.equals(type.raw)
        && arguments.equals(type.arguments);
  }

  @Override
  public int hashCode() {
    return Objects.hash(raw, arguments);
  }

  /** The type as written in Java. */
  @Override
  public String toString() {
    String inner = arguments.stream().map(MappedType::toString).collect(Collectors.joining(", "));
    return raw.getTypeName() + (inner.isEmpty() ? "" : "<" + inner + ">");
  }
}
