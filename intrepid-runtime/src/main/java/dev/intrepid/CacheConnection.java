package dev.intrepid;

import static java.util.Objects.requireNonNull;

import dev.intrepid.json.JsonCodec;
import dev.intrepid.json.JsonFormat;
import dev.intrepid.json.JsonFormatException;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.CacheRepo;

/** Views and inserts memos over a repo. Thread-safe. */
public final class CacheConnection {

  private final CacheRepo repo;
  private final JsonFormat format;

  /** A connection in the standard JSON format. */
  public CacheConnection(CacheRepo repo) {
    this(repo, JsonFormat.standard());
  }

  /** A connection in that JSON format. */
  public CacheConnection(CacheRepo repo, JsonFormat format) {
    this.repo = requireNonNull(repo);
    this.format = requireNonNull(format);
  }

  /** The memo at a URI, as it is stored. */
  public Cache<CacheRecord> view(String uri) {
    return repo.getMemo(uri);
  }

  /**
   * The value of the memo at a URI.
   *
   * @throws JsonFormatException if what is stored there has another shape
   */
  public <T> Cache<T> view(MemoUri<T> uri) {
    return repo.getMemo(uri.uri()) instanceof Cache.Found<CacheRecord> found
        ? decode(found.value(), uri.codec(), format)
        : Cache.notFound();
  }

  /** Stores a memo, whatever is there. */
  public CacheRecord insert(CacheRecord record) {
    return repo.setMemo(record);
  }

  /** Stores a value, whatever is there. */
  public <T> CacheRecord insert(IntoCache<T> into, T value) {
    return repo.setMemo(into.memo(value, format));
  }

  /**
   * The value of a stored memo; a memo of JSON null is not found.
   *
   * @throws JsonFormatException if it has another shape
   */
  public static <T> Cache<T> decode(CacheRecord record, JsonCodec<T> codec, JsonFormat format) {
    T value;
    try {
      value = format.read(codec, record.data());
    } catch (JsonFormatException e) {
      throw new JsonFormatException(
          "The memo " + record.uri() + " has another shape than its type: " + e.getMessage(), e);
    }
    return value == null ? Cache.notFound() : Cache.found(value, record.storedAt());
  }
}
