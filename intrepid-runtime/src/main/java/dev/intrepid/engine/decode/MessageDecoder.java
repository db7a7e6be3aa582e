package dev.intrepid.engine.decode;

import dev.intrepid.json.Json;
import dev.intrepid.repo.EventRecord;

/** How a subscriber reads what is stored in one version of a type. Immutable. */
interface MessageDecoder {

  /**
   * Adds the messages.
   *
   * @param data the JSON of the record, or what upcasts have made of it
   * @throws Exception whatever an upcast throws
   */
  void read(EventRecord record, Json data, DecodedMessages messages) throws Exception;

  /** Whether there may be any. */
  boolean isTaken();
}
