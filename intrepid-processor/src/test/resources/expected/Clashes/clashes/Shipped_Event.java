package clashes;

import dev.intrepid.IntoEvent;
import dev.intrepid.json.JsonNames;
import dev.intrepid.json.JsonReader;
import dev.intrepid.json.JsonWriter;
import dev.intrepid.repo.SubscriptionTopic;
import dev.intrepid.repo.Uris;
import java.lang.Class;
import java.lang.Override;
import java.lang.String;
import javax.annotation.processing.Generated;

/**
 * Makes events of {@link Shipped}.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
@SuppressWarnings("NullAway")
final class Shipped_Event implements IntoEvent<Shipped> {
  /**
   * The only one: it has no state.
   */
  static final Shipped_Event INSTANCE = new Shipped_Event();

  private static final JsonNames NAMES = JsonNames.of("id");

  private Shipped_Event() {
  }

  @Override
  public Class<Shipped> messageClass() {
    return Shipped.class;
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
  public String stream(Shipped message) {
    return "orders/" + Uris.segment("id", message.id());
  }

  @Override
  public void write(Shipped value, JsonWriter out) {
    out.beginObject();
    out.name(NAMES, 0);
    out.string(out.present(value.id()));
    out.endObject();
  }

  @Override
  public Shipped read(JsonReader in) {
    if (!in.beginObject()) {
      return null;
    }
    String id = null;
    long seen = 0;
    for (int p = in.nextName(NAMES, 0); p != JsonNames.END; p = in.nextName(NAMES, p + 1)) {
      switch (p) {
        case 0 -> {
          id = in.present().readString();
          seen |= 0x1L;
        }
        default -> in.skipValue();
      }
    }
    if (seen != 0x1L) {
      throw in.missing(NAMES, 0, 0x1L & ~seen);
    }
    return new Shipped(id);
  }
}
