package shop;

import dev.intrepid.IntoEvent;
import dev.intrepid.json.JsonNames;
import dev.intrepid.json.JsonReader;
import dev.intrepid.json.JsonWriter;
import dev.intrepid.repo.SubscriptionTopic;
import dev.intrepid.repo.Uris;
import javax.annotation.processing.Generated;

/**
 * Makes events of {@link OrderPaid}.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
@SuppressWarnings("NullAway")
final class OrderPaid_Event implements IntoEvent<OrderPaid> {
  /**
   * The only one: it has no state.
   */
  static final OrderPaid_Event INSTANCE = new OrderPaid_Event();

  private static final JsonNames NAMES = JsonNames.of("orderId", "cents");

  private OrderPaid_Event() {
  }

  @Override
  public Class<OrderPaid> messageClass() {
    return OrderPaid.class;
  }

  @Override
  public String type() {
    return "order.paid";
  }

  @Override
  public int version() {
    return 2;
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
  public String stream(OrderPaid message) {
    return "orders/" + Uris.segment("orderId", message.orderId());
  }

  @Override
  public void write(OrderPaid value, JsonWriter out) {
    out.beginObject();
    out.name(NAMES, 0);
    out.string(out.present(value.orderId()));
    out.number(NAMES, 1, value.cents());
    out.endObject();
  }

  @Override
  public OrderPaid read(JsonReader in) {
    if (!in.beginObject()) {
      return null;
    }
    String orderId = null;
    long cents = 0;
    long seen = 0;
    for (int p = in.nextName(NAMES, 0); p != JsonNames.END; p = in.nextName(NAMES, p + 1)) {
      switch (p) {
        case 0 -> {
          orderId = in.present().readString();
          seen |= 0x1L;
        }
        case 1 -> {
          cents = in.present().readLong();
          seen |= 0x2L;
        }
        default -> in.skipValue();
      }
    }
    if (seen != 0x3L) {
      throw in.missing(NAMES, 0, 0x3L & ~seen);
    }
    return new OrderPaid(orderId, cents);
  }
}
