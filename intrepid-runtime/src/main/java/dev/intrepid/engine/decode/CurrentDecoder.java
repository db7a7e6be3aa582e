package dev.intrepid.engine.decode;

import dev.intrepid.IntoEvent;
import dev.intrepid.json.Json;
import dev.intrepid.json.JsonFormat;
import dev.intrepid.json.JsonFormatException;
import dev.intrepid.repo.EventRecord;

/**
 * Reads a version as its own record.
 *
 * @param index its index in the handler table
 */
record CurrentDecoder(int index, IntoEvent<?> into, JsonFormat format) implements MessageDecoder {

  @Override
  public void read(EventRecord record, Json data, DecodedMessages messages) {
    messages.add(index, read(into, record, data, format));
  }

  @Override
  public boolean isTaken() {
    return true;
  }

  /**
   * The message of the JSON.
   *
   * @throws UndecodableException if the JSON has another shape than its type
   */
  static <T> T read(IntoEvent<T> into, EventRecord record, Json data, JsonFormat format) {
    try {
      T message = format.read(into, data);
      if (message == null) {
        throw new JsonFormatException("Expected an object, found null (path: $).", null);
      }
      return message;
    } catch (JsonFormatException e) {
      throw new UndecodableException(record, e);
    }
  }
}
