package dev.intrepid;

import dev.intrepid.json.JsonCodec;
import dev.intrepid.json.JsonFormat;
import dev.intrepid.repo.CacheRecord;

/**
 * Makes memos of a type. The compiler generates one for every {@code @Cached} record; one written
 * by hand is accepted too. Stateless and thread-safe.
 *
 * @param <T> the type of the value
 */
public interface IntoCache<T> extends JsonCodec<T> {

  /** The class of the value. */
  Class<T> memoClass();

  /** The URI template its memos live at. */
  String template();

  /**
   * The URI of a value.
   *
   * @throws dev.intrepid.repo.InvalidNameException if no URI can be made of it
   */
  String uri(T value);

  /** The memo of a value, ready to be stored. */
  default CacheRecord memo(T value) {
    return memo(value, JsonFormat.standard());
  }

  /** The memo of a value in that format, ready to be stored. */
  default CacheRecord memo(T value, JsonFormat format) {
    return CacheRecord.of(uri(value), format.write(this, value));
  }
}
