package dev.intrepid.repo;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * A part of the streams: those whose hash maps to {@code index} out of {@code count}. A stream
 * keeps its shard as long as the count is the same. Immutable.
 *
 * @param index from 0 to {@code count - 1}
 * @param count 1 or more
 */
public record Shard(int index, int count) {

  /** Every stream. */
  public static final Shard ALL = new Shard(0, 1);

  /** Refuses an index outside the count. */
  public Shard {
    if (count < 1 || index < 0 || index >= count) {
      throw new IllegalArgumentException(
          "A shard is one of 0 to count - 1, not " + index + " of " + count + ".");
    }
  }

  /** The shard of a stream, out of that many. */
  public static Shard of(String stream, int count) {
    return new Shard(Integer.remainderUnsigned(hash(stream), count), count);
  }

  /** Whether the stream belongs to this shard. */
  public boolean contains(String stream) {
    return count == 1 || contains(hash(stream));
  }

  /** Whether a stream of this {@link #hash} belongs to this shard. */
  public boolean contains(int hash) {
    return Integer.remainderUnsigned(hash, count) == index;
  }

  /**
   * The hash every repo shards by: 32-bit FNV-1a over the UTF-8 bytes, mixed by the finalizer of
   * MurmurHash3 so that its low bits are as good as its high ones. It never changes.
   */
  public static int hash(String stream) {
    int hash = 0x811C9DC5;
    for (byte b : stream.getBytes(UTF_8)) {
      hash = (hash ^ (b & 0xff)) * 0x01000193;
    }
    hash = (hash ^ (hash >>> 16)) * 0x85EBCA6B;
    hash = (hash ^ (hash >>> 13)) * 0xC2B2AE35;
    return hash ^ (hash >>> 16);
  }
}
