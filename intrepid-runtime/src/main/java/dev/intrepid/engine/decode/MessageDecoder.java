package dev.intrepid.engine.decode;

import dev.intrepid.json.Json;
import dev.intrepid.repo.EventRecord;

/** How a subscriber reads what is stored in one version of a type. Immutable. */
interface MessageDecoder {

  /**
   * Adds the messages.
   *
   * @param data the JSON of the record, or the result of upcasts
   * @throws Exception whatever an upcast throws
   */
  void read(EventRecord record, Json data, DecodedMessages messages) throws Exception;

  /** Whether there may be any. */
  boolean isTaken();
}
