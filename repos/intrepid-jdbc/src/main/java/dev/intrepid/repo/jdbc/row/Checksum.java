package dev.intrepid.repo.jdbc.row;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * The checksum of a row (CRC32C of all that is read of it), which reveals a flipped bit. A row of
 * an earlier release has none. For one thread and one row.
 */
public final class Checksum {

  /** Of a row that has none: NULL, read as a number. */
  public static final long NONE = 0;

  /** When a memo expires that does not: NULL, read as a number. */
  public static final long NEVER = 0;

  /** The text about a row whose checksum is wrong. */
  public static final String DAMAGE =
      "Its checksum does not fit: the row was changed after it was stored. If that was"
          + " on purpose, set its column checksum to NULL.";

  /** Tells a checksum of 0 from a row that has none. */
  private static final long OF_EVENT = 1L << 32;

  private static final long LOW = 0xffff_ffffL;
  private static final int LONGS = 8;
  private static final byte[] NOTHING = {};

  private final CRC32C crc = new CRC32C();
  private final ByteBuffer numbers = ByteBuffer.allocate(LONGS * Long.BYTES);

  private Checksum() {}

  /** That of the columns of an event. */
  public static long ofEvent(
      long sequence,
      byte[] id,
      byte[] stream,
      long position,
      byte[] type,
      int version,
      long recordedAt,
      byte @Nullable [] meta,
      byte[] data) {
    Checksum sum = new Checksum();
    sum.numbers.putLong(sequence).putLong(position).putLong(version).putLong(recordedAt);
    sum.numbers.putInt(id.length).putInt(stream.length).putInt(type.length).putInt(length(meta));
    return OF_EVENT | sum.with(id, stream, type, bytes(meta), data);
  }

  /**
   * That of the columns of a memo, with the revision in its upper half: an earlier release changes
   * the row and leaves the checksum as it was, which then is of another revision.
   *
   * @param expiresAt {@link #NEVER} if it does not expire
   */
  public static long ofMemo(
      byte[] uri,
      long revision,
      long storedAt,
      long expiresAt,
      byte @Nullable [] meta,
      byte[] data) {
    Checksum sum = new Checksum();
    sum.numbers.putLong(revision).putLong(storedAt).putLong(expiresAt);
    sum.numbers.putInt(uri.length).putInt(length(meta));
    return ofRevision(revision) | sum.with(uri, bytes(meta), data);
  }

  private static long ofRevision(long revision) {
    return revision << 32;
  }

  /** Whether a memo's checksum is of an earlier revision, and so of an earlier release. */
  static boolean isOfEarlier(long revision, long checksum) {
    return (checksum & ~LOW) != ofRevision(revision);
  }

  private static int length(byte @Nullable [] bytes) {
    return bytes == null ? -1 : bytes.length;
  }

  private static byte[] bytes(byte @Nullable [] bytes) {
    return bytes == null ? NOTHING : bytes;
  }

  private long with(byte[]... texts) {
    crc.update(numbers.array(), 0, numbers.position());
    for (byte[] text : texts) {
      crc.update(text, 0, text.length);
    }
    return crc.getValue();
  }
}
