package shop;

import dev.intrepid.IntoEvent;
import dev.intrepid.json.JsonNames;
import dev.intrepid.json.JsonReader;
import dev.intrepid.json.JsonWriter;
import dev.intrepid.repo.SubscriptionTopic;
import javax.annotation.processing.Generated;

/**
 * Makes events of {@link Primitives}.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
@SuppressWarnings("NullAway")
final class Primitives_Event implements IntoEvent<Primitives> {
  /**
   * The only one: it has no state.
   */
  static final Primitives_Event INSTANCE = new Primitives_Event();

  private static final JsonNames NAMES = JsonNames.of("flag", "tiny", "small", "number", "big", "half", "whole", "c");

  private Primitives_Event() {
  }

  @Override
  public Class<Primitives> messageClass() {
    return Primitives.class;
  }

  @Override
  public String type() {
    return "primitives";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public SubscriptionTopic topic() {
    return SubscriptionTopic.stream("primitives");
  }

  @Override
  public String template() {
    return "primitives";
  }

  @Override
  public String stream(Primitives message) {
    return "primitives";
  }

  @Override
  public void write(Primitives value, JsonWriter out) {
    out.beginObject();
    out.bool(NAMES, 0, value.flag());
    out.number(NAMES, 1, value.tiny());
    out.number(NAMES, 2, value.small());
    out.number(NAMES, 3, value.number());
    out.number(NAMES, 4, value.big());
    out.number(NAMES, 5, value.half());
    out.number(NAMES, 6, value.whole());
    out.string(NAMES, 7, String.valueOf(value.c()));
    out.endObject();
  }

  @Override
  public Primitives read(JsonReader in) {
    if (!in.beginObject()) {
      return null;
    }
    boolean flag = false;
    byte tiny = 0;
    short small = 0;
    int number = 0;
    long big = 0;
    float half = 0;
    double whole = 0;
    char c = '\0';
    for (int p = in.nextName(NAMES, 0); p != JsonNames.END; p = in.nextName(NAMES, p + 1)) {
      switch (p) {
        case 0 -> flag = in.readBoolean();
        case 1 -> tiny = in.readByte();
        case 2 -> small = in.readShort();
        case 3 -> number = in.readInt();
        case 4 -> big = in.readLong();
        case 5 -> half = in.readFloat();
        case 6 -> whole = in.readDouble();
        case 7 -> c = in.readChar();
        default -> in.skipValue();
      }
    }
    return new Primitives(flag, tiny, small, number, big, half, whole, c);
  }
}
