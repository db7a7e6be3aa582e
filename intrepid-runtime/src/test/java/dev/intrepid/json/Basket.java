package dev.intrepid.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A record with a list, a map and a sealed component, and its codec as the compiler writes it. */
record Basket(
    @Nullable String basketId,
    List<@Nullable Line> lines,
    Map<String, Long> stock,
    @Nullable Payment payment) {

  record Line(@Nullable String sku, int quantity, @Nullable BigDecimal price) {}

  sealed interface Payment {}

  record ByCard(@Nullable String number) implements Payment {}

  record ByInvoice(int days, @Nullable Payment fallback) implements Payment {}

  static Basket example() {
    return new Basket(
        "b-1",
        List.of(new Line("apple", 3, new BigDecimal("0.35")), new Line("pear", 1, null)),
        Map.of("apple", 12L),
        new ByInvoice(30, new ByCard("4000")));
  }

  static final class Codec implements JsonCodec<Basket> {
    private static final JsonNames NAMES = JsonNames.of("basketId", "lines", "stock", "payment");
    private static final JsonNames LINE = JsonNames.of("sku", "quantity", "price");
    private static final JsonNames CARD = JsonNames.of("number");
    private static final JsonNames INVOICE = JsonNames.of("days", "fallback");

    @Override
    public void write(Basket value, JsonWriter out) {
      out.beginObject();
      out.string(NAMES, 0, value.basketId());
      out.name(NAMES, 1);
      out.beginArray();
      for (Line line : value.lines()) {
        writeLine(line, out);
      }
      out.endArray();
      out.name(NAMES, 2);
      out.beginObject();
      for (Map.Entry<String, Long> entry : value.stock().entrySet()) {
        out.name(entry.getKey());
        out.number(entry.getValue());
      }
      out.endObject();
      if (value.payment() != null) {
        out.name(NAMES, 3);
        writePayment(value.payment(), out);
      }
      out.endObject();
    }

    @Override
    public @Nullable Basket read(JsonReader in) {
      if (!in.beginObject()) {
        return null;
      }
      String basketId = null;
      List<@Nullable Line> lines = new ArrayList<>();
      Map<String, Long> stock = new LinkedHashMap<>();
      Payment payment = null;
      for (int p = in.nextName(NAMES, 0); p != JsonNames.END; p = in.nextName(NAMES, p + 1)) {
        switch (p) {
          case 0 -> basketId = in.readString();
          case 1 -> lines = readLines(in);
          case 2 -> stock = readStock(in);
          case 3 -> payment = readPayment(in);
          default -> in.skipValue();
        }
      }
      return new Basket(basketId, lines, stock, payment);
    }

    private static void writeLine(@Nullable Line line, JsonWriter out) {
      if (line == null) {
        out.nullValue();
        return;
      }
      out.beginObject();
      out.string(LINE, 0, line.sku());
      out.number(LINE, 1, line.quantity());
      if (line.price() != null) {
        out.name(LINE, 2);
        out.number(line.price());
      }
      out.endObject();
    }

    private static List<@Nullable Line> readLines(JsonReader in) {
      List<@Nullable Line> lines = new ArrayList<>();
      if (in.beginArray()) {
        while (in.nextElement()) {
          lines.add(readLine(in));
        }
      }
      return lines;
    }

    private static @Nullable Line readLine(JsonReader in) {
      if (!in.beginObject()) {
        return null;
      }
      String sku = null;
      int quantity = 0;
      BigDecimal price = null;
      for (int p = in.nextName(LINE, 0); p != JsonNames.END; p = in.nextName(LINE, p + 1)) {
        switch (p) {
          case 0 -> sku = in.readString();
          case 1 -> quantity = in.readInt();
          case 2 -> price = in.readBigDecimal();
          default -> in.skipValue();
        }
      }
      return new Line(sku, quantity, price);
    }

    private static Map<String, Long> readStock(JsonReader in) {
      Map<String, Long> stock = new LinkedHashMap<>();
      if (in.beginObject()) {
        for (String name = in.nextName(); name != null; name = in.nextName()) {
          stock.put(name, in.readLong());
        }
      }
      return stock;
    }

    private static void writePayment(Payment payment, JsonWriter out) {
      if (payment instanceof ByCard card) {
        out.beginTagged("ByCard");
        out.string(CARD, 0, card.number());
        out.endObject();
      } else if (payment instanceof ByInvoice invoice) {
        out.beginTagged("ByInvoice");
        out.number(INVOICE, 0, invoice.days());
        if (invoice.fallback() != null) {
          out.name(INVOICE, 1);
          writePayment(invoice.fallback(), out);
        }
        out.endObject();
      }
    }

    static @Nullable Payment readPayment(JsonReader in) {
      if (in.isNull()) {
        return null;
      }
      JsonReader tagged = in.beginTagged();
      return switch (tagged.tag()) {
        case "ByCard" -> readCard(tagged);
        case "ByInvoice" -> readInvoice(tagged);
        default -> throw tagged.unknownTag("[ByCard, ByInvoice]");
      };
    }

    private static @Nullable ByCard readCard(JsonReader in) {
      if (!in.beginObject()) {
        return null;
      }
      String number = null;
      for (int p = in.nextName(CARD, 0); p != JsonNames.END; p = in.nextName(CARD, p + 1)) {
        switch (p) {
          case 0 -> number = in.readString();
          default -> in.skipValue();
        }
      }
      return new ByCard(number);
    }

    private static @Nullable ByInvoice readInvoice(JsonReader in) {
      if (!in.beginObject()) {
        return null;
      }
      int days = 0;
      Payment fallback = null;
      for (int p = in.nextName(INVOICE, 0); p != JsonNames.END; p = in.nextName(INVOICE, p + 1)) {
        switch (p) {
          case 0 -> days = in.readInt();
          case 1 -> fallback = readPayment(in);
          default -> in.skipValue();
        }
      }
      return new ByInvoice(days, fallback);
    }
  }
}
