package shop;

import dev.intrepid.IntoEvent;
import dev.intrepid.json.JsonNames;
import dev.intrepid.json.JsonReader;
import dev.intrepid.json.JsonWriter;
import dev.intrepid.repo.SubscriptionTopic;
import dev.intrepid.repo.Uris;
import javax.annotation.processing.Generated;

/**
 * Makes events of {@link OrderPlacedV1}.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
@SuppressWarnings("NullAway")
final class OrderPlacedV1_Event implements IntoEvent<OrderPlacedV1> {
  /**
   * The only one: it has no state.
   */
  static final OrderPlacedV1_Event INSTANCE = new OrderPlacedV1_Event();

  private static final JsonNames NAMES = JsonNames.of("orderId", "customer", "euros");

  private OrderPlacedV1_Event() {
  }

  @Override
  public Class<OrderPlacedV1> messageClass() {
    return OrderPlacedV1.class;
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
    return SubscriptionTopic.prefix("order/");
  }

  @Override
  public String template() {
    return "order/{orderId}";
  }

  @Override
  public String stream(OrderPlacedV1 message) {
    return "order/" + Uris.segment("orderId", message.orderId());
  }

  @Override
  public void write(OrderPlacedV1 value, JsonWriter out) {
    out.beginObject();
    out.name(NAMES, 0);
    out.string(out.present(value.orderId()));
    out.name(NAMES, 1);
    out.string(out.present(value.customer()));
    out.number(NAMES, 2, value.euros());
    out.endObject();
  }

  @Override
  public OrderPlacedV1 read(JsonReader in) {
    if (!in.beginObject()) {
      return null;
    }
    String orderId = null;
    String customer = null;
    double euros = 0;
    long seen = 0;
    for (int p = in.nextName(NAMES, 0); p != JsonNames.END; p = in.nextName(NAMES, p + 1)) {
      switch (p) {
        case 0 -> {
          orderId = in.present().readString();
          seen |= 0x1L;
        }
        case 1 -> {
          customer = in.present().readString();
          seen |= 0x2L;
        }
        case 2 -> {
          euros = in.present().readDouble();
          seen |= 0x4L;
        }
        default -> in.skipValue();
      }
    }
    if (seen != 0x7L) {
      throw in.missing(NAMES, 0, 0x7L & ~seen);
    }
    return new OrderPlacedV1(orderId, customer, euros);
  }
}
