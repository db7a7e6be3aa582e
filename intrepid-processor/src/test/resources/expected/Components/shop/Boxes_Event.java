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
    Boolean flag = value.flag();
    if (flag != null) {
      out.name(NAMES, 0);
      out.bool(flag);
    }
    Byte tiny = value.tiny();
    if (tiny != null) {
      out.name(NAMES, 1);
      out.number(tiny);
    }
    Short small = value.small();
    if (small != null) {
      out.name(NAMES, 2);
      out.number(small);
    }
    Integer number = value.number();
    if (number != null) {
      out.name(NAMES, 3);
      out.number(number);
    }
    Long big = value.big();
    if (big != null) {
      out.name(NAMES, 4);
      out.number(big);
    }
    Float half = value.half();
    if (half != null) {
      out.name(NAMES, 5);
      out.number(half);
    }
    Double whole = value.whole();
    if (whole != null) {
      out.name(NAMES, 6);
      out.number(whole);
    }
    Character c = value.c();
    if (c != null) {
      out.name(NAMES, 7);
      out.string(String.valueOf(c));
    }
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
    for (int p = in.nextName(NAMES, 0); p != JsonNames.END; p = in.nextName(NAMES, p + 1)) {
      switch (p) {
        case 0 -> flag = in.isNull() ? null : in.readBoolean();
        case 1 -> tiny = in.isNull() ? null : in.readByte();
        case 2 -> small = in.isNull() ? null : in.readShort();
        case 3 -> number = in.isNull() ? null : in.readInt();
        case 4 -> big = in.isNull() ? null : in.readLong();
        case 5 -> half = in.isNull() ? null : in.readFloat();
        case 6 -> whole = in.isNull() ? null : in.readDouble();
        case 7 -> c = in.isNull() ? null : in.readChar();
        default -> in.skipValue();
      }
    }
    return new Boxes(flag, tiny, small, number, big, half, whole, c);
  }
}
