package shop;

import dev.intrepid.IntoEvent;
import dev.intrepid.json.JsonNames;
import dev.intrepid.json.JsonReader;
import dev.intrepid.json.JsonWriter;
import dev.intrepid.repo.SubscriptionTopic;
import dev.intrepid.repo.Uris;
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

  private static final JsonNames NAMES = JsonNames.of("orderId", "customerId", "cents", "currency");

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
    return 5;
  }

  @Override
  public List<String> formerly() {
    return List.of("OrderMade", "shop.OrderMade");
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
    out.number(NAMES, 2, value.cents());
    out.name(NAMES, 3);
    out.string(out.present(value.currency()));
    out.endObject();
  }

  @Override
  public OrderPlaced read(JsonReader in) {
    if (!in.beginObject()) {
      return null;
    }
    String orderId = null;
    String customerId = null;
    long cents = 0;
    String currency = null;
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
          cents = in.present().readLong();
          seen |= 0x4L;
        }
        case 3 -> {
          currency = in.present().readString();
          seen |= 0x8L;
        }
        default -> in.skipValue();
      }
    }
    if (seen != 0xfL) {
      throw in.missing(NAMES, 0, 0xfL & ~seen);
    }
    return new OrderPlaced(orderId, customerId, cents, currency);
  }
}
