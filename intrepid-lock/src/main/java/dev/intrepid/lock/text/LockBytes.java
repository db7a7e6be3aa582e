package dev.intrepid.lock.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.intrepid.lock.LockSyntaxException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;

/** Makes text of the bytes of a lock, or tells at which line they are none. */
public final class LockBytes {

  private static final char BYTE_ORDER_MARK = '\ufeff';

  private LockBytes() {}

  /**
   * The text of a file.
   *
   * @throws LockSyntaxException if it is in another encoding than UTF-8
   */
  public static String text(byte[] file) {
    if (startsWith(file, 0xfe, 0xff) || startsWith(file, 0xff, 0xfe)) {
      throw new LockSyntaxException(1, "it is in UTF-16: save it in UTF-8");
    }
    ByteBuffer in = ByteBuffer.wrap(file);
    CharBuffer text = CharBuffer.allocate(file.length);
    CharsetDecoder decoder = UTF_8.newDecoder();
    if (decoder.decode(in, text, true).isError()) {
      throw new LockSyntaxException(line(in), "it is not in UTF-8: save it in that");
    }
    text.flip();
    boolean isMarked = text.hasRemaining() && text.get(0) == BYTE_ORDER_MARK;
    return text.subSequence(isMarked ? 1 : 0, text.remaining()).toString();
  }

  private static boolean startsWith(byte[] file, int first, int second) {
    return file.length >= 2 && (file[0] & 0xff) == first && (file[1] & 0xff) == second;
  }

  /** The line of the first byte that was not decoded. */
  private static int line(ByteBuffer in) {
    int line = 1;
    for (int i = 0; i < in.position(); i++) {
      if (in.get(i) == '\n') {
        line++;
      }
    }
    return line;
  }
}
