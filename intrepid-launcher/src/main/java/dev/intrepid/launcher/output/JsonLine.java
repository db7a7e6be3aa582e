package dev.intrepid.launcher.output;

import dev.intrepid.json.Json;
import dev.intrepid.launcher.Table;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** One object on one line. Stored JSON is put in as JSON, digit for digit, on the same line. */
public final class JsonLine {

  private static final JsonFactory FACTORY = new JsonFactory();

  private JsonLine() {}

  public static void print(PrintWriter out, Map<String, ? extends @Nullable Object> properties) {
    StringWriter line = new StringWriter();
    try (JsonGenerator generator = FACTORY.createGenerator(ObjectWriteContext.empty(), line)) {
      write(generator, properties);
    }
    out.println(line);
  }

  private static void write(JsonGenerator generator, @Nullable Object value) {
    if (value == null) {
      generator.writeNull();
    } else if (value instanceof Map<?, ?> map) {
      generator.writeStartObject();
      map.forEach(
          (name, property) -> {
            generator.writeName(name.toString());
            write(generator, property);
          });
      generator.writeEndObject();
    } else if (value instanceof List<?> list) {
      generator.writeStartArray();
      list.forEach(element -> write(generator, element));
      generator.writeEndArray();
    } else if (value instanceof Json json) {
      copy(json, generator);
    } else {
      writeScalar(generator, value);
    }
  }

  /** Data that cannot be read is null; the caller prints the reason in a property of its own. */
  private static void copy(Json json, JsonGenerator generator) {
    if (json.problem().isPresent()) {
      generator.writeNull();
      return;
    }
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json.utf8())) {
      parser.nextToken();
      generator.copyCurrentStructureExact(parser);
    }
  }

  private static void writeScalar(JsonGenerator generator, Object value) {
    if (value instanceof Table.Percent percent) {
      generator.writeNumber(Math.round(percent.value() * 10) / 10.0);
    } else if (value instanceof BigDecimal decimal) {
      generator.writeNumber(decimal);
    } else if (value instanceof Double || value instanceof Float) {
      generator.writeNumber(((Number) value).doubleValue());
    } else if (value instanceof Number number) {
      generator.writeNumber(number.longValue());
    } else if (value instanceof Boolean bool) {
      generator.writeBoolean(bool);
    } else {
      generator.writeString(value.toString());
    }
  }
}
