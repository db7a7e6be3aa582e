package shop;

import dev.intrepid.json.JsonCodec;
import dev.intrepid.json.JsonReader;
import dev.intrepid.json.JsonWriter;
import java.time.Instant;

/** Instants as milliseconds since 1970. */
enum EpochCodec implements JsonCodec<Instant> {
  INSTANCE;

  @Override
  public void write(Instant instant, JsonWriter out) {
    out.number(instant.toEpochMilli());
  }

  @Override
  public Instant read(JsonReader in) {
    return Instant.ofEpochMilli(in.readLong());
  }
}
