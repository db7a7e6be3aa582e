package dev.intrepid;

import static java.util.Objects.requireNonNull;

import dev.intrepid.compute.Computations;
import dev.intrepid.compute.Evictions;
import dev.intrepid.compute.MemoStore.FormerPlaces;
import dev.intrepid.engine.catalog.GeneratedCode;
import dev.intrepid.engine.catalog.UnknownMemos;
import dev.intrepid.exception.ComputationFailedException;
import dev.intrepid.exception.ComputationInterruptedException;
import dev.intrepid.exception.ComputationTimeoutException;
import dev.intrepid.exception.CyclicComputationException;
import dev.intrepid.exception.NotEvictableException;
import dev.intrepid.json.JsonCodec;
import dev.intrepid.json.JsonFormat;
import dev.intrepid.json.JsonFormatException;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.CacheRepo;
import dev.intrepid.repo.Uris;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Views, inserts and drops memos over a repo. That of an app ({@link Intrepid#memos}) also computes
 * memos of {@code @Cached} methods, and drops none that handlers keep. Thread-safe.
 */
public final class CacheConnection {

  private static final Logger LOG = LoggerFactory.getLogger(CacheConnection.class);

  private final CacheRepo repo;
  private final JsonFormat format;
  private final @Nullable Computations computations;
  private final @Nullable GeneratedCode generated;
  private @Nullable UnknownMemos unknown; // made by the first evict; guarded by this

  /** A connection in the standard JSON format. */
  public CacheConnection(CacheRepo repo) {
    this(repo, JsonFormat.standard());
  }

  /** A connection in that JSON format. */
  public CacheConnection(CacheRepo repo, JsonFormat format) {
    this(repo, format, null, null);
  }

  /** That of an app: it computes memos, and knows which ones the handlers of the program keep. */
  CacheConnection(
      CacheRepo repo,
      JsonFormat format,
      @Nullable Computations computations,
      @Nullable GeneratedCode generated) {
    this.repo = requireNonNull(repo);
    this.format = requireNonNull(format);
    this.computations = computations;
    this.generated = generated;
  }

  /**
   * The memo at a URI, as it is stored.
   *
   * @throws dev.intrepid.repo.InvalidNameException if the URI is malformed or has another spelling
   * @throws IntrepidException as {@link #view(MemoUri)}
   */
  public Cache<CacheRecord> view(String uri) {
    Uris.requireValid("memo", uri);
    return computations == null ? repo.getMemo(uri) : computations.record(uri);
  }

  /**
   * The value of the memo at a URI. If a {@code @Cached} method computes it and it is missing or
   * too old, the method is called, once for all concurrent callers, and this waits for it.
   *
   * @throws JsonFormatException if the stored JSON has another shape
   * @throws ComputationFailedException if the method threw, and no old value may be served
   * @throws ComputationTimeoutException if the method takes longer than its timeout, likewise
   * @throws ComputationInterruptedException if the thread is interrupted while it waits
   * @throws CyclicComputationException if the method needs the memo that it computes
   */
  public <T> Cache<T> view(MemoUri<T> uri) {
    if (computations != null) {
      return computations.view(uri.codec(), uri.uri());
    }
    return repo.getMemo(uri.uri()) instanceof Cache.Found<CacheRecord> found
        ? decode(found.value(), uri.codec(), format)
        : Cache.notFound();
  }

  /** Stores a memo, whatever is there. */
  public CacheRecord insert(CacheRecord record) {
    CacheRecord stored = repo.setMemo(record);
    if (computations != null) {
      computations.changed(record.uri());
    }
    return stored;
  }

  /** Stores a value, whatever is there. */
  public <T> CacheRecord insert(IntoCache<T> into, T value) {
    return insert(into.memo(value, format));
  }

  /**
   * Drops a memo and its running computation: later calls get a value computed after this.
   *
   * @throws NotEvictableException if this is of an app, and a handler keeps the memo
   */
  public void evict(MemoUri<?> uri) {
    evict(uri.uri());
  }

  /**
   * Drops a memo, or all under a prefix that ends with {@code /*}, and their running computations.
   * A line of the log warns if nothing is stored there and no memo of the app has such a URI.
   *
   * @throws dev.intrepid.repo.InvalidNameException if the URI is malformed or has another spelling
   * @throws NotEvictableException if this is of an app, and a handler keeps the memo, or may keep
   *     memos under the prefix
   */
  public void evict(String uri) {
    boolean all = uri.endsWith(Evictions.ALL);
    Uris.requireValid("memo", all ? uri.substring(0, uri.length() - Evictions.ALL.length()) : uri);
    if (all) {
      evictAll(uri.substring(0, uri.length() - 1));
    } else {
      evictOne(uri);
    }
  }

  private void evictOne(String uri) {
    if (generated != null) {
      generated.handlerMemos().requireEvictable(uri);
      unknown(generated).ofOne(uri, repo).ifPresent(CacheConnection::warn);
    }
    if (computations == null) {
      Evictions.evict(uri, FormerPlaces.NONE, repo);
    } else {
      computations.evict(uri);
    }
  }

  private void evictAll(String prefix) {
    if (generated != null) {
      generated.handlerMemos().requireAllEvictable(prefix);
      unknown(generated).ofAll(prefix, repo).ifPresent(CacheConnection::warn);
    }
    if (computations == null) {
      Evictions.evictAll(prefix, FormerPlaces.NONE, repo);
    } else {
      computations.evictAll(prefix);
    }
  }

  private synchronized UnknownMemos unknown(GeneratedCode ofApp) {
    UnknownMemos made = unknown;
    if (made == null) {
      made = ofApp.unknownMemos();
      unknown = made;
    }
    return made;
  }

  private static void warn(String sentence) {
    LOG.warn("{}", sentence);
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
