package dev.intrepid.benchmarks.codec;

import java.util.ArrayList;
import java.util.List;
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
 * beforehand, a switch on the name, strict about the shape.
 */
final class ByHand {

  private static final JsonFactory FACTORY = new JsonFactory();

  private static final SerializedString PAYMENT_ID = new SerializedString("paymentId");
  private static final SerializedString CUSTOMER_ID = new SerializedString("customerId");
  private static final SerializedString CENTS = new SerializedString("cents");
  private static final SerializedString INSTALLMENTS = new SerializedString("installments");
  private static final SerializedString CURRENCY = new SerializedString("currency");
  private static final SerializedString SETTLED = new SerializedString("settled");
  private static final SerializedString ORDER_ID = new SerializedString("orderId");
  private static final SerializedString LINES = new SerializedString("lines");
  private static final SerializedString TOTAL_CENTS = new SerializedString("totalCents");
  private static final SerializedString SKU = new SerializedString("sku");
  private static final SerializedString TITLE = new SerializedString("title");
  private static final SerializedString QUANTITY = new SerializedString("quantity");

  private ByHand() {}

  static byte[] encode(Payment payment) {
    try (ByteArrayBuilder bytes = new ByteArrayBuilder(500)) {
      try (JsonGenerator out = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
        out.writeStartObject();
        out.writeName(PAYMENT_ID);
        out.writeString(payment.paymentId());
        out.writeName(CUSTOMER_ID);
        out.writeString(payment.customerId());
        out.writeName(CENTS);
        out.writeNumber(payment.cents());
        out.writeName(INSTALLMENTS);
        out.writeNumber(payment.installments());
        out.writeName(CURRENCY);
        out.writeString(payment.currency());
        out.writeName(SETTLED);
        out.writeBoolean(payment.settled());
        out.writeEndObject();
      }
      return bytes.getClearAndRelease();
    }
  }

  static byte[] encode(Order order) {
    try (ByteArrayBuilder bytes = new ByteArrayBuilder(500)) {
      try (JsonGenerator out = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
        out.writeStartObject();
        out.writeName(ORDER_ID);
        out.writeString(order.orderId());
        out.writeName(CUSTOMER_ID);
        out.writeString(order.customerId());
        out.writeName(LINES);
        out.writeStartArray();
        for (Order.Line line : order.lines()) {
          out.writeStartObject();
          out.writeName(SKU);
          out.writeString(line.sku());
          out.writeName(TITLE);
          out.writeString(line.title());
          out.writeName(QUANTITY);
          out.writeNumber(line.quantity());
          out.writeName(CENTS);
          out.writeNumber(line.cents());
          out.writeEndObject();
        }
        out.writeEndArray();
        out.writeName(TOTAL_CENTS);
        out.writeNumber(order.totalCents());
        out.writeEndObject();
      }
      return bytes.getClearAndRelease();
    }
  }

  static Payment decodePayment(byte[] utf8) {
    try (JsonParser in = FACTORY.createParser(ObjectReadContext.empty(), utf8, 0, utf8.length)) {
      require(in.nextToken() == JsonToken.START_OBJECT);
      String paymentId = "";
      String customerId = "";
      long cents = 0;
      int installments = 0;
      String currency = "";
      boolean settled = false;
      for (String name = in.nextName(); name != null; name = in.nextName()) {
        switch (name) {
          case "paymentId" -> paymentId = string(in);
          case "customerId" -> customerId = string(in);
          case "cents" -> cents = longValue(in);
          case "installments" -> installments = intValue(in);
          case "currency" -> currency = string(in);
          case "settled" -> settled = bool(in);
          default -> skip(in);
        }
      }
      return new Payment(paymentId, customerId, cents, installments, currency, settled);
    }
  }

  static Order decodeOrder(byte[] utf8) {
    try (JsonParser in = FACTORY.createParser(ObjectReadContext.empty(), utf8, 0, utf8.length)) {
      require(in.nextToken() == JsonToken.START_OBJECT);
      String orderId = "";
      String customerId = "";
      List<Order.Line> lines = List.of();
      long totalCents = 0;
      for (String name = in.nextName(); name != null; name = in.nextName()) {
        switch (name) {
          case "orderId" -> orderId = string(in);
          case "customerId" -> customerId = string(in);
          case "lines" -> lines = lines(in);
          case "totalCents" -> totalCents = longValue(in);
          default -> skip(in);
        }
      }
      return new Order(orderId, customerId, lines, totalCents);
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
    String title = "";
    int quantity = 0;
    long cents = 0;
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      switch (name) {
        case "sku" -> sku = string(in);
        case "title" -> title = string(in);
        case "quantity" -> quantity = intValue(in);
        case "cents" -> cents = longValue(in);
        default -> skip(in);
      }
    }
    return new Order.Line(sku, title, quantity, cents);
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

  private static boolean bool(JsonParser in) {
    in.nextToken();
    return in.getBooleanValue();
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
