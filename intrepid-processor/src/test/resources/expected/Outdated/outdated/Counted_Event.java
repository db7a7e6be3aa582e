package outdated;

import dev.intrepid.IntoEvent;
import dev.intrepid.json.JsonNames;
import dev.intrepid.json.JsonReader;
import dev.intrepid.json.JsonWriter;
import dev.intrepid.repo.SubscriptionTopic;
import dev.intrepid.repo.Uris;
import javax.annotation.processing.Generated;

/**
 * Makes events of {@link Counted}.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
@SuppressWarnings("NullAway")
final class Counted_Event implements IntoEvent<Counted> {
  /**
   * The only one: it has no state.
   */
  static final Counted_Event INSTANCE = new Counted_Event();

  private static final JsonNames NAMES = JsonNames.of("id", "pieces");

  private Counted_Event() {
  }

  @Override
  public Class<Counted> messageClass() {
    return Counted.class;
  }

  @Override
  public String type() {
    return "Counted";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public SubscriptionTopic topic() {
    return SubscriptionTopic.prefix("stock/");
  }

  @Override
  public String template() {
    return "stock/{id}";
  }

  @Override
  public String stream(Counted message) {
    return "stock/" + Uris.segment("id", message.id());
  }

  @Override
  public void write(Counted value, JsonWriter out) {
    out.beginObject();
    out.name(NAMES, 0);
    out.string(out.present(value.id()));
    out.number(NAMES, 1, value.pieces());
    out.endObject();
  }

  @Override
  public Counted read(JsonReader in) {
    if (!in.beginObject()) {
      return null;
    }
    String id = null;
    int pieces = 0;
    long seen = 0;
    for (int p = in.nextName(NAMES, 0); p != JsonNames.END; p = in.nextName(NAMES, p + 1)) {
      switch (p) {
        case 0 -> {
          id = in.present().readString();
          seen |= 0x1L;
        }
        case 1 -> {
          pieces = in.present().readInt();
          seen |= 0x2L;
        }
        default -> in.skipValue();
      }
    }
    if (seen != 0x3L) {
      throw in.missing(NAMES, 0, 0x3L & ~seen);
    }
    return new Counted(id, pieces);
  }
}
