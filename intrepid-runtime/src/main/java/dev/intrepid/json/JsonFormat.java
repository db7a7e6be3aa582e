package dev.intrepid.json;

import static java.util.Objects.requireNonNull;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns values into {@link Json} and back with a {@link JsonCodec}. The mapper serves only the
 * types that have no generated codec. Thread-safe.
 *
 * <p>It can read everything it writes: objects and arrays up to 500 deep, numbers up to 1000
 * characters long, decimal numbers with a scale from -9999 to 9999; more is refused both ways.
 */
public final class JsonFormat {

  static final int MAX_DEPTH = 500;
  static final int MAX_NUMBER_LENGTH = 1000;
  static final int MAX_SCALE = 9_999;

  private static final JsonFormat STANDARD = new JsonFormat(null);

  private static final JsonCodec<String> TEXT =
      new JsonCodec<>() {
        @Override
        public void write(String value, JsonWriter out) {
          out.string(value);
        }

        @Override
        public @Nullable String read(JsonReader in) {
          return in.readString();
        }
      };

  private final @Nullable ObjectMapper mapper;

  /** The types of which one value was written, read, and found to be equal. */
  private final Set<MappedType<?>> proven = ConcurrentHashMap.newKeySet();

  private JsonFormat(@Nullable ObjectMapper mapper) {
    this.mapper = mapper;
  }

  /** The format with Jackson's default mapper, which is not made before a type needs it. */
  public static JsonFormat standard() {
    return STANDARD;
  }

  /** The format with that mapper. */
  public static JsonFormat withMapper(ObjectMapper mapper) {
    return new JsonFormat(requireNonNull(mapper));
  }

  /**
   * A codec of any JSON object, as a tree: for upcasts without a record of the old version. Numbers
   * keep every digit, whatever the app's ObjectMapper does with them.
   */
  public static JsonCodec<ObjectNode> tree() {
    return JsonTree.INSTANCE;
  }

  /**
   * The value as JSON.
   *
   * @throws JsonFormatException if it cannot be written; the text says why
   */
  public <T> Json write(JsonCodec<T> codec, T value) {
    JsonWriter out = JsonWriter.take(this);
    try {
      codec.write(value, out);
      return Json.ofTrustedUtf8(out.written(codec));
    } finally {
      out.giveBack();
    }
  }

  /**
   * The value of the JSON; null only for JSON null.
   *
   * @throws JsonFormatException if it is malformed or has another shape; the text says where
   */
  public <T> @Nullable T read(JsonCodec<T> codec, Json json) {
    json.requireReadable();
    JsonReader in = JsonReader.take(json.utf8(), this);
    try {
      T value = codec.read(in);
      in.requireEnd();
      return value;
    } finally {
      in.giveBack();
    }
  }

  static void requireWellFormed(byte[] utf8) {
    requireWellFormed(utf8, MAX_DEPTH);
  }

  /** Refuses what is not one value, or nested deeper. */
  static void requireWellFormed(byte[] utf8, int depth) {
    JsonReader in = JsonReader.take(utf8, STANDARD);
    try {
      in.requireOneValue(depth);
    } finally {
      in.giveBack();
    }
  }

  /** The text of a JSON string. */
  static String text(Json string) {
    return requireNonNull(STANDARD.read(TEXT, string));
  }

  /**
   * The value as the mapper writes it.
   *
   * @param path where it is written, asked for if it fails
   */
  byte[] written(Object value, Supplier<String> path) {
    try {
      return mapper().writeValueAsBytes(value);
    } catch (JacksonException e) {
      throw Failure.writing(value, path.get(), e);
    }
  }

  <T> T mapped(MappedType<T> type, byte[] json, int from, int length) {
    ObjectMapper reader = mapper();
    return reader.readValue(json, from, length, type.in(reader.getTypeFactory()));
  }

  /** What is lost when the first value of a type is written; null if nothing is. */
  <T> @Nullable String loss(MappedType<T> type, T value, byte[] written) {
    if (proven.contains(type)) {
      return null;
    }
    String loss = Loss.of(this, type, value, written);
    if (loss == null) {
      proven.add(type);
    }
    return loss;
  }

  ObjectMapper mapper() {
    return mapper == null ? Standard.MAPPER : mapper;
  }

  /** Made when first needed, since building a mapper takes longer than starting everything else. */
  private static final class Standard {
    static final ObjectMapper MAPPER = JsonMapper.shared();
  }
}
