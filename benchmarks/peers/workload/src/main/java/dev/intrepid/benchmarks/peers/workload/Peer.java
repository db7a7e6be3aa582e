package dev.intrepid.benchmarks.peers.workload;

import java.util.Map;

/**
 * A store of events with a subscriber whose handler keeps the balance of each account.
 *
 * @param <E> its own kind of event
 */
public interface Peer<E> extends AutoCloseable {

  /** The event for a deposit; made before it is timed. */
  E event(Deposited deposited);

  /** Stores an event; it is as durable as it will be when this returns. Called by many threads. */
  void publish(E event) throws Exception;

  /** Starts the subscriber where it had stopped, at first before the first event. */
  void start() throws Exception;

  /** Waits until the subscriber has handled so many events in all, and has stored that it has. */
  void awaitHandled(long events) throws Exception;

  /** Stops the subscriber. */
  void stop() throws Exception;

  /** How many events are stored. */
  long events() throws Exception;

  /** The cents of each account, as they are stored. */
  Map<String, Long> balances() throws Exception;

  @Override
  void close();
}
