package shop;

import dev.intrepid.IntoEvent;
import dev.intrepid.json.JsonNames;
import dev.intrepid.json.JsonReader;
import dev.intrepid.json.JsonWriter;
import dev.intrepid.repo.SubscriptionTopic;
import dev.intrepid.repo.Uris;
import javax.annotation.processing.Generated;

/**
 * Makes events of {@link OrderPlacedV3}.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
@SuppressWarnings({
    "NullAway",
    "deprecation",
    "removal"
})
final class OrderPlacedV3_Event implements IntoEvent<OrderPlacedV3> {
  /**
   * The only one: it has no state.
   */
  static final OrderPlacedV3_Event INSTANCE = new OrderPlacedV3_Event();

  private static final JsonNames NAMES = JsonNames.of("orderId", "customer", "cents");

  private static final JsonNames CUSTOMER_NAMES = JsonNames.of("id", "name");

  private OrderPlacedV3_Event() {
  }

  @Override
  public Class<OrderPlacedV3> messageClass() {
    return OrderPlacedV3.class;
  }

  @Override
  public String type() {
    return "OrderPlaced";
  }

  @Override
  public int version() {
    return 3;
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
  public String stream(OrderPlacedV3 message) {
    return "orders/" + Uris.segment("orderId", message.orderId());
  }

  @Override
  public void write(OrderPlacedV3 value, JsonWriter out) {
    out.beginObject();
    out.string(NAMES, 0, value.orderId());
    OrderPlacedV3.Customer customer = value.customer();
    if (customer != null) {
      out.name(NAMES, 1);
      writeCustomer(customer, out);
    }
    out.number(NAMES, 2, value.cents());
    out.endObject();
  }

  @Override
  public OrderPlacedV3 read(JsonReader in) {
    if (!in.beginObject()) {
      return null;
    }
    String orderId = null;
    OrderPlacedV3.Customer customer = null;
    long cents = 0;
    for (int p = in.nextName(NAMES, 0); p != JsonNames.END; p = in.nextName(NAMES, p + 1)) {
      switch (p) {
        case 0 -> orderId = in.readString();
        case 1 -> customer = readCustomer(in);
        case 2 -> cents = in.readLong();
        default -> in.skipValue();
      }
    }
    return new OrderPlacedV3(orderId, customer, cents);
  }

  private static void writeCustomer(OrderPlacedV3.Customer value, JsonWriter out) {
    if (value == null) {
      out.nullValue();
      return;
    }
    out.beginObject();
    out.string(CUSTOMER_NAMES, 0, value.id());
    out.string(CUSTOMER_NAMES, 1, value.name());
    out.endObject();
  }

  private static OrderPlacedV3.Customer readCustomer(JsonReader in) {
    if (!in.beginObject()) {
      return null;
    }
    String id = null;
    String name = null;
    for (int p = in.nextName(CUSTOMER_NAMES, 0); p != JsonNames.END; p = in.nextName(CUSTOMER_NAMES, p + 1)) {
      switch (p) {
        case 0 -> id = in.readString();
        case 1 -> name = in.readString();
        default -> in.skipValue();
      }
    }
    return new OrderPlacedV3.Customer(id, name);
  }
}
