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
    out.string(NAMES, 0, value.orderId());
    out.string(NAMES, 1, value.customerId());
    out.number(NAMES, 2, value.cents());
    out.string(NAMES, 3, value.currency());
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
    for (int p = in.nextName(NAMES, 0); p != JsonNames.END; p = in.nextName(NAMES, p + 1)) {
      switch (p) {
        case 0 -> orderId = in.readString();
        case 1 -> customerId = in.readString();
        case 2 -> cents = in.readLong();
        case 3 -> currency = in.readString();
        default -> in.skipValue();
      }
    }
    return new OrderPlaced(orderId, customerId, cents, currency);
  }
}
