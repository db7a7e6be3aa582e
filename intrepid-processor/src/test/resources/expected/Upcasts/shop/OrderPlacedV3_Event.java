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
    out.name(NAMES, 0);
    out.string(out.present(value.orderId()));
    out.name(NAMES, 1);
    writeCustomer(out.present(value.customer()), out);
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
    long seen = 0;
    for (int p = in.nextName(NAMES, 0); p != JsonNames.END; p = in.nextName(NAMES, p + 1)) {
      switch (p) {
        case 0 -> {
          orderId = in.present().readString();
          seen |= 0x1L;
        }
        case 1 -> {
          customer = readCustomer(in.present());
          seen |= 0x2L;
        }
        case 2 -> {
          cents = in.present().readLong();
          seen |= 0x4L;
        }
        default -> in.skipValue();
      }
    }
    if (seen != 0x7L) {
      throw in.missing(NAMES, 0, 0x7L & ~seen);
    }
    return new OrderPlacedV3(orderId, customer, cents);
  }

  private static void writeCustomer(OrderPlacedV3.Customer value, JsonWriter out) {
    out.beginObject();
    out.name(CUSTOMER_NAMES, 0);
    out.string(out.present(value.id()));
    out.name(CUSTOMER_NAMES, 1);
    out.string(out.present(value.name()));
    out.endObject();
  }

  private static OrderPlacedV3.Customer readCustomer(JsonReader in) {
    in.beginObject();
    String id = null;
    String name = null;
    long seen = 0;
    for (int p = in.nextName(CUSTOMER_NAMES, 0); p != JsonNames.END; p = in.nextName(CUSTOMER_NAMES, p + 1)) {
      switch (p) {
        case 0 -> {
          id = in.present().readString();
          seen |= 0x1L;
        }
        case 1 -> {
          name = in.present().readString();
          seen |= 0x2L;
        }
        default -> in.skipValue();
      }
    }
    if (seen != 0x3L) {
      throw in.missing(CUSTOMER_NAMES, 0, 0x3L & ~seen);
    }
    return new OrderPlacedV3.Customer(id, name);
  }
}
