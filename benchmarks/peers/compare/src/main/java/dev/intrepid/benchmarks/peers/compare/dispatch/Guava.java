package dev.intrepid.benchmarks.peers.compare.dispatch;

import com.google.common.eventbus.EventBus;

/** Guava's EventBus: handlers in the posting thread. */
final class Guava implements Bus {

  private final EventBus bus = new EventBus();

  Guava(Ledger ledger) {
    bus.register(ledger);
  }

  @Override
  public void deliver(Object message) {
    bus.post(message);
  }
}
