package dev.intrepid.engine.decode;

import dev.intrepid.json.Json;
import dev.intrepid.repo.EventRecord;

/** A message that the subscriber does not take. */
enum IgnoredMessage implements MessageDecoder {
  INSTANCE;

  @Override
  public void read(EventRecord record, Json data, DecodedMessages messages) {
    messages.ignore();
  }

  @Override
  public boolean isTaken() {
    return false;
  }
}
