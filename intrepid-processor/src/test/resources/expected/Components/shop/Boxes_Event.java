package shop;

import dev.intrepid.IntoEvent;
import dev.intrepid.json.JsonNames;
import dev.intrepid.json.JsonReader;
import dev.intrepid.json.JsonWriter;
import dev.intrepid.repo.SubscriptionTopic;
import dev.intrepid.repo.Uris;
import javax.annotation.processing.Generated;

/**
 * Makes events of {@link Boxes}.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
@SuppressWarnings("NullAway")
final class Boxes_Event implements IntoEvent<Boxes> {
  /**
   * The only one: it has no state.
   */
  static final Boxes_Event INSTANCE = new Boxes_Event();

  private static final JsonNames NAMES = JsonNames.of("flag", "tiny", "small", "number", "big", "half", "whole", "c");

  private Boxes_Event() {
  }

  @Override
  public Class<Boxes> messageClass() {
    return Boxes.class;
  }

  @Override
  public String type() {
    return "Boxes";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public SubscriptionTopic topic() {
    return SubscriptionTopic.prefix("boxes/");
  }

  @Override
  public String template() {
    return "boxes/{number}";
  }

  @Override
  public String stream(Boxes message) {
    return "boxes/" + Uris.segment("number", message.number());
  }

  @Override
  public void write(Boxes value, JsonWriter out) {
    out.beginObject();
    Boolean flag = out.present(NAMES, 0, value.flag());
    out.name(NAMES, 0);
    out.bool(flag);
    Byte tiny = out.present(NAMES, 1, value.tiny());
    out.name(NAMES, 1);
    out.number(tiny);
    Short small = out.present(NAMES, 2, value.small());
    out.name(NAMES, 2);
    out.number(small);
    Integer number = out.present(NAMES, 3, value.number());
    out.name(NAMES, 3);
    out.number(number);
    Long big = out.present(NAMES, 4, value.big());
    out.name(NAMES, 4);
    out.number(big);
    Float half = out.present(NAMES, 5, value.half());
    out.name(NAMES, 5);
    out.number(half);
    Double whole = out.present(NAMES, 6, value.whole());
    out.name(NAMES, 6);
    out.number(whole);
    Character c = out.present(NAMES, 7, value.c());
    out.name(NAMES, 7);
    out.string(String.valueOf(c));
    out.endObject();
  }

  @Override
  public Boxes read(JsonReader in) {
    if (!in.beginObject()) {
      return null;
    }
    Boolean flag = null;
    Byte tiny = null;
    Short small = null;
    Integer number = null;
    Long big = null;
    Float half = null;
    Double whole = null;
    Character c = null;
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
    return new Boxes(flag, tiny, small, number, big, half, whole, c);
  }
}
