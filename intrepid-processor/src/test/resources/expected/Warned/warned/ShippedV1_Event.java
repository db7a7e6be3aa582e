package warned;

import dev.intrepid.IntoEvent;
import dev.intrepid.json.JsonNames;
import dev.intrepid.json.JsonReader;
import dev.intrepid.json.JsonWriter;
import dev.intrepid.repo.SubscriptionTopic;
import dev.intrepid.repo.Uris;
import javax.annotation.processing.Generated;

/**
 * Makes events of {@link ShippedV1}.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
@SuppressWarnings("NullAway")
final class ShippedV1_Event implements IntoEvent<ShippedV1> {
  /**
   * The only one: it has no state.
   */
  static final ShippedV1_Event INSTANCE = new ShippedV1_Event();

  private static final JsonNames NAMES = JsonNames.of("id");

  private static final JsonNames KEY_OF_PLACED_NAMES = JsonNames.of("value");

  private ShippedV1_Event() {
  }

  @Override
  public Class<ShippedV1> messageClass() {
    return ShippedV1.class;
  }

  @Override
  public String type() {
    return "Shipped";
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
    return "orders/{id}";
  }

  @Override
  public String stream(ShippedV1 message) {
    return "orders/" + Uris.segment("id", message.id() == null ? null : message.id().value());
  }

  @Override
  public void write(ShippedV1 value, JsonWriter out) {
    out.beginObject();
    out.name(NAMES, 0);
    writeKeyOfPlaced(out.present(value.id()), out);
    out.endObject();
  }

  @Override
  public ShippedV1 read(JsonReader in) {
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
    return new ShippedV1(id);
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
