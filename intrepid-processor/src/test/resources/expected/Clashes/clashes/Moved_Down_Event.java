package clashes;

import dev.intrepid.IntoEvent;
import dev.intrepid.json.JsonEnum;
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
 * Makes events of {@link Moved.Down}.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
@SuppressWarnings("NullAway")
final class Moved_Down_Event implements IntoEvent<Moved.Down> {
  /**
   * The only one: it has no state.
   */
  static final Moved_Down_Event INSTANCE = new Moved_Down_Event();

  private static final JsonNames NAMES = JsonNames.of("by");

  private static final JsonEnum<UUID> UUID_READER = JsonEnum.of(UUID.values());

  private Moved_Down_Event() {
  }

  @Override
  public Class<Moved.Down> messageClass() {
    return Moved.Down.class;
  }

  @Override
  public String type() {
    return "Down";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public SubscriptionTopic topic() {
    return SubscriptionTopic.prefix("moved/");
  }

  @Override
  public String template() {
    return "moved/{by}";
  }

  @Override
  public String stream(Moved.Down message) {
    return "moved/" + Uris.segment("by", message.by() == null ? null : message.by().name());
  }

  @Override
  public void write(Moved.Down value, JsonWriter out) {
    out.beginObject();
    out.name(NAMES, 0);
    out.string(out.present(value.by()).name());
    out.endObject();
  }

  @Override
  public Moved.Down read(JsonReader in) {
    if (!in.beginObject()) {
      return null;
    }
    UUID by = null;
    long seen = 0;
    for (int p = in.nextName(NAMES, 0); p != JsonNames.END; p = in.nextName(NAMES, p + 1)) {
      switch (p) {
        case 0 -> {
          by = UUID_READER.read(in.present());
          seen |= 0x1L;
        }
        default -> in.skipValue();
      }
    }
    if (seen != 0x1L) {
      throw in.missing(NAMES, 0, 0x1L & ~seen);
    }
    return new Moved.Down(by);
  }
}
