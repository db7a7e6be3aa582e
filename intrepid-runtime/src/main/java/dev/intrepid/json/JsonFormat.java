package dev.intrepid.json;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.ByteArrayBuilder;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * Turns values into {@link Json} and back with a {@link JsonCodec}. The mapper serves only the
 * types that have no generated codec. Thread-safe.
 */
public final class JsonFormat {

  private static final JsonFactory FACTORY = new JsonFactory();

  private final ObjectMapper mapper;

  private JsonFormat(ObjectMapper mapper) {
    this.mapper = requireNonNull(mapper);
  }

  /** The format with Jackson's default mapper. */
  public static JsonFormat standard() {
    return Standard.FORMAT;
  }

  /** The format with that mapper. */
  public static JsonFormat withMapper(ObjectMapper mapper) {
    return new JsonFormat(mapper);
  }

  /** The value as JSON. */
  public <T> Json write(JsonCodec<T> codec, T value) {
    try (ByteArrayBuilder bytes = new ByteArrayBuilder(FACTORY._getBufferRecycler())) {
      try (JsonGenerator generator = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
        codec.write(value, new JsonWriter(generator, this));
      }
      return Json.ofTrustedUtf8(bytes.getClearAndRelease());
    } catch (JacksonException e) {
      throw new JsonFormatException("A value cannot be written: " + e.getOriginalMessage(), e);
    }
  }

  /**
   * The value of the JSON; null only for JSON null.
   *
   * @throws JsonFormatException if it is malformed or has another shape; the text says where
   */
  public <T> @Nullable T read(JsonCodec<T> codec, Json json) {
    byte[] utf8 = json.utf8();
    try (JsonParser parser =
        FACTORY.createParser(ObjectReadContext.empty(), utf8, 0, utf8.length)) {
      JsonReader reader = new JsonReader(parser, this);
      parser.nextToken();
      try {
        return codec.read(reader);
      } catch (JacksonException e) {
        throw new JsonFormatException(
            e.getOriginalMessage() + " (path: " + reader.path() + ").", e);
      }
    } catch (JacksonException e) {
      throw new JsonFormatException(e.getOriginalMessage() + " (path: $).", e);
    }
  }

  static void requireWellFormed(Json json) {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json.utf8())) {
      JsonToken first = parser.nextToken();
      if (first != null) {
        parser.skipChildren();
      }
      if (first == null || parser.nextToken() != null) {
        throw new JsonFormatException("Expected one JSON value, found: " + json, null);
      }
    } catch (JacksonException e) {
      throw new JsonFormatException(
          "Expected one JSON value, found: " + json + ": " + e.getOriginalMessage(), e);
    }
  }

  ObjectMapper mapper() {
    return mapper;
  }

  /** Made when first needed: building a mapper takes longer than starting all the rest. */
  private static final class Standard {
    static final JsonFormat FORMAT = new JsonFormat(JsonMapper.shared());
  }
}
