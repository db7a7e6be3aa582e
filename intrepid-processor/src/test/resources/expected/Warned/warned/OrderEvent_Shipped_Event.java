package warned;

import dev.intrepid.IntoEvent;
import dev.intrepid.json.JsonNames;
import dev.intrepid.json.JsonReader;
import dev.intrepid.json.JsonWriter;
import dev.intrepid.repo.SubscriptionTopic;
import dev.intrepid.repo.Uris;
import javax.annotation.processing.Generated;

/**
 * Makes events of {@link OrderEvent.Shipped}.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
@SuppressWarnings({
    "NullAway",
    "deprecation",
    "removal"
})
final class OrderEvent_Shipped_Event implements IntoEvent<OrderEvent.Shipped> {
  /**
   * The only one: it has no state.
   */
  static final OrderEvent_Shipped_Event INSTANCE = new OrderEvent_Shipped_Event();

  private static final JsonNames NAMES = JsonNames.of("id");

  private static final JsonNames KEY_OF_PLACED_NAMES = JsonNames.of("value");

  private OrderEvent_Shipped_Event() {
  }

  @Override
  public Class<OrderEvent.Shipped> messageClass() {
    return OrderEvent.Shipped.class;
  }

  @Override
  public String type() {
    return "Shipped";
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
    return "orders/{id}";
  }

  @Override
  public String stream(OrderEvent.Shipped message) {
    return "orders/" + Uris.segment("id", message.id() == null ? null : message.id().value());
  }

  @Override
  public void write(OrderEvent.Shipped value, JsonWriter out) {
    out.beginObject();
    out.name(NAMES, 0);
    writeKeyOfPlaced(out.present(value.id()), out);
    out.endObject();
  }

  @Override
  public OrderEvent.Shipped read(JsonReader in) {
    if (!in.beginObject()) {
      return null;
    }
    Key<OrderEvent.Placed> id = null;
    long seen = 0;
    for (int p = in.nextName(NAMES, 0); p != JsonNames.END; p = in.nextName(NAMES, p + 1)) {
      switch (p) {
        case 0 -> {
          id = readKeyOfPlaced(in.present());
          seen |= 0x1L;
        }
        default -> in.skipValue();
      }
    }
    if (seen != 0x1L) {
      throw in.missing(NAMES, 0, 0x1L & ~seen);
    }
    return new OrderEvent.Shipped(id);
  }

  private static void writeKeyOfPlaced(Key<OrderEvent.Placed> value, JsonWriter out) {
    out.beginObject();
    out.name(KEY_OF_PLACED_NAMES, 0);
    out.string(out.present(value.value()));
    out.endObject();
  }

  private static Key<OrderEvent.Placed> readKeyOfPlaced(JsonReader in) {
    in.beginObject();
    String value = null;
    long seen = 0;
    for (int p = in.nextName(KEY_OF_PLACED_NAMES, 0); p != JsonNames.END; p = in.nextName(KEY_OF_PLACED_NAMES, p + 1)) {
      switch (p) {
        case 0 -> {
          value = in.present().readString();
          seen |= 0x1L;
        }
        default -> in.skipValue();
      }
    }
    if (seen != 0x1L) {
      throw in.missing(KEY_OF_PLACED_NAMES, 0, 0x1L & ~seen);
    }
    return new Key<OrderEvent.Placed>(value);
  }
}
