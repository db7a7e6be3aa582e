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
    out.text(NAMES, 0, value.id());
    out.string(NAMES, 1, value.text());
    BigDecimal decimal = value.decimal();
    if (decimal != null) {
      out.name(NAMES, 2);
      out.number(decimal);
    }
    BigInteger integer = value.integer();
    if (integer != null) {
      out.name(NAMES, 3);
      out.number(integer);
    }
    out.text(NAMES, 4, value.uri());
    byte[] bytes = value.bytes();
    if (bytes != null) {
      out.name(NAMES, 5);
      out.bytes(bytes);
    }
    Colour colour = value.colour();
    if (colour != null) {
      out.name(NAMES, 6);
      out.string(colour.name());
    }
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
    for (int p = in.nextName(NAMES, 0); p != JsonNames.END; p = in.nextName(NAMES, p + 1)) {
      switch (p) {
        case 0 -> id = in.readParsed(UUID::fromString, "a UUID");
        case 1 -> text = in.readString();
        case 2 -> decimal = in.readBigDecimal();
        case 3 -> integer = in.readBigInteger();
        case 4 -> uri = in.readParsed(URI::create, "a URI");
        case 5 -> bytes = in.readBytes();
        case 6 -> colour = COLOUR.read(in);
        default -> in.skipValue();
      }
    }
    return new Values(id, text, decimal, integer, uri, bytes, colour);
  }
}
