package dev.intrepid.codegen;

import dev.intrepid.Cache;
import dev.intrepid.json.JsonCodec;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a generated table may call while it computes one memo. A variable that is not of the
 * parameter's type is an error that names the URI. For one thread.
 */
public interface MemoCall {

  /** A variable of the URI, decoded. */
  String text(String variable);

  /** A variable of the URI that is an int. */
  int integer(String variable);

  /** A variable of the URI that is a long. */
  long longInteger(String variable);

  /** A variable of the URI that is a UUID. */
  UUID uuid(String variable);

  /** A variable of the URI that is a constant's name. */
  <E extends Enum<E>> E constant(String variable, Class<E> type);

  /** The app's clock. */
  Clock clock();

  /** The memo at another URI; computed if a method computes it. */
  <T> Cache<T> memo(JsonCodec<T> codec, String uri);

  /** The value of the memo at another URI, computed by a method that always returns one. */
  <T> T value(JsonCodec<T> codec, String uri);

  /**
   * Returns the method's result, unless it is null.
   *
   * @throws dev.intrepid.IntrepidException naming the method if it is
   */
  <T> T returned(@Nullable T value);
}
