package dev.intrepid.control;

import static java.util.Objects.requireNonNull;

import dev.intrepid.json.Json;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The differences between rebuilt memos and the live ones. Immutable.
 *
 * @param subscriber the name of the subscriber
 * @param sequence the sequence up to which the rebuilt ones are complete, in all shards
 * @param liveSequence the same of the live ones
 * @param isOfSameMessages whether both had handled the same messages when they were compared; else
 *     what differs may be only what one of them has still to handle
 * @param templates how many differ, by the URI template they are kept at; those of none of the
 *     subscriber's templates are under {@link #OTHERS}
 * @param first some of the differences
 */
public record MemoDiff(
    String subscriber,
    long sequence,
    long liveSequence,
    boolean isOfSameMessages,
    SortedMap<String, Counts> templates,
    List<Difference> first) {

  /** The key of memos that {@code Effects} stored at URIs that no template of a handler names. */
  public static final String OTHERS = "others";

  /** Copies the collections. */
  public MemoDiff {
    requireNonNull(subscriber);
    templates = Collections.unmodifiableSortedMap(new TreeMap<>(templates));
    first = List.copyOf(first);
  }

  /** Whether nothing differs. */
  public boolean isEmpty() {
    return templates.values().stream().allMatch(Counts::isSame);
  }

  /**
   * How many memos there are of each kind.
   *
   * @param same how many are equal
   * @param changed how many are on both sides, and not equal
   * @param added how many are among the rebuilt ones alone
   * @param removed how many are among the live ones alone
   */
  public record Counts(long same, long changed, long added, long removed) {

    /** Both together. */
    public Counts plus(Counts other) {
      return new Counts(
          same + other.same, changed + other.changed, added + other.added, removed + other.removed);
    }

    boolean isSame() {
      return changed + added + removed == 0;
    }
  }

  /**
   * A memo that differs.
   *
   * @param uri its URI
   * @param live the live value; empty if there is none
   * @param rebuilt the rebuilt value; empty if there is none
   */
  public record Difference(String uri, Optional<Json> live, Optional<Json> rebuilt) {
    /** Requires every part. */
    public Difference {
      requireNonNull(uri);
      requireNonNull(live);
      requireNonNull(rebuilt);
    }
  }
}
