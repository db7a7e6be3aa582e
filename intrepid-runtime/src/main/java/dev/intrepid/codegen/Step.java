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
 * What a generated table may ask for and tell while it handles one message. Memos are read and
 * written through the step, so two messages of one page see each other's changes; nothing takes
 * effect before the step is committed. For one thread.
 */
public interface Step {

  /**
   * Says which handler is called next; its effects get their ids from it.
   *
   * @param handler the index in {@link SubscriberSpec#handlers}
   * @return false if this handler is not to be called for the message in hand
   */
  boolean enter(int handler);

  /** The stored form of the message in hand; in a batch, of its first message. */
  EventRecord record();

  /** How the message in hand reaches the handler in hand. */
  Delivery delivery();

  /** The app's clock. */
  Clock clock();

  /** A header of the message in hand. */
  Optional<String> meta(String name);

  /**
   * A header of the message in hand that its handler cannot do without.
   *
   * @throws dev.intrepid.IntrepidException if the message has none of that name
   */
  String requiredMeta(String name);

  /** The memo at a URI, with the changes of this step; computed if a method computes it. */
  <T> Cache<T> memo(JsonCodec<T> codec, String uri);

  /** The value of the memo at a URI, which a method computes that always has one. */
  <T> T value(JsonCodec<T> codec, String uri);

  /** Publishes a message that the handler in hand returned. */
  <T> void publish(IntoEvent<T> into, @Nullable T message);

  /** Stores a memo that the handler in hand returned, at the URI its components give. */
  <T> void store(IntoCache<T> into, @Nullable T value);

  /** Stores a value that the handler in hand returned, at that URI. */
  <T> void store(JsonCodec<T> codec, String uri, @Nullable T value);

  /** Deletes the memo at a URI. */
  void delete(String uri);

  /** Drops the memo at a URI that a method computes, and what is computed of it meanwhile. */
  void evict(String uri);

  /** Drops all memos whose URI starts with a prefix, as {@link #evict} does. */
  void evictAll(String prefix);

  /** Has the memo at a URI, if it is stored, computed anew; until then the old one is served. */
  void refresh(String uri);

  /** Applies several effects that the handler in hand returned. */
  void apply(@Nullable Effects effects);

  /**
   * Passes what a handler returned on, unless it is null.
   *
   * @throws dev.intrepid.IntrepidException naming the handler in hand if it is
   */
  <T> T returned(@Nullable T value);
}
