package shop;

import dev.intrepid.IntoEvent;
import dev.intrepid.json.JsonNames;
import dev.intrepid.json.JsonReader;
import dev.intrepid.json.JsonWriter;
import dev.intrepid.repo.SubscriptionTopic;
import javax.annotation.processing.Generated;

/**
 * Makes events of {@link Noticed}.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
@SuppressWarnings("NullAway")
final class Noticed_Event implements IntoEvent<Noticed> {
  /**
   * The only one: it has no state.
   */
  static final Noticed_Event INSTANCE = new Noticed_Event();

  private static final JsonNames NAMES = JsonNames.of("text");

  private Noticed_Event() {
  }

  @Override
  public Class<Noticed> messageClass() {
    return Noticed.class;
  }

  @Override
  public String type() {
    return "Noticed";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public SubscriptionTopic topic() {
    return SubscriptionTopic.stream("notices");
  }

  @Override
  public String template() {
    return "notices";
  }

  @Override
  public String stream(Noticed message) {
    return "notices";
  }

  @Override
  public void write(Noticed value, JsonWriter out) {
    out.beginObject();
    out.name(NAMES, 0);
    out.string(out.present(value.text()));
    out.endObject();
  }

  @Override
  public Noticed read(JsonReader in) {
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
    return new Noticed(text);
  }
}
