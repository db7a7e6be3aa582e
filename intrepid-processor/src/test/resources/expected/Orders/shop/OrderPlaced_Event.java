package shop;

import dev.intrepid.IntoEvent;
import dev.intrepid.json.JsonNames;
import dev.intrepid.json.JsonReader;
import dev.intrepid.json.JsonWriter;
import dev.intrepid.repo.SubscriptionTopic;
import dev.intrepid.repo.Uris;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Makes events of {@link OrderPlaced}.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
@SuppressWarnings("NullAway")
final class OrderPlaced_Event implements IntoEvent<OrderPlaced> {
  /**
   * The only one: it has no state.
   */
  static final OrderPlaced_Event INSTANCE = new OrderPlaced_Event();

  private static final JsonNames NAMES = JsonNames.of("orderId", "customerId", "lines", "placedAt");

  private static final JsonNames LINE_NAMES = JsonNames.of("sku", "quantity");

  private OrderPlaced_Event() {
  }

  @Override
  public Class<OrderPlaced> messageClass() {
    return OrderPlaced.class;
  }

  @Override
  public String type() {
    return "OrderPlaced";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public SubscriptionTopic topic() {
    return SubscriptionTopic.prefix("orders/");
  }

  @Override
  public String template() {
    return "orders/{orderId}";
  }

  @Override
  public String stream(OrderPlaced message) {
    return "orders/" + Uris.segment("orderId", message.orderId());
  }

  @Override
  public void write(OrderPlaced value, JsonWriter out) {
    out.beginObject();
    out.string(NAMES, 0, value.orderId());
    out.string(NAMES, 1, value.customerId());
    List<Line> lines = value.lines();
    if (lines != null) {
      out.name(NAMES, 2);
      writeListOfLine(lines, out);
    }
    out.text(NAMES, 3, value.placedAt());
    out.endObject();
  }

  @Override
  public OrderPlaced read(JsonReader in) {
    if (!in.beginObject()) {
      return null;
    }
    String orderId = null;
    String customerId = null;
    List<Line> lines = List.of();
    Instant placedAt = null;
    for (int p = in.nextName(NAMES, 0); p != JsonNames.END; p = in.nextName(NAMES, p + 1)) {
      switch (p) {
        case 0 -> orderId = in.readString();
        case 1 -> customerId = in.readString();
        case 2 -> lines = readListOfLine(in);
        case 3 -> placedAt = in.readParsed(Instant::parse, "an instant");
        default -> in.skipValue();
      }
    }
    return new OrderPlaced(orderId, customerId, lines, placedAt);
  }

  private static void writeListOfLine(List<Line> value, JsonWriter out) {
    if (value == null) {
      out.nullValue();
      return;
    }
    out.beginArray();
    for (Line element : value) {
      writeLine(element, out);
    }
    out.endArray();
  }

  private static List<Line> readListOfLine(JsonReader in) {
    if (!in.beginArray()) {
      return List.of();
    }
    List<Line> all = new ArrayList<>();
    while (in.nextElement()) {
      all.add(readLine(in));
    }
    return Collections.unmodifiableList(all);
  }

  private static void writeLine(Line value, JsonWriter out) {
    if (value == null) {
      out.nullValue();
      return;
    }
    out.beginObject();
    out.string(LINE_NAMES, 0, value.sku());
    out.number(LINE_NAMES, 1, value.quantity());
    out.endObject();
  }

  private static Line readLine(JsonReader in) {
    if (!in.beginObject()) {
      return null;
    }
    String sku = null;
    int quantity = 0;
    for (int p = in.nextName(LINE_NAMES, 0); p != JsonNames.END; p = in.nextName(LINE_NAMES, p + 1)) {
      switch (p) {
        case 0 -> sku = in.readString();
        case 1 -> quantity = in.readInt();
        default -> in.skipValue();
      }
    }
    return new Line(sku, quantity);
  }
}
