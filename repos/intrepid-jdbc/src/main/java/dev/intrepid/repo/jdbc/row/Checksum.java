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

  /** Tells one that the place of the event was added to. */
  private static final long OF_PLACED_EVENT = 1L << 33;

  /** How many values a CRC32C may have. */
  private static final long RANGE = 1L << 32;

  private static final long LOW = RANGE - 1;

  /** By which numbers that are added are multiplied: odd, so that each other number counts. */
  private static final long OF_SEQUENCE = 0x1e35_a7bdL;

  private static final long OF_POSITION = 0x165e_67b1L;
  private static final long OF_REVISION = OF_SEQUENCE;

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
   * That of the columns of an event but for its place in the log. {@link #placed} adds the place,
   * or the server does where it gives it.
   */
  public static long ofEventWithoutPlace(
      byte[] id,
      byte[] stream,
      byte[] type,
      int version,
      long recordedAt,
      byte @Nullable [] meta,
      byte[] data) {
    Checksum sum = new Checksum();
    sum.numbers.putLong(version).putLong(recordedAt);
    sum.numbers.putInt(id.length).putInt(stream.length).putInt(type.length).putInt(length(meta));
    return sum.with(id, stream, type, bytes(meta), data);
  }

  /** That of an event whose place is added to the one without. */
  public static long placed(long withoutPlace, long sequence, long position) {
    return OF_PLACED_EVENT
        + (withoutPlace + folded(sequence) * OF_SEQUENCE + folded(position) * OF_POSITION) % RANGE;
  }

  /** Such that the products stay below 2^61. */
  private static long folded(long number) {
    return (number % RANGE + number / RANGE) % RANGE;
  }

  /** The expression in SQL that does as {@link #placed}, of the names of three columns. */
  public static String placed(String withoutPlace, String sequence, String position) {
    return OF_PLACED_EVENT
        + " + ("
        + withoutPlace
        + " + "
        + folded(sequence)
        + " * "
        + OF_SEQUENCE
        + " + "
        + folded(position)
        + " * "
        + OF_POSITION
        + ") % "
        + RANGE;
  }

  private static String folded(String number) {
    return "((" + number + " % " + RANGE + " + " + number + " / " + RANGE + ") % " + RANGE + ")";
  }

  /** Whether it is that of the columns of an event, whichever way it was made. */
  static boolean isOfEvent(
      long checksum,
      long sequence,
      byte[] id,
      byte[] stream,
      long position,
      byte[] type,
      int version,
      long recordedAt,
      byte @Nullable [] meta,
      byte[] data) {
    long actual =
        isPlaced(checksum)
            ? placed(
                ofEventWithoutPlace(id, stream, type, version, recordedAt, meta, data),
                sequence,
                position)
            : ofEvent(sequence, id, stream, position, type, version, recordedAt, meta, data);
    return checksum == actual;
  }

  /** Whether the place of the event was added to it. */
  static boolean isPlaced(long checksum) {
    return (checksum & OF_PLACED_EVENT) != 0;
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

  /**
   * That of the columns of a memo but for its revision. {@link #revised} adds that, or the server
   * does where it gives it.
   *
   * @param expiresAt {@link #NEVER} if it does not expire
   */
  public static long ofMemoWithoutRevision(
      byte[] uri, long storedAt, long expiresAt, byte @Nullable [] meta, byte[] data) {
    Checksum sum = new Checksum();
    sum.numbers.putLong(storedAt).putLong(expiresAt);
    sum.numbers.putInt(uri.length).putInt(length(meta));
    return sum.with(uri, bytes(meta), data);
  }

  /** That of a memo whose revision is added to the one without. */
  public static long revised(long withoutRevision, long revision) {
    return ofRevision(revision) | (withoutRevision + folded(revision) * OF_REVISION) % RANGE;
  }

  /** The expression in SQL that does as {@link #revised}, of the names of two columns. */
  public static String revised(String withoutRevision, String revision) {
    return "(("
        + revision
        + ") << 32) | (("
        + withoutRevision
        + " + "
        + folded("(" + revision + ")")
        + " * "
        + OF_REVISION
        + ") % "
        + RANGE
        + ")";
  }

  /**
   * Whether it is that of the columns of a memo, whichever way it was made. The way of embedded
   * stores is tried first, since there a read takes microseconds.
   */
  static boolean isOfMemo(
      long checksum,
      byte[] uri,
      long revision,
      long storedAt,
      long expiresAt,
      byte @Nullable [] meta,
      byte[] data) {
    return checksum == ofMemo(uri, revision, storedAt, expiresAt, meta, data)
        || checksum
            == revised(ofMemoWithoutRevision(uri, storedAt, expiresAt, meta, data), revision);
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
