package dev.intrepid.engine.stored;

import java.util.List;

/**
 * Which messages of the log come again after a rewind, and for whom. Folds are handled again; of
 * the reactions only those that say so, and only after a sequence. Immutable.
 *
 * @param through for each shard, the sequence up to which its messages come again; empty if none do
 * @param reactionsAfter the sequence after which reactions that say {@code replay = true} are
 *     called again
 */
public record Replay(List<Long> through, long reactionsAfter) {

  /** Nothing comes again. */
  public static final Replay NONE = new Replay(List.of(), 0);

  /** Copies the list. */
  public Replay {
    through = List.copyOf(through);
  }

  /** The sequence up to which the messages of a shard come again; 0 if none do. */
  public long through(int shard) {
    return shard < through.size() ? through.get(shard) : 0;
  }

  /** The highest of these. */
  public long furthest() {
    return through.stream().mapToLong(Long::longValue).max().orElse(0);
  }
}
