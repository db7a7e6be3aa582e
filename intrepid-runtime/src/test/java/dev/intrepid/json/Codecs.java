package dev.intrepid.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Codecs of one direction, for tests of a single method. */
final class Codecs {

  private Codecs() {}

  static <T> @Nullable T read(String json, Function<JsonReader, @Nullable T> reading) {
    return read(json.getBytes(UTF_8), reading);
  }

  static <T> @Nullable T read(byte[] utf8, Function<JsonReader, @Nullable T> reading) {
    return JsonFormat.standard().read(new OneWay<>(out -> {}, reading), Json.ofTrustedUtf8(utf8));
  }

  static String written(Consumer<JsonWriter> writing) {
    return JsonFormat.standard().write(new OneWay<>(writing, in -> ""), "").toString();
  }

  record OneWay<T>(Consumer<JsonWriter> writing, Function<JsonReader, @Nullable T> reading)
      implements JsonCodec<T> {
    @Override
    public void write(T value, JsonWriter out) {
      writing.accept(out);
    }

    @Override
    public @Nullable T read(JsonReader in) {
      return reading.apply(in);
    }
  }
}
