package dev.intrepid.processor;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Validates JSON against a JSON Schema 2020-12, formats too. */
final class Validator {

  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  /** Numbers of any size, digit for digit. */
  private static final JsonMapper EXACT =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private final Schema schema;

  private Validator(Schema schema) {
    this.schema = schema;
  }

  static Validator of(String schema) {
    return new Validator(SCHEMAS.getSchema(schema, InputFormat.JSON));
  }

  static Validator of(JsonNode schema) {
    return of(schema.toString());
  }

  /** What is wrong, with formats taken as rules; nothing if it is valid. */
  List<String> problems(String json) {
    return problems(json, true);
  }

  /** What is wrong, with formats taken as hints, which is JSON Schema's default. */
  List<String> problemsBesidesFormats(String json) {
    return problems(json, false);
  }

  private List<String> problems(String json, boolean formats) {
    return schema
        .validate(
            EXACT.readTree(json),
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(formats)))
        .stream()
        .map(Object::toString)
        .toList();
  }
}
