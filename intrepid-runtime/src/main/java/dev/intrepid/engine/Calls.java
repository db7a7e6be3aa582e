package dev.intrepid.engine;

import dev.intrepid.ComputationInterruptedException;
import dev.intrepid.codegen.HandlerTable;
import org.jspecify.annotations.Nullable;

/** Calls the handlers of one subscriber, and tells why one failed. For one thread. */
final class Calls {

  private final HandlerTable table;
  private final Batches batches;
  private final EngineStep step;

  Calls(HandlerTable table, Batches batches, EngineStep step) {
    this.table = table;
    this.batches = batches;
    this.step = step;
  }

  /** Hands a message to the handlers that take it alone; null if all went well. */
  @Nullable Throwable handle(int message, Object payload) throws InterruptedException {
    return called(() -> table.handle(message, payload, step));
  }

  /** Hands over what waits for a batch handler; null if all went well. */
  @Nullable Throwable handleBatch(int batch) throws InterruptedException {
    Throwable failure = called(() -> table.handleBatch(batch, batches.messages(batch), step));
    if (failure == null) {
      batches.clear(batch);
    }
    return failure;
  }

  private @Nullable Throwable called(Call call) throws InterruptedException {
    Throwable failure = null;
    try {
      call.run();
    } catch (Throwable e) {
      failure = e;
    }
    HandlerTimeoutException tookTooLong = step.exit(failure);
    if (tookTooLong != null) {
      return tookTooLong;
    }
    if (failure instanceof InterruptedException interrupted) {
      throw interrupted;
    }
    if (failure instanceof ComputationInterruptedException && Thread.interrupted()) {
      throw new InterruptedException(failure.getMessage());
    }
    if (failure instanceof MemoReadException unread) {
      throw unread.failure();
    }
    return failure;
  }

  private interface Call {
    void run() throws Exception;
  }
}
