package shop;

import dev.intrepid.IntoEvent;
import dev.intrepid.json.JsonNames;
import dev.intrepid.json.JsonReader;
import dev.intrepid.json.JsonWriter;
import dev.intrepid.repo.SubscriptionTopic;
import javax.annotation.processing.Generated;

/**
 * Makes events of {@link Visibility.Hidden}.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
@SuppressWarnings("NullAway")
final class Visibility_Hidden_Event implements IntoEvent<Visibility.Hidden> {
  /**
   * The only one: it has no state.
   */
  static final Visibility_Hidden_Event INSTANCE = new Visibility_Hidden_Event();

  private static final JsonNames NAMES = JsonNames.of("text");

  private Visibility_Hidden_Event() {
  }

  @Override
  public Class<Visibility.Hidden> messageClass() {
    return Visibility.Hidden.class;
  }

  @Override
  public String type() {
    return "Hidden";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public SubscriptionTopic topic() {
    return SubscriptionTopic.stream("hidden");
  }

  @Override
  public String template() {
    return "hidden";
  }

  @Override
  public String stream(Visibility.Hidden message) {
    return "hidden";
  }

  @Override
  public void write(Visibility.Hidden value, JsonWriter out) {
    out.beginObject();
    out.name(NAMES, 0);
    out.string(out.present(value.text()));
    out.endObject();
  }

  @Override
  public Visibility.Hidden read(JsonReader in) {
    if (!in.beginObject()) {
      return null;
    }
    String text = null;
    long seen = 0;
    for (int p = in.nextName(NAMES, 0); p != JsonNames.END; p = in.nextName(NAMES, p + 1)) {
      switch (p) {
        case 0 -> {
          text = in.present().readString();
          seen |= 0x1L;
        }
        default -> in.skipValue();
      }
    }
    if (seen != 0x1L) {
      throw in.missing(NAMES, 0, 0x1L & ~seen);
    }
    return new Visibility.Hidden(text);
  }
}
