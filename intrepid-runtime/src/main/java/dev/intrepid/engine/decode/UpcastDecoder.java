package dev.intrepid.engine.decode;

import dev.intrepid.codegen.Upcaster;
import dev.intrepid.json.Json;
import dev.intrepid.json.JsonFormat;
import dev.intrepid.repo.EventRecord;
import java.util.List;

/**
 * Reads an old version through its upcasts.
 *
 * @param after how each message it yields is read on, in the order of {@link Upcaster#yields}
 */
record UpcastDecoder(Upcaster upcaster, List<MessageDecoder> after, JsonFormat format)
    implements MessageDecoder {

  UpcastDecoder {
    after = List.copyOf(after);
  }

  @Override
  public void read(EventRecord record, Json data, DecodedMessages messages) throws Exception {
    UpcastRun run = new UpcastRun(this, record, messages);
    try {
      upcaster.chain().run(data, run);
      if (Thread.interrupted()) {
        throw new InterruptedException("It returned with its thread interrupted.");
      }
    } catch (UndecodableException | UpcastException e) {
      throw e;
    } catch (Exception e) {
      throw run.failed(e);
    }
  }

  @Override
  public boolean isTaken() {
    return after.stream().anyMatch(MessageDecoder::isTaken);
  }
}
