package dev.intrepid.fuzzing;

import dev.intrepid.IntoEvent;
import dev.intrepid.json.Json;
import dev.intrepid.json.JsonFormat;
import dev.intrepid.json.JsonFormatException;
import java.util.Arrays;
import java.util.List;

/** The codecs that the compiler wrote for {@link Everything}. */
final class Codecs {

  private static final JsonFormat FORMAT = JsonFormat.standard();

  static final List<IntoEvent<?>> ALL =
      List.of(
          Everything_Primitives_Event.INSTANCE,
          Everything_Boxes_Event.INSTANCE,
          Everything_Values_Event.INSTANCE,
          Everything_Times_Event.INSTANCE,
          Everything_Collections_Event.INSTANCE,
          Everything_Keys_Event.INSTANCE,
          Everything_Absences_Event.INSTANCE,
          Everything_Arrays_Event.INSTANCE,
          Everything_Generics_Event.INSTANCE,
          Everything_Owned_Event.INSTANCE);

  private Codecs() {}

  /** Reads bytes by the codec that the first of them names; what was read is written and read. */
  static void decode(byte[] input) {
    if (input.length > 0) {
      IntoEvent<?> codec = ALL.get((input[0] & 0xff) % ALL.size());
      decode(codec, Json.ofTrustedUtf8(Arrays.copyOfRange(input, 1, input.length)));
    }
  }

  private static <T> void decode(IntoEvent<T> codec, Json json) {
    Json written;
    try {
      T value = FORMAT.read(codec, json);
      if (value == null) {
        return;
      }
      written = FORMAT.write(codec, value);
    } catch (JsonFormatException e) {
      return; // What is malformed or cannot be written says so.
    }
    T again = FORMAT.read(codec, written);
    if (again == null || !FORMAT.write(codec, again).equals(written)) {
      throw new AssertionError("What was written reads as another: " + written);
    }
  }

  static <T> Json write(IntoEvent<T> codec, Object value) {
    return FORMAT.write(codec, codec.messageClass().cast(value));
  }

  static <T> T read(IntoEvent<T> codec, Json json) {
    T value = FORMAT.read(codec, json);
    if (value == null) {
      throw new AssertionError("Nothing was read of " + json);
    }
    return value;
  }
}
