package shop;

import dev.intrepid.IntoEvent;
import dev.intrepid.json.JsonNames;
import dev.intrepid.json.JsonReader;
import dev.intrepid.json.JsonWriter;
import dev.intrepid.repo.SubscriptionTopic;
import javax.annotation.processing.Generated;

/**
 * Makes events of {@link Visibility.Seen}.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
@SuppressWarnings("NullAway")
public final class Visibility_Seen_Event implements IntoEvent<Visibility.Seen> {
  /**
   * The only one: it has no state.
   */
  public static final Visibility_Seen_Event INSTANCE = new Visibility_Seen_Event();

  private static final JsonNames NAMES = JsonNames.of("text");

  private Visibility_Seen_Event() {
  }

  @Override
  public Class<Visibility.Seen> messageClass() {
    return Visibility.Seen.class;
  }

  @Override
  public String type() {
    return "Seen";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public SubscriptionTopic topic() {
    return SubscriptionTopic.stream("public");
  }

  @Override
  public String template() {
    return "public";
  }

  @Override
  public String stream(Visibility.Seen message) {
    return "public";
  }

  @Override
  public void write(Visibility.Seen value, JsonWriter out) {
    out.beginObject();
    out.name(NAMES, 0);
    out.string(out.present(value.text()));
    out.endObject();
  }

  @Override
  public Visibility.Seen read(JsonReader in) {
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
    return new Visibility.Seen(text);
  }
}
