package dev.intrepid.engine.stored;

import static java.util.Objects.requireNonNull;

import dev.intrepid.Cache;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.CacheRepo;
import dev.intrepid.repo.MemoChange;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which messages a subscriber handles, and from which sequence on, as stored by the program that
 * works on it. From it the next program knows what was not handled: which types, and after which
 * sequence. It is stored before the first message is delivered, and again, fenced by the markers,
 * when a program that handles other messages takes over. Immutable.
 *
 * @param subscriber the name of the subscriber
 * @param app the run of the app that stored this; empty if none did
 * @param known the {@link KnownTypes} of its program, by their name
 * @param types the messages, by their stored type
 * @param revision the revision of the memo, {@link CacheRecord#NOT_STORED} before it is stored
 */
public record HandledMemo(
    String subscriber,
    String app,
    String known,
    SortedMap<String, HandledType> types,
    long revision) {

  /** What the URIs of these memos begin with; no URI variable can lead there. */
  public static final String PREFIX = "@handled/";

  /** Copies the types. */
  public HandledMemo {
    requireNonNull(subscriber);
    requireNonNull(app);
    requireNonNull(known);
    types = Collections.unmodifiableSortedMap(new TreeMap<>(types));
  }

  /** What is stored for a subscriber; nothing is handled if nothing is. */
  public static HandledMemo read(CacheRepo repo, String subscriber) {
    return repo.getMemo(PREFIX + subscriber) instanceof Cache.Found<CacheRecord> found
        ? of(found.value())
        : none(subscriber);
  }

  /** That of a subscriber for which nothing is stored. */
  public static HandledMemo none(String subscriber) {
    return new HandledMemo(subscriber, "", "", new TreeMap<>(), CacheRecord.NOT_STORED);
  }

  /**
   * What a memo says.
   *
   * @throws dev.intrepid.json.JsonFormatException if it has another shape
   */
  public static HandledMemo of(CacheRecord memo) {
    HandledMemo stored = MemoText.read(memo, HandledMemoCodec.INSTANCE);
    return new HandledMemo(
        stored.subscriber(), stored.app(), stored.known(), stored.types(), memo.revision());
  }

  /** Whether anything is stored. */
  public boolean isStored() {
    return revision != CacheRecord.NOT_STORED;
  }

  /** The types that are being handled. */
  public SortedMap<String, HandledType> open() {
    SortedMap<String, HandledType> open = new TreeMap<>();
    for (Map.Entry<String, HandledType> one : types.entrySet()) {
      if (one.getValue().span().isOpen()) {
        open.put(one.getKey(), one.getValue());
      }
    }
    return open;
  }

  /** Whether it has these types. */
  public boolean says(SortedMap<String, HandledType> others) {
    for (Map.Entry<String, HandledType> one : types.entrySet()) {
      HandledType other = others.get(one.getKey());
      if (other == null || !one.getValue().isSameAs(other)) {
        return false;
      }
    }
    return types.size() == others.size();
  }

  /**
   * The types of another subscriber for this one, which takes its place, to be stored: the app that
   * has stored them does not work on this one.
   */
  public HandledMemo inPlaceOf(HandledMemo other) {
    return new HandledMemo(subscriber, "", other.known, other.types, revision);
  }

  /** Stores this, if it was not changed since it was read. */
  public MemoChange set() {
    return MemoText.set(PREFIX + subscriber, HandledMemoCodec.INSTANCE, this, revision);
  }

  /** Forgets what a subscriber handles. */
  public static MemoChange forget(String subscriber) {
    return MemoChange.delete(PREFIX + subscriber);
  }
}
