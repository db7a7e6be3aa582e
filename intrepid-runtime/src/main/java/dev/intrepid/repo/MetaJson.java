package dev.intrepid.repo;

import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Headers as a JSON object of strings, and back. For adapters. Thread-safe. */
public final class MetaJson {

  private static final JsonFactory FACTORY = new JsonFactory();

  private MetaJson() {}

  /** The object in UTF-8, sorted by name: the same headers are always the same bytes. */
  public static byte[] write(Map<String, String> meta) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator generator = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
      generator.writeStartObject();
      new TreeMap<>(meta).forEach(generator::writeStringProperty);
      generator.writeEndObject();
    }
    return bytes.toByteArray();
  }

  /** The headers of such an object. */
  public static Map<String, String> read(byte[] json) {
    Map<String, String> meta = new HashMap<>();
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = parser.currentName();
        parser.nextToken();
        meta.put(name, parser.getString());
      }
    }
    return meta;
  }
}
