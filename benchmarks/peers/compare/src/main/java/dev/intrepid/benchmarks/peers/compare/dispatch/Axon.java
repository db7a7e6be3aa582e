package dev.intrepid.benchmarks.peers.compare.dispatch;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.SimpleEventBus;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.SubscribingEventProcessor;

/** Axon's event bus in memory, and a subscribing processor, which handles in the same thread. */
final class Axon implements Bus {

  private final SimpleEventBus bus = SimpleEventBus.builder().build();

  Axon(Ledger ledger) {
    SubscribingEventProcessor.builder()
        .name("ledger")
        .messageSource(bus)
        .eventHandlerInvoker(SimpleEventHandlerInvoker.builder().eventHandlers(ledger).build())
        .build()
        .start();
  }

  @Override
  public Object prepared(Message message) {
    return GenericEventMessage.asEventMessage(message);
  }

  @Override
  public void deliver(Object message) {
    bus.publish((EventMessage<?>) message);
  }
}
