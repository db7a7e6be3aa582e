package dev.intrepid.engine.stored;

import java.util.List;

/**
 * Which messages of the log are delivered again after a rewind, and to which handlers: to all
 * folds, and to reactions only if they say so and after a sequence. Immutable.
 *
 * @param through for each shard, the sequence up to which its messages are delivered again; empty
 *     if none are
 * @param reactionsAfter the sequence after which reactions that say {@code replay = true} are
 *     called again
 */
public record Replay(List<Long> through, long reactionsAfter) {

  /** Nothing is delivered again. */
  public static final Replay NONE = new Replay(List.of(), 0);

  /** Copies the list. */
  public Replay {
    through = List.copyOf(through);
  }

  /** The sequence up to which the messages of a shard are delivered again; 0 if none are. */
  public long through(int shard) {
    return shard < through.size() ? through.get(shard) : 0;
  }

  /** The highest of these. */
  public long furthest() {
    return through.stream().mapToLong(Long::longValue).max().orElse(0);
  }
}
