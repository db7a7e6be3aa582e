package shop;

import dev.intrepid.IntoEvent;
import dev.intrepid.json.JsonNames;
import dev.intrepid.json.JsonReader;
import dev.intrepid.json.JsonWriter;
import dev.intrepid.repo.SubscriptionTopic;
import dev.intrepid.repo.Uris;
import javax.annotation.processing.Generated;

/**
 * Makes events of {@link PlacedAndPaid}.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
@SuppressWarnings("NullAway")
final class PlacedAndPaid_Event implements IntoEvent<PlacedAndPaid> {
  /**
   * The only one: it has no state.
   */
  static final PlacedAndPaid_Event INSTANCE = new PlacedAndPaid_Event();

  private static final JsonNames NAMES = JsonNames.of("orderId", "customerId", "cents");

  private PlacedAndPaid_Event() {
  }

  @Override
  public Class<PlacedAndPaid> messageClass() {
    return PlacedAndPaid.class;
  }

  @Override
  public String type() {
    return "PlacedAndPaid";
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
  public String stream(PlacedAndPaid message) {
    return "orders/" + Uris.segment("orderId", message.orderId());
  }

  @Override
  public void write(PlacedAndPaid value, JsonWriter out) {
    out.beginObject();
    out.name(NAMES, 0);
    out.string(out.present(value.orderId()));
    out.name(NAMES, 1);
    out.string(out.present(value.customerId()));
    out.number(NAMES, 2, value.cents());
    out.endObject();
  }

  @Override
  public PlacedAndPaid read(JsonReader in) {
    if (!in.beginObject()) {
      return null;
    }
    String orderId = null;
    String customerId = null;
    long cents = 0;
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
        default -> in.skipValue();
      }
    }
    if (seen != 0x7L) {
      throw in.missing(NAMES, 0, 0x7L & ~seen);
    }
    return new PlacedAndPaid(orderId, customerId, cents);
  }
}
