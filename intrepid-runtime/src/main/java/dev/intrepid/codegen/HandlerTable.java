package dev.intrepid.codegen;

import java.util.List;

/**
 * Calls handlers directly: a switch on small numbers. A message is known by its index in {@link
 * SubscriberSpec#messages}. As thread-safe as the handlers; the engine calls one table from one
 * thread at a time.
 */
public interface HandlerTable {

  /**
   * Calls every handler that takes this message alone, in declaration order, and hands their
   * effects to the step.
   *
   * @param message the index of the message's type
   * @throws Exception whatever a handler throws
   */
  void handle(int message, Object payload, Step step) throws Exception;

  /**
   * Calls the batch handler of that index in {@link SubscriberSpec#batches}.
   *
   * @param payloads the consecutive messages of one page, at least one
   * @throws Exception whatever the handler throws
   */
  void handleBatch(int batch, List<?> payloads, Step step) throws Exception;
}
