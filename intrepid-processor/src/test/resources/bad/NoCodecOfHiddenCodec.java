package shop;

import dev.intrepid.annotations.Codec;
import dev.intrepid.annotations.Event;
import dev.intrepid.json.JsonCodec;
import dev.intrepid.json.JsonReader;
import dev.intrepid.json.JsonWriter;

@Event(stream = "orders/{orderId}")
record OrderPaid(String orderId, @Codec(Upper.class) String currency) {}

final class Upper implements JsonCodec<String> {
  private Upper() {}

  @Override
  public void write(String value, JsonWriter out) {
    out.string(value);
  }

  @Override
  public String read(JsonReader in) {
    return in.readString();
  }
}
