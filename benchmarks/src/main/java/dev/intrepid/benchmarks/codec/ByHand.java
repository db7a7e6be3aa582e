package dev.intrepid.benchmarks.codec;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.ByteArrayBuilder;

/**
 * The limit: jackson-core as an expert uses it. One factory, recycled buffers, names encoded
 * beforehand, a switch on the name, times digit by digit, strict about the shape.
 */
public final class ByHand {

  private static final JsonFactory FACTORY = new JsonFactory();

  private static final SerializedString PAYMENT_ID = new SerializedString("paymentId");
  private static final SerializedString CUSTOMER_ID = new SerializedString("customerId");
  private static final SerializedString CENTS = new SerializedString("cents");
  private static final SerializedString CURRENCY = new SerializedString("currency");
  private static final SerializedString PAID_AT = new SerializedString("paidAt");
  private static final SerializedString REFERENCE = new SerializedString("reference");
  private static final SerializedString ORDER_ID = new SerializedString("orderId");
  private static final SerializedString PLACED_AT = new SerializedString("placedAt");
  private static final SerializedString LINES = new SerializedString("lines");
  private static final SerializedString SKU = new SerializedString("sku");
  private static final SerializedString QUANTITY = new SerializedString("quantity");
  private static final SerializedString PRICE = new SerializedString("price");

  private static final UUID NO_ID = new UUID(0, 0);

  private ByHand() {}

  /** The UTF-8 of a payment. */
  public static byte[] encode(Payment payment) {
    try (ByteArrayBuilder bytes = new ByteArrayBuilder(500)) {
      try (JsonGenerator out = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
        out.writeStartObject();
        out.writeName(PAYMENT_ID);
        out.writeString(payment.paymentId());
        out.writeName(CUSTOMER_ID);
        out.writeString(payment.customerId());
        out.writeName(CENTS);
        out.writeNumber(payment.cents());
        out.writeName(CURRENCY);
        out.writeString(payment.currency());
        out.writeName(PAID_AT);
        time(out, payment.paidAt());
        out.writeName(REFERENCE);
        out.writeString(payment.reference().toString());
        out.writeEndObject();
      }
      return bytes.getClearAndRelease();
    }
  }

  /** The UTF-8 of an order. */
  public static byte[] encode(Order order) {
    try (ByteArrayBuilder bytes = new ByteArrayBuilder(500)) {
      try (JsonGenerator out = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
        out.writeStartObject();
        out.writeName(ORDER_ID);
        out.writeString(order.orderId());
        out.writeName(CUSTOMER_ID);
        out.writeString(order.customerId());
        out.writeName(PLACED_AT);
        time(out, order.placedAt());
        out.writeName(LINES);
        out.writeStartArray();
        for (Order.Line line : order.lines()) {
          out.writeStartObject();
          out.writeName(SKU);
          out.writeString(line.sku());
          out.writeName(QUANTITY);
          out.writeNumber(line.quantity());
          out.writeName(PRICE);
          out.writeNumber(line.price());
          out.writeEndObject();
        }
        out.writeEndArray();
        out.writeEndObject();
      }
      return bytes.getClearAndRelease();
    }
  }

  private static void time(JsonGenerator out, Instant time) {
    char[] text = TimeByHand.format(time);
    out.writeString(text, 0, text.length);
  }

  /** A payment from its UTF-8. */
  public static Payment decodePayment(byte[] utf8) {
    try (JsonParser in = FACTORY.createParser(ObjectReadContext.empty(), utf8, 0, utf8.length)) {
      require(in.nextToken() == JsonToken.START_OBJECT);
      String paymentId = "";
      String customerId = "";
      long cents = 0;
      String currency = "";
      Instant paidAt = Instant.EPOCH;
      UUID reference = NO_ID;
      for (String name = in.nextName(); name != null; name = in.nextName()) {
        switch (name) {
          case "paymentId" -> paymentId = string(in);
          case "customerId" -> customerId = string(in);
          case "cents" -> cents = longValue(in);
          case "currency" -> currency = string(in);
          case "paidAt" -> paidAt = time(in);
          case "reference" -> reference = UUID.fromString(string(in));
          default -> skip(in);
        }
      }
      return new Payment(paymentId, customerId, cents, currency, paidAt, reference);
    }
  }

  /** An order from its UTF-8. */
  public static Order decodeOrder(byte[] utf8) {
    try (JsonParser in = FACTORY.createParser(ObjectReadContext.empty(), utf8, 0, utf8.length)) {
      require(in.nextToken() == JsonToken.START_OBJECT);
      String orderId = "";
      String customerId = "";
      Instant placedAt = Instant.EPOCH;
      List<Order.Line> lines = List.of();
      for (String name = in.nextName(); name != null; name = in.nextName()) {
        switch (name) {
          case "orderId" -> orderId = string(in);
          case "customerId" -> customerId = string(in);
          case "placedAt" -> placedAt = time(in);
          case "lines" -> lines = lines(in);
          default -> skip(in);
        }
      }
      return new Order(orderId, customerId, placedAt, lines);
    }
  }

  private static List<Order.Line> lines(JsonParser in) {
    require(in.nextToken() == JsonToken.START_ARRAY);
    List<Order.Line> lines = new ArrayList<>();
    while (in.nextToken() == JsonToken.START_OBJECT) {
      lines.add(line(in));
    }
    require(in.currentToken() == JsonToken.END_ARRAY);
    return lines;
  }

  private static Order.Line line(JsonParser in) {
    String sku = "";
    int quantity = 0;
    BigDecimal price = BigDecimal.ZERO;
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      switch (name) {
        case "sku" -> sku = string(in);
        case "quantity" -> quantity = intValue(in);
        case "price" -> price = decimal(in);
        default -> skip(in);
      }
    }
    return new Order.Line(sku, quantity, price);
  }

  private static String string(JsonParser in) {
    @Nullable String text = in.nextStringValue();
    require(text != null);
    return text;
  }

  private static long longValue(JsonParser in) {
    require(in.nextToken() == JsonToken.VALUE_NUMBER_INT);
    return in.getLongValue();
  }

  private static int intValue(JsonParser in) {
    require(in.nextToken() == JsonToken.VALUE_NUMBER_INT);
    return in.getIntValue();
  }

  private static BigDecimal decimal(JsonParser in) {
    require(in.nextToken().isNumeric());
    return in.getDecimalValue();
  }

  private static Instant time(JsonParser in) {
    require(in.nextToken() == JsonToken.VALUE_STRING);
    return TimeByHand.parse(in.getStringCharacters(), in.getStringOffset());
  }

  private static void skip(JsonParser in) {
    in.nextToken();
    in.skipChildren();
  }

  private static void require(boolean asExpected) {
    if (!asExpected) {
      throw new IllegalStateException("The JSON has another shape than its type.");
    }
  }
}
