package warned;

import dev.intrepid.IntoEvent;
import dev.intrepid.json.JsonNames;
import dev.intrepid.json.JsonReader;
import dev.intrepid.json.JsonWriter;
import dev.intrepid.repo.SubscriptionTopic;
import dev.intrepid.repo.Uris;
import javax.annotation.processing.Generated;

/**
 * Makes events of {@link Old.Any.Closed}.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
@SuppressWarnings({
    "NullAway",
    "deprecation",
    "removal"
})
final class Old_Any_Closed_Event implements IntoEvent<Old.Any.Closed> {
  /**
   * The only one: it has no state.
   */
  static final Old_Any_Closed_Event INSTANCE = new Old_Any_Closed_Event();

  private static final JsonNames NAMES = JsonNames.of("id");

  private Old_Any_Closed_Event() {
  }

  @Override
  public Class<Old.Any.Closed> messageClass() {
    return Old.Any.Closed.class;
  }

  @Override
  public String type() {
    return "Closed";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public SubscriptionTopic topic() {
    return SubscriptionTopic.prefix("old/");
  }

  @Override
  public String template() {
    return "old/{id}";
  }

  @Override
  public String stream(Old.Any.Closed message) {
    return "old/" + Uris.segment("id", message.id());
  }

  @Override
  public void write(Old.Any.Closed value, JsonWriter out) {
    out.beginObject();
    out.name(NAMES, 0);
    out.string(out.present(value.id()));
    out.endObject();
  }

  @Override
  public Old.Any.Closed read(JsonReader in) {
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
    return new Old.Any.Closed(id);
  }
}
