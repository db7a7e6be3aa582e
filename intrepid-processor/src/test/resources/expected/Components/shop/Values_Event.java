package shop;

import dev.intrepid.IntoEvent;
import dev.intrepid.json.JsonEnum;
import dev.intrepid.json.JsonNames;
import dev.intrepid.json.JsonReader;
import dev.intrepid.json.JsonWriter;
import dev.intrepid.repo.SubscriptionTopic;
import dev.intrepid.repo.Uris;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.util.UUID;
import javax.annotation.processing.Generated;

/**
 * Makes events of {@link Values}.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
@SuppressWarnings("NullAway")
final class Values_Event implements IntoEvent<Values> {
  /**
   * The only one: it has no state.
   */
  static final Values_Event INSTANCE = new Values_Event();

  private static final JsonNames NAMES = JsonNames.of("id", "text", "decimal", "integer", "uri", "bytes", "colour");

  private static final JsonEnum<Colour> COLOUR = JsonEnum.of(Colour.values());

  private Values_Event() {
  }

  @Override
  public Class<Values> messageClass() {
    return Values.class;
  }

  @Override
  public String type() {
    return "Values";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public SubscriptionTopic topic() {
    return SubscriptionTopic.all();
  }

  @Override
  public String template() {
    return "{id}/values";
  }

  @Override
  public String stream(Values message) {
    return "" + Uris.segment("id", message.id()) + "/values";
  }

  @Override
  public void write(Values value, JsonWriter out) {
    out.beginObject();
    out.name(NAMES, 0);
    out.text(out.present(value.id()));
    out.name(NAMES, 1);
    out.string(out.present(value.text()));
    out.name(NAMES, 2);
    out.number(out.present(value.decimal()));
    out.name(NAMES, 3);
    out.number(out.present(value.integer()));
    out.name(NAMES, 4);
    out.text(out.present(value.uri()));
    out.name(NAMES, 5);
    out.bytes(out.present(value.bytes()));
    out.name(NAMES, 6);
    out.string(out.present(value.colour()).name());
    out.endObject();
  }

  @Override
  public Values read(JsonReader in) {
    if (!in.beginObject()) {
      return null;
    }
    UUID id = null;
    String text = null;
    BigDecimal decimal = null;
    BigInteger integer = null;
    URI uri = null;
    byte[] bytes = null;
    Colour colour = null;
    long seen = 0;
    for (int p = in.nextName(NAMES, 0); p != JsonNames.END; p = in.nextName(NAMES, p + 1)) {
      switch (p) {
        case 0 -> {
          id = in.present().readUuid();
          seen |= 0x1L;
        }
        case 1 -> {
          text = in.present().readString();
          seen |= 0x2L;
        }
        case 2 -> {
          decimal = in.present().readBigDecimal();
          seen |= 0x4L;
        }
        case 3 -> {
          integer = in.present().readBigInteger();
          seen |= 0x8L;
        }
        case 4 -> {
          uri = in.present().readParsed(URI::create, "a URI");
          seen |= 0x10L;
        }
        case 5 -> {
          bytes = in.present().readBytes();
          seen |= 0x20L;
        }
        case 6 -> {
          colour = COLOUR.read(in.present());
          seen |= 0x40L;
        }
        default -> in.skipValue();
      }
    }
    if (seen != 0x7fL) {
      throw in.missing(NAMES, 0, 0x7fL & ~seen);
    }
    return new Values(id, text, decimal, integer, uri, bytes, colour);
  }
}
