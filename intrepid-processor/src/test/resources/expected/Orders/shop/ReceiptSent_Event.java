package shop;

import dev.intrepid.IntoEvent;
import dev.intrepid.json.JsonNames;
import dev.intrepid.json.JsonReader;
import dev.intrepid.json.JsonWriter;
import dev.intrepid.repo.SubscriptionTopic;
import dev.intrepid.repo.Uris;
import javax.annotation.processing.Generated;

/**
 * Makes events of {@link ReceiptSent}.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
@SuppressWarnings("NullAway")
final class ReceiptSent_Event implements IntoEvent<ReceiptSent> {
  /**
   * The only one: it has no state.
   */
  static final ReceiptSent_Event INSTANCE = new ReceiptSent_Event();

  private static final JsonNames NAMES = JsonNames.of("orderId");

  private ReceiptSent_Event() {
  }

  @Override
  public Class<ReceiptSent> messageClass() {
    return ReceiptSent.class;
  }

  @Override
  public String type() {
    return "ReceiptSent";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public SubscriptionTopic topic() {
    return SubscriptionTopic.prefix("receipts/");
  }

  @Override
  public String template() {
    return "receipts/{orderId}";
  }

  @Override
  public String stream(ReceiptSent message) {
    return "receipts/" + Uris.segment("orderId", message.orderId());
  }

  @Override
  public void write(ReceiptSent value, JsonWriter out) {
    out.beginObject();
    out.name(NAMES, 0);
    out.string(out.present(value.orderId()));
    out.endObject();
  }

  @Override
  public ReceiptSent read(JsonReader in) {
    if (!in.beginObject()) {
      return null;
    }
    String orderId = null;
    long seen = 0;
    for (int p = in.nextName(NAMES, 0); p != JsonNames.END; p = in.nextName(NAMES, p + 1)) {
      switch (p) {
        case 0 -> {
          orderId = in.present().readString();
          seen |= 0x1L;
        }
        default -> in.skipValue();
      }
    }
    if (seen != 0x1L) {
      throw in.missing(NAMES, 0, 0x1L & ~seen);
    }
    return new ReceiptSent(orderId);
  }
}
