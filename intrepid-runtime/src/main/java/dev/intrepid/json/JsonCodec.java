package dev.intrepid.json;

import org.jspecify.annotations.Nullable;

/**
 * Writes and reads values of one type. Stateless and thread-safe; the compiler generates one for
 * every message and memo.
 *
 * @param <T> the type
 */
public interface JsonCodec<T> {

  /** Writes one value. */
  void write(T value, JsonWriter out);

  /**
   * Reads the value that begins at the reader's current token.
   *
   * @return null only for JSON null
   * @throws JsonFormatException if the JSON has another shape
   */
  @Nullable T read(JsonReader in);
}
