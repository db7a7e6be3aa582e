package shop;

import dev.intrepid.IntoEvent;
import dev.intrepid.json.JsonNames;
import dev.intrepid.json.JsonReader;
import dev.intrepid.json.JsonWriter;
import dev.intrepid.repo.SubscriptionTopic;
import javax.annotation.processing.Generated;

/**
 * Makes events of {@link Booked}.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
@SuppressWarnings("NullAway")
final class Booked_Event implements IntoEvent<Booked> {
  /**
   * The only one: it has no state.
   */
  static final Booked_Event INSTANCE = new Booked_Event();

  private static final JsonNames NAMES = JsonNames.of("what");

  private Booked_Event() {
  }

  @Override
  public Class<Booked> messageClass() {
    return Booked.class;
  }

  @Override
  public String type() {
    return "Booked";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public SubscriptionTopic topic() {
    return SubscriptionTopic.stream("bookings");
  }

  @Override
  public String template() {
    return "bookings";
  }

  @Override
  public String stream(Booked message) {
    return "bookings";
  }

  @Override
  public void write(Booked value, JsonWriter out) {
    out.beginObject();
    out.name(NAMES, 0);
    out.string(out.present(value.what()));
    out.endObject();
  }

  @Override
  public Booked read(JsonReader in) {
    if (!in.beginObject()) {
      return null;
    }
    String what = null;
    long seen = 0;
    for (int p = in.nextName(NAMES, 0); p != JsonNames.END; p = in.nextName(NAMES, p + 1)) {
      switch (p) {
        case 0 -> {
          what = in.present().readString();
          seen |= 0x1L;
        }
        default -> in.skipValue();
      }
    }
    if (seen != 0x1L) {
      throw in.missing(NAMES, 0, 0x1L & ~seen);
    }
    return new Booked(what);
  }
}
