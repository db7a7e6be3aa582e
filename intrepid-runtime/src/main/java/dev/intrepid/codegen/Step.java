package dev.intrepid.codegen;

import dev.intrepid.Cache;
import dev.intrepid.Delivery;
import dev.intrepid.Effects;
import dev.intrepid.IntoCache;
import dev.intrepid.IntoEvent;
import dev.intrepid.json.JsonCodec;
import dev.intrepid.repo.EventRecord;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a generated table may call while it handles one message. Memos are read and written through
 * the step, so two messages of one page see each other's changes; nothing takes effect before the
 * step is committed. For one thread.
 */
public interface Step {

  /**
   * Says which handler is called next; its effects get their ids from it.
   *
   * @param handler the index in {@link SubscriberSpec#handlers}
   * @return false if this handler must not be called for the current message
   */
  boolean enter(int handler);

  /** The stored form of the current message; in a batch, of its first message. */
  EventRecord record();

  /** How the current message reaches the current handler. */
  Delivery delivery();

  /** The app's clock. */
  Clock clock();

  /** A header of the current message. */
  Optional<String> meta(String name);

  /**
   * A header of the current message that its handler requires.
   *
   * @throws dev.intrepid.IntrepidException if the message has none of that name
   */
  String requiredMeta(String name);

  /** The memo at a URI, with the changes of this step; computed if a method computes it. */
  <T> Cache<T> memo(JsonCodec<T> codec, String uri);

  /** The value of the memo at a URI, computed by a method that always returns one. */
  <T> T value(JsonCodec<T> codec, String uri);

  /** Publishes a message that the current handler returned. */
  <T> void publish(IntoEvent<T> into, @Nullable T message);

  /** Stores a memo that the current handler returned, at the URI its components give. */
  <T> void store(IntoCache<T> into, @Nullable T value);

  /** Stores a value that the current handler returned, at that URI. */
  <T> void store(JsonCodec<T> codec, String uri, @Nullable T value);

  /** Deletes the memo at a URI. */
  void delete(String uri);

  /**
   * Drops the memo at a URI that a method computes, and its running computation.
   *
   * @throws dev.intrepid.exception.NotEvictableException if a handler keeps it
   */
  void evict(String uri);

  /**
   * Drops all memos whose URI starts with a prefix, as {@link #evict} does.
   *
   * @throws dev.intrepid.exception.NotEvictableException if a handler may keep memos there
   */
  void evictAll(String prefix);

  /** Has the memo at a URI recomputed, if it is stored; until then the old one is served. */
  void refresh(String uri);

  /** Applies several effects that the current handler returned. */
  void apply(@Nullable Effects effects);

  /**
   * Returns a handler's result, unless it is null.
   *
   * @throws dev.intrepid.IntrepidException naming the current handler if it is
   */
  <T> T returned(@Nullable T value);

  /**
   * The failure of a handler that returned a member of its sealed type that was none when the table
   * was generated. A step that knows the handler says which it is.
   */
  default RuntimeException unforeseen(Object value) {
    return new IllegalStateException(
        "A handler returned "
            + value.getClass().getName()
            + ", which its result could not be when it was compiled: compile it again.");
  }
}
