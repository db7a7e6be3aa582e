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
    long seen = 0;
    for (int p = in.nextName(NAMES, 0); p != JsonNames.END; p = in.nextName(NAMES, p + 1)) {
      switch (p) {
        case 0 -> {
          flag = in.present().readBoolean();
          seen |= 0x1L;
        }
        case 1 -> {
          tiny = in.present().readByte();
          seen |= 0x2L;
        }
        case 2 -> {
          small = in.present().readShort();
          seen |= 0x4L;
        }
        case 3 -> {
          number = in.present().readInt();
          seen |= 0x8L;
        }
        case 4 -> {
          big = in.present().readLong();
          seen |= 0x10L;
        }
        case 5 -> {
          half = in.present().readFloat();
          seen |= 0x20L;
        }
        case 6 -> {
          whole = in.present().readDouble();
          seen |= 0x40L;
        }
        case 7 -> {
          c = in.present().readChar();
          seen |= 0x80L;
        }
        default -> in.skipValue();
      }
    }
    if (seen != 0xffL) {
      throw in.missing(NAMES, 0, 0xffL & ~seen);
    }
    return new Primitives(flag, tiny, small, number, big, half, whole, c);
  }
}
