package dev.intrepid.launcher.transfer;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;

/**
 * How many records there are, and the sum of their digests: 128 bits of the SHA-256 of each, added
 * up. It is the same for the same records in whatever order they are read, and so needs no memory
 * for streams that are still being read. For one thread.
 */
final class DigestSum {

  private final MessageDigest sha256 = sha256();
  private long count;
  private long high;
  private long low;

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256.", e);
    }
  }

  /** Adds a record, which has these bytes. */
  void add(byte[] record) {
    ByteBuffer digest = ByteBuffer.wrap(sha256.digest(record));
    long addedHigh = digest.getLong();
    long addedLow = digest.getLong();
    long sum = low + addedLow;
    long carry = Long.compareUnsigned(sum, low) < 0 ? 1 : 0;
    low = sum;
    high += addedHigh + carry;
    count++;
  }

  /** How many were added. */
  long count() {
    return count;
  }

  /** The sum, as 32 hexadecimal digits. */
  String text() {
    return String.format(Locale.ROOT, "%016x%016x", high, low);
  }
}
