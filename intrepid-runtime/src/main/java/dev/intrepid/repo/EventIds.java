package dev.intrepid.repo;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.intrepid.concurrent.SystemClock;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Makes event ids. Thread-safe. */
public final class EventIds {

  private EventIds() {}

  /**
   * A new id: version 7 of RFC 9562, so that ids made one after another lie side by side in an
   * index. Its randomness is for uniqueness, not for secrecy.
   */
  public static UUID fresh() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    long millis = SystemClock.utc().millis();
    long high = (millis << 16) | 0x7000L | (random.nextLong() & 0x0FFFL);
    long low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }

  /**
   * The id of the effect that a handler had on a message: the same message, handler and index give
   * the same id for ever, so an effect published twice is stored once.
   *
   * @param message the id of the handled message
   * @param handler the handler, such as {@code "billing/receipt(OrderPaid)"}
   * @param index which of its published effects, from 0
   */
  public static UUID derived(UUID message, String handler, int index) {
    byte[] name = handler.getBytes(UTF_8);
    ByteBuffer seed = ByteBuffer.allocate(20 + name.length);
    seed.putLong(message.getMostSignificantBits()).putLong(message.getLeastSignificantBits());
    seed.putInt(index).put(name);
    return named(seed.array());
  }

  /** The id that stands for this name: version 5 of RFC 9562, without a name space. */
  public static UUID named(String name) {
    return named(name.getBytes(UTF_8));
  }

  private static UUID named(byte[] name) {
    ByteBuffer hash = ByteBuffer.wrap(sha1().digest(name));
    long high = (hash.getLong() & 0xFFFF_FFFF_FFFF_0FFFL) | 0x5000L;
    long low = (hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }

  private static MessageDigest sha1() {
    try {
      return MessageDigest.getInstance("SHA-1");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-1", e);
    }
  }
}
