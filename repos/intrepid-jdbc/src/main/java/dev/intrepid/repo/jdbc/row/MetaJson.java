package dev.intrepid.repo.jdbc.row;

import static java.util.Objects.requireNonNull;

import dev.intrepid.json.Json;
import dev.intrepid.json.JsonCodec;
import dev.intrepid.json.JsonFormat;
import dev.intrepid.json.JsonFormatException;
import dev.intrepid.json.JsonReader;
import dev.intrepid.json.JsonWriter;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Headers as a JSON object of strings, and back. For adapters. Thread-safe. */
public final class MetaJson {

  private static final JsonCodec<Map<String, String>> CODEC = new Strings();

  private MetaJson() {}

  /** The object in UTF-8, sorted by name: the same headers are always the same bytes. */
  public static byte[] write(Map<String, String> meta) {
    return JsonFormat.standard().write(CODEC, meta).utf8();
  }

  /** What the column of headers has: such an object, null for none. */
  static byte @Nullable [] column(Map<String, String> meta) {
    return meta.isEmpty() ? null : write(meta);
  }

  /**
   * The headers of such an object.
   *
   * @throws JsonFormatException if it is none
   */
  public static Map<String, String> read(byte[] json) {
    return requireNonNull(JsonFormat.standard().read(CODEC, Json.ofTrustedUtf8(json)));
  }

  private static final class Strings implements JsonCodec<Map<String, String>> {
    @Override
    public void write(Map<String, String> meta, JsonWriter out) {
      out.beginObject();
      for (Map.Entry<String, String> header : new TreeMap<>(meta).entrySet()) {
        out.name(header.getKey());
        out.string(header.getValue());
      }
      out.endObject();
    }

    @Override
    public Map<String, String> read(JsonReader in) {
      Map<String, String> meta = new HashMap<>();
      if (in.beginObject()) {
        for (String name = in.nextName(); name != null; name = in.nextName()) {
          meta.put(name, requireNonNull(in.present().readString()));
        }
      }
      return meta;
    }
  }
}
