package dev.intrepid.engine.catalog;

import dev.intrepid.json.JsonCodec;
import dev.intrepid.json.JsonReader;
import dev.intrepid.json.JsonWriter;

/** Stands for the codec of a memo that is only deleted. */
public enum NoCodec implements JsonCodec<Object> {
  INSTANCE;

  @Override
  public void write(Object value, JsonWriter out) {
    throw new IllegalStateException("A deleted memo is not written.");
  }

  @Override
  public Object read(JsonReader in) {
    throw new IllegalStateException("A deleted memo is not read.");
  }
}
