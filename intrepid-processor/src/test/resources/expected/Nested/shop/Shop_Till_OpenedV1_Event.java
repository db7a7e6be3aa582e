package shop;

import dev.intrepid.IntoEvent;
import dev.intrepid.json.JsonNames;
import dev.intrepid.json.JsonReader;
import dev.intrepid.json.JsonWriter;
import dev.intrepid.repo.SubscriptionTopic;
import dev.intrepid.repo.Uris;
import javax.annotation.processing.Generated;

/**
 * Makes events of {@link Shop.Till.OpenedV1}.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
@SuppressWarnings("NullAway")
final class Shop_Till_OpenedV1_Event implements IntoEvent<Shop.Till.OpenedV1> {
  /**
   * The only one: it has no state.
   */
  static final Shop_Till_OpenedV1_Event INSTANCE = new Shop_Till_OpenedV1_Event();

  private static final JsonNames NAMES = JsonNames.of("tillId");

  private Shop_Till_OpenedV1_Event() {
  }

  @Override
  public Class<Shop.Till.OpenedV1> messageClass() {
    return Shop.Till.OpenedV1.class;
  }

  @Override
  public String type() {
    return "Opened";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public SubscriptionTopic topic() {
    return SubscriptionTopic.prefix("tills/");
  }

  @Override
  public String template() {
    return "tills/{tillId}";
  }

  @Override
  public String stream(Shop.Till.OpenedV1 message) {
    return "tills/" + Uris.segment("tillId", message.tillId());
  }

  @Override
  public void write(Shop.Till.OpenedV1 value, JsonWriter out) {
    out.beginObject();
    out.name(NAMES, 0);
    out.string(out.present(value.tillId()));
    out.endObject();
  }

  @Override
  public Shop.Till.OpenedV1 read(JsonReader in) {
    if (!in.beginObject()) {
      return null;
    }
    String tillId = null;
    long seen = 0;
    for (int p = in.nextName(NAMES, 0); p != JsonNames.END; p = in.nextName(NAMES, p + 1)) {
      switch (p) {
        case 0 -> {
          tillId = in.present().readString();
          seen |= 0x1L;
        }
        default -> in.skipValue();
      }
    }
    if (seen != 0x1L) {
      throw in.missing(NAMES, 0, 0x1L & ~seen);
    }
    return new Shop.Till.OpenedV1(tillId);
  }
}
