package dev.intrepid.engine.stored;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.UUID;

/**
 * What {@link UUID#nameUUIDFromBytes} makes of a name: its MD5 hash (RFC 1321). Made by hand, since
 * each app has its names hashed at its start, and the JDK loads a hundred classes of providers and
 * reads their configuration before it hashes anything.
 */
public final class NameUuid {

  private static final int WORDS = 16;
  private static final int BLOCK = WORDS * Integer.BYTES;
  private static final int STEPS = 64;
  private static final int STEPS_A_ROUND = STEPS / 4;
  private static final int VERSION = 3;

  /** By how many bits a step turns: four numbers a round, in turns. */
  private static final int[] TURNS = {7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21};

  private static final int[] SINES = sines();

  private NameUuid() {}

  /** The UUID of a name. */
  public static UUID of(String name) {
    ByteBuffer text = padded(name.getBytes(UTF_8));
    int[] state = {0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476};
    int[] block = new int[WORDS];
    while (text.hasRemaining()) {
      for (int i = 0; i < WORDS; i++) {
        block[i] = text.getInt();
      }
      add(block, state);
    }
    long most = bigEndian(state[0], state[1]);
    long least = bigEndian(state[2], state[3]);
    return new UUID(
        (most & ~0xF000L) | (VERSION << 12),
        (least & ~0xC000_0000_0000_0000L) | 0x8000_0000_0000_0000L);
  }

  /** The text, a bit, zeros, and the number of its bits: whole blocks. */
  private static ByteBuffer padded(byte[] text) {
    int blocks = (text.length + Long.BYTES) / BLOCK + 1;
    return ByteBuffer.allocate(blocks * BLOCK)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(text)
        .put((byte) 0x80)
        .putLong(blocks * BLOCK - Long.BYTES, (long) text.length * Byte.SIZE)
        .rewind();
  }

  private static void add(int[] block, int[] state) {
    int a = state[0];
    int b = state[1];
    int c = state[2];
    int d = state[3];
    for (int step = 0; step < STEPS; step++) {
      int round = step / STEPS_A_ROUND;
      int sum = a + mixed(round, b, c, d) + block[word(round, step)] + SINES[step];
      a = d;
      d = c;
      c = b;
      b += Integer.rotateLeft(sum, TURNS[round * 4 + step % 4]);
    }
    state[0] += a;
    state[1] += b;
    state[2] += c;
    state[3] += d;
  }

  private static int mixed(int round, int b, int c, int d) {
    return switch (round) {
      case 0 -> (b & c) | (~b & d);
      case 1 -> (b & d) | (c & ~d);
      case 2 -> b ^ c ^ d;
      default -> c ^ (b | ~d);
    };
  }

  /** Which word of a block a step adds. */
  private static int word(int round, int step) {
    int word =
        switch (round) {
          case 0 -> step;
          case 1 -> 5 * step + 1;
          case 2 -> 3 * step + 5;
          default -> 7 * step;
        };
    return word % WORDS;
  }

  private static int[] sines() {
    int[] sines = new int[STEPS];
    for (int step = 0; step < STEPS; step++) {
      sines[step] = (int) (long) (Math.abs(StrictMath.sin(step + 1)) * (1L << Integer.SIZE));
    }
    return sines;
  }

  /** Two words whose bytes are in the order of the hash. */
  private static long bigEndian(int first, int second) {
    return ((long) Integer.reverseBytes(first) << Integer.SIZE)
        | Integer.toUnsignedLong(Integer.reverseBytes(second));
  }
}
