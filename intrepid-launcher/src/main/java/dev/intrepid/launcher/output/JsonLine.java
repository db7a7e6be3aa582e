package dev.intrepid.launcher.output;

import dev.intrepid.json.Json;
import dev.intrepid.launcher.Table;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** One object on one line. Stored JSON is put in byte for byte, without its line breaks. */
public final class JsonLine {

  /**
   * Jackson's, which remembers names; for all JSON that is printed. Repos keep names that are
   * longer than it reads by itself.
   */
  static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxNameLength(Integer.MAX_VALUE).build())
          .build();

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
      writeStored(generator, json);
    } else {
      writeScalar(generator, value);
    }
  }

  /** Data that cannot be read is null; the caller prints the reason in a property of its own. */
  private static void writeStored(JsonGenerator generator, Json json) {
    if (json.problem().isPresent()) {
      generator.writeNull();
    } else {
      // A break inside of a text is escaped, so one that is not stands between two values.
      generator.writeRawValue(json.toString().replace("\n", "").replace("\r", ""));
    }
  }

  private static void writeScalar(JsonGenerator generator, Object value) {
    if (value instanceof Table.Percent percent) {
      generator.writeNumber(Math.round(percent.value() * 10) / 10.0);
    } else if (value instanceof BigDecimal decimal) {
      generator.writeNumber(decimal);
    } else if (value instanceof BigInteger whole) {
      generator.writeNumber(whole);
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
