package shop;

import dev.intrepid.IntoEvent;
import dev.intrepid.json.JsonNames;
import dev.intrepid.json.JsonReader;
import dev.intrepid.json.JsonWriter;
import dev.intrepid.repo.SubscriptionTopic;
import javax.annotation.processing.Generated;

/**
 * Makes events of {@link Empty}.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
@SuppressWarnings("NullAway")
final class Empty_Event implements IntoEvent<Empty> {
  /**
   * The only one: it has no state.
   */
  static final Empty_Event INSTANCE = new Empty_Event();

  private static final JsonNames NAMES = JsonNames.of();

  private Empty_Event() {
  }

  @Override
  public Class<Empty> messageClass() {
    return Empty.class;
  }

  @Override
  public String type() {
    return "Empty";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public SubscriptionTopic topic() {
    return SubscriptionTopic.stream("empty");
  }

  @Override
  public String template() {
    return "empty";
  }

  @Override
  public String stream(Empty message) {
    return "empty";
  }

  @Override
  public void write(Empty value, JsonWriter out) {
    out.beginObject();
    out.endObject();
  }

  @Override
  public Empty read(JsonReader in) {
    if (!in.beginObject()) {
      return null;
    }
    for (int p = in.nextName(NAMES, 0); p != JsonNames.END; p = in.nextName(NAMES, p + 1)) {
      switch (p) {
        default -> in.skipValue();
      }
    }
    return new Empty();
  }
}
