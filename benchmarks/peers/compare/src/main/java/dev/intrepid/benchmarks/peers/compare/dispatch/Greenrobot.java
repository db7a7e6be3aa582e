package dev.intrepid.benchmarks.peers.compare.dispatch;

import org.greenrobot.eventbus.EventBus;

/** greenrobot EventBus: handlers in the posting thread. */
final class Greenrobot implements Bus {

  private final EventBus bus = EventBus.builder().build();

  Greenrobot(Ledger ledger) {
    bus.register(ledger);
  }

  @Override
  public void deliver(Object message) {
    bus.post(message);
  }
}
