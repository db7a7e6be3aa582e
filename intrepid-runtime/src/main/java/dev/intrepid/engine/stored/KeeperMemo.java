package dev.intrepid.engine.stored;

import static java.util.Objects.requireNonNull;

import dev.intrepid.Cache;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.CacheRepo;
import dev.intrepid.repo.MemoChange;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The memos that a subscriber keeps, as the only one that folds them, and from which sequence on
 * they are complete. It is stored in the commit that begins the subscriber or changes what it
 * keeps, and is compared with the program at each start. Immutable.
 *
 * @param subscriber the name of the subscriber
 * @param heirOf the subscriber that it replaced, and whose memos are still to be rebuilt; empty if
 *     there is none
 * @param kept the memos, by their template
 * @param lost memos that it kept until a newer program had them kept otherwise: without the names
 *     of variables, the templates of those that another subscriber keeps; with them, those of
 *     templates that were replaced by one with other variables
 * @param revision the revision of the memo, {@link CacheRecord#NOT_STORED} before it is stored
 */
public record KeeperMemo(
    String subscriber, String heirOf, List<KeptMemo> kept, SortedSet<String> lost, long revision) {

  /** What the URIs of these memos begin with; no URI variable can lead there. */
  public static final String PREFIX = "@keeper/";

  /** Sorts the memos. */
  public KeeperMemo {
    requireNonNull(subscriber);
    requireNonNull(heirOf);
    kept = kept.size() < 2 ? List.copyOf(kept) : sorted(kept);
    lost = Collections.unmodifiableSortedSet(new TreeSet<>(lost));
  }

  private static List<KeptMemo> sorted(List<KeptMemo> kept) {
    return kept.stream().sorted(Comparator.comparing(KeptMemo::template)).toList();
  }

  /** What is stored for a subscriber; if nothing is, it keeps no memos. */
  public static KeeperMemo read(CacheRepo repo, String subscriber) {
    return repo.getMemo(PREFIX + subscriber) instanceof Cache.Found<CacheRecord> found
        ? of(found.value())
        : none(subscriber);
  }

  /** The value for a subscriber for which nothing is stored. */
  public static KeeperMemo none(String subscriber) {
    return new KeeperMemo(
        subscriber, "", List.of(), Collections.emptySortedSet(), CacheRecord.NOT_STORED);
  }

  /**
   * What a memo says.
   *
   * @throws dev.intrepid.json.JsonFormatException if it has another shape
   */
  public static KeeperMemo of(CacheRecord memo) {
    KeeperMemo stored = MemoText.read(memo, KeeperMemoCodec.INSTANCE);
    return new KeeperMemo(
        stored.subscriber(), stored.heirOf(), stored.kept(), stored.lost(), memo.revision());
  }

  /** Whether anything is stored. */
  public boolean isStored() {
    return revision != CacheRecord.NOT_STORED;
  }

  /** The same with these memos, to be stored. */
  public KeeperMemo keeping(List<KeptMemo> memos) {
    return new KeeperMemo(subscriber, heirOf, memos, lost, revision);
  }

  /** The same that has lost these memos to a newer program, and no others, to be stored. */
  public KeeperMemo losing(Set<String> places) {
    return new KeeperMemo(subscriber, heirOf, kept, new TreeSet<>(places), revision);
  }

  /** The same as heir of another subscriber, to be stored; empty for none. */
  public KeeperMemo heirOf(String name) {
    return new KeeperMemo(subscriber, name, kept, lost, revision);
  }

  /** Stores this, if it was not changed since it was read. */
  public MemoChange set() {
    return MemoText.set(PREFIX + subscriber, KeeperMemoCodec.INSTANCE, this, revision);
  }

  /** Deletes this, if it was not changed since it was read. */
  public MemoChange delete() {
    return MemoChange.delete(PREFIX + subscriber, revision);
  }
}
