package dev.intrepid.engine;

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
    try {
      table.handle(message, payload, step);
      return null;
    } catch (InterruptedException e) {
      throw e;
    } catch (MemoReadException e) {
      throw e.failure();
    } catch (Throwable e) {
      return e;
    }
  }

  /** Hands over what waits for a batch handler; null if all went well. */
  @Nullable Throwable handleBatch(int batch) throws InterruptedException {
    try {
      table.handleBatch(batch, batches.messages(batch), step);
      batches.clear(batch);
      return null;
    } catch (InterruptedException e) {
      throw e;
    } catch (MemoReadException e) {
      throw e.failure();
    } catch (Throwable e) {
      return e;
    }
  }
}
