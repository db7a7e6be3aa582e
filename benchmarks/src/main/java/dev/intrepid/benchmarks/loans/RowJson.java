package dev.intrepid.benchmarks.loans;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.ByteArrayBuilder;

/** The JSON that loans stores, by hand. */
final class RowJson {

  private static final JsonFactory FACTORY = new JsonFactory();

  private RowJson() {}

  static byte[] encode(
      String applicationId,
      String activity,
      String transition,
      String resource,
      String at,
      String amount,
      String registeredAt) {
    try (ByteArrayBuilder bytes = new ByteArrayBuilder(256)) {
      try (JsonGenerator out = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
        out.writeStartObject();
        out.writeStringProperty("applicationId", applicationId);
        out.writeStringProperty("activity", activity);
        out.writeStringProperty("transition", transition);
        out.writeStringProperty("resource", resource);
        out.writeStringProperty("at", instant(at));
        if (!amount.isEmpty()) {
          out.writeObjectPropertyStart("registration");
          out.writeNumberProperty("amount", new BigDecimal(amount));
          out.writeStringProperty("registeredAt", instant(registeredAt));
          out.writeEndObject();
        }
        out.writeEndObject();
      }
      return bytes.toByteArray();
    }
  }

  private static String instant(String text) {
    return OffsetDateTime.parse(text).toInstant().toString();
  }
}
