package dev.intrepid.engine.delivery;

import dev.intrepid.engine.decode.DecodedMessages;
import dev.intrepid.engine.step.Batches;
import dev.intrepid.engine.step.Calls;
import dev.intrepid.engine.step.EngineStep;
import dev.intrepid.repo.EventRecord;
import org.jspecify.annotations.Nullable;

/**
 * Delivers several messages that upcasts have made of one record. They succeed or fail together, so
 * batches begin and end with the record. For one thread.
 */
final class SplitDelivery {

  private final Calls calls;
  private final Batches batches;
  private final EngineStep step;

  SplitDelivery(Calls calls, Batches batches, EngineStep step) {
    this.calls = calls;
    this.batches = batches;
    this.step = step;
  }

  /**
   * Delivers them; no batch waits before or after.
   *
   * @return why the record failed, or null
   */
  @Nullable Throwable deliver(EventRecord record, DecodedMessages messages, int attempt)
      throws InterruptedException {
    step.begin(record, attempt);
    Throwable failure = deliver(record, messages);
    batches.clear();
    return failure;
  }

  private @Nullable Throwable deliver(EventRecord record, DecodedMessages messages)
      throws InterruptedException {
    for (int i = 0; i < messages.size(); i++) {
      DecodedMessages.One message = messages.get(i);
      step.part(message.part());
      Throwable failure = batches.endBefore(message.index(), calls);
      if (failure == null) {
        failure = calls.handle(message.index(), message.message());
      }
      if (failure != null) {
        return failure;
      }
      batches.add(message.index(), record, message.message());
    }
    step.part(messages.get(messages.size() - 1).part() + 1);
    return batches.endBefore(Batches.NO_MESSAGE, calls);
  }
}
