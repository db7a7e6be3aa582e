package dev.intrepid.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Finds what of a value is lost when the app's ObjectMapper writes and reads it. */
final class Loss {

  private Loss() {}

  /** The sentence without its end; null if the value read is equal. */
  static <T> @Nullable String of(JsonFormat format, MappedType<T> type, T value, byte[] written) {
    T read;
    try {
      read = format.mapped(type, written, 0, written.length);
    } catch (JacksonException e) {
      return begin(type, written) + ", and cannot read that: " + Failure.why(e);
    }
    if (value.equals(read)) {
      return null;
    }
    byte[] again = read == null ? new byte[] {'n', 'u', 'l', 'l'} : format.written(read, () -> "$");
    return Arrays.equals(again, written)
        ? begin(type, written)
            + ", and what it reads of that is not equal to it: the class needs equals, or a"
            + " JsonCodec named by @Codec"
        : begin(type, written)
            + ", and reads that as another, which it writes as "
            + text(again)
            + ": name a JsonCodec by @Codec";
  }

  private static String begin(MappedType<?> type, byte[] written) {
    return "The app's ObjectMapper writes a " + type + " as " + text(written);
  }

  private static String text(byte[] json) {
    return FoundText.shortened(new String(json, UTF_8));
  }
}
