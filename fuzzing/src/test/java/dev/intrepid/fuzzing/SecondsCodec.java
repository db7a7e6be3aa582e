package dev.intrepid.fuzzing;

import dev.intrepid.json.JsonCodec;
import dev.intrepid.json.JsonFormatException;
import dev.intrepid.json.JsonReader;
import dev.intrepid.json.JsonWriter;
import java.time.DateTimeException;
import java.time.Instant;

/** An Instant as two numbers. */
enum SecondsCodec implements JsonCodec<Instant> {
  INSTANCE;

  @Override
  public void write(Instant value, JsonWriter out) {
    out.beginArray();
    out.number(value.getEpochSecond());
    out.number(value.getNano());
    out.endArray();
  }

  @Override
  public Instant read(JsonReader in) {
    in.beginArray();
    long seconds = in.nextElement() ? in.readLong() : 0;
    int nanos = in.nextElement() ? in.readInt() : 0;
    if (in.nextElement()) {
      throw new JsonFormatException("An instant is two numbers.", null);
    }
    try {
      return Instant.ofEpochSecond(seconds, nanos);
    } catch (DateTimeException | ArithmeticException e) {
      throw new JsonFormatException("An instant is between the first and the last.", e);
    }
  }
}
