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
    out.name(NAMES, 0);
    out.string(out.present(value.orderId()));
    out.name(NAMES, 1);
    out.string(out.present(value.customerId()));
    out.name(NAMES, 2);
    writeListOfLine(out.present(value.lines()), out);
    out.name(NAMES, 3);
    out.text(out.present(value.placedAt()));
    out.endObject();
  }

  @Override
  public OrderPlaced read(JsonReader in) {
    if (!in.beginObject()) {
      return null;
    }
    String orderId = null;
    String customerId = null;
    List<Line> lines = null;
    Instant placedAt = null;
    long seen = 0;
    for (int p = in.nextName(NAMES, 0); p != JsonNames.END; p = in.nextName(NAMES, p + 1)) {
      switch (p) {
        case 0 -> {
          orderId = in.present().readString();
          seen |= 0x1L;
        }
        case 1 -> {
          customerId = in.present().readString();
          seen |= 0x2L;
        }
        case 2 -> {
          lines = readListOfLine(in.present());
          seen |= 0x4L;
        }
        case 3 -> {
          placedAt = in.present().readInstant();
          seen |= 0x8L;
        }
        default -> in.skipValue();
      }
    }
    if (seen != 0xfL) {
      throw in.missing(NAMES, 0, 0xfL & ~seen);
    }
    return new OrderPlaced(orderId, customerId, lines, placedAt);
  }

  private static void writeListOfLine(List<Line> value, JsonWriter out) {
    out.beginArray();
    for (Line element : value) {
      writeLine(out.present(element), out);
    }
    out.endArray();
  }

  private static List<Line> readListOfLine(JsonReader in) {
    in.beginArray();
    List<Line> all = new ArrayList<>();
    while (in.nextElement()) {
      all.add(readLine(in.present()));
    }
    return Collections.unmodifiableList(all);
  }

  private static void writeLine(Line value, JsonWriter out) {
    out.beginObject();
    out.name(LINE_NAMES, 0);
    out.string(out.present(value.sku()));
    out.number(LINE_NAMES, 1, value.quantity());
    out.endObject();
  }

  private static Line readLine(JsonReader in) {
    in.beginObject();
    String sku = null;
    int quantity = 0;
    long seen = 0;
    for (int p = in.nextName(LINE_NAMES, 0); p != JsonNames.END; p = in.nextName(LINE_NAMES, p + 1)) {
      switch (p) {
        case 0 -> {
          sku = in.present().readString();
          seen |= 0x1L;
        }
        case 1 -> {
          quantity = in.present().readInt();
          seen |= 0x2L;
        }
        default -> in.skipValue();
      }
    }
    if (seen != 0x3L) {
      throw in.missing(LINE_NAMES, 0, 0x3L & ~seen);
    }
    return new Line(sku, quantity);
  }
}
