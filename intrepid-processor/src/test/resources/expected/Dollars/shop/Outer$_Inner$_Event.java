package shop;

import dev.intrepid.IntoEvent;
import dev.intrepid.json.JsonNames;
import dev.intrepid.json.JsonReader;
import dev.intrepid.json.JsonWriter;
import dev.intrepid.repo.SubscriptionTopic;
import dev.intrepid.repo.Uris;
import javax.annotation.processing.Generated;

/**
 * Makes events of {@link Outer$.Inner$}.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
@SuppressWarnings("NullAway")
public final class Outer$_Inner$_Event implements IntoEvent<Outer$.Inner$> {
  /**
   * The only one: it has no state.
   */
  public static final Outer$_Inner$_Event INSTANCE = new Outer$_Inner$_Event();

  private static final JsonNames NAMES = JsonNames.of("id");

  private Outer$_Inner$_Event() {
  }

  @Override
  public Class<Outer$.Inner$> messageClass() {
    return Outer$.Inner$.class;
  }

  @Override
  public String type() {
    return "Inner$";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public SubscriptionTopic topic() {
    return SubscriptionTopic.prefix("shelves/");
  }

  @Override
  public String template() {
    return "shelves/{id}";
  }

  @Override
  public String stream(Outer$.Inner$ message) {
    return "shelves/" + Uris.segment("id", message.id());
  }

  @Override
  public void write(Outer$.Inner$ value, JsonWriter out) {
    out.beginObject();
    out.name(NAMES, 0);
    out.string(out.present(value.id()));
    out.endObject();
  }

  @Override
  public Outer$.Inner$ read(JsonReader in) {
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
    return new Outer$.Inner$(id);
  }
}
