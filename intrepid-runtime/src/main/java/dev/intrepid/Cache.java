package dev.intrepid;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What a handler or a caller is given for the URI of a memo: {@link Found} with its value, or
 * {@link NotFound}. The memo itself is what is stored there. Like {@link Optional}, but it also
 * tells when the value was stored, and as a handler's return value {@code NotFound} deletes the
 * memo. Immutable if the value is.
 *
 * @param <T> the type of the value
 */
public sealed interface Cache<T> {

  /** A value made by hand; {@link Found#storedAt} is {@link Instant#EPOCH} until it is stored. */
  static <T> Cache<T> found(T value) {
    return new Found<>(value, Instant.EPOCH);
  }

  /** A value that a repo stored at that time. */
  static <T> Cache<T> found(T value, Instant storedAt) {
    return new Found<>(value, storedAt);
  }

  /** No value. */
  @SuppressWarnings("unchecked") // holds no T
  static <T> Cache<T> notFound() {
    return (Cache<T>) NotFound.INSTANCE;
  }

  /** Found if the Optional holds a value. */
  static <T> Cache<T> ofOptional(Optional<T> value) {
    return value.map(Cache::found).orElseGet(Cache::notFound);
  }

  /** The value, or the other one if there is none. */
  default T orElse(T other) {
    return this instanceof Found<T> found ? found.value() : other;
  }

  /** The value, or what the supplier makes if there is none. */
  default T orElseGet(Supplier<? extends T> other) {
    return this instanceof Found<T> found ? found.value() : other.get();
  }

  /** Whether there is a value. */
  default boolean isFound() {
    return this instanceof Found<T>;
  }

  /** The same answer about another value, stored at the same time. */
  default <R> Cache<R> map(Function<? super T, ? extends R> function) {
    return this instanceof Found<T> found
        ? new Found<>(function.apply(found.value()), found.storedAt())
        : notFound();
  }

  /** The value as an Optional. */
  default Optional<T> toOptional() {
    return this instanceof Found<T> found ? Optional.of(found.value()) : Optional.empty();
  }

  /**
   * There is a value.
   *
   * @param value never null
   * @param storedAt when, on the store's clock; {@link Instant#EPOCH} if it was never stored
   */
  record Found<T>(T value, Instant storedAt) implements Cache<T> {
    /** Requires both. */
    public Found {
      requireNonNull(value);
      requireNonNull(storedAt);
    }
  }

  /** There is none: never stored, deleted, or expired. */
  record NotFound<T>() implements Cache<T> {
    private static final NotFound<?> INSTANCE = new NotFound<>();
  }
}
