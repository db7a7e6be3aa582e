package dev.intrepid.benchmarks.peers.axon;

import dev.intrepid.benchmarks.peers.workload.Deposited;
import dev.intrepid.benchmarks.peers.workload.FirstEvent;
import java.io.IOException;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;

/** Starts Axon with a subscribing processor, which handles at once, and handles one event. */
public final class FirstAxonEvent {

  /** Prints what was deposited. */
  @EventHandler
  public void handle(Deposited deposited) {
    FirstEvent.handled(deposited.cents());
  }

  /** The program. */
  public static void main(String[] arguments) throws IOException {
    System.setProperty("axoniq.update-checker.disabled", "true");
    Configuration axon =
        DefaultConfigurer.defaultConfiguration()
            .configureEmbeddedEventStore(configuration -> new InMemoryEventStorageEngine())
            .eventProcessing(
                processing ->
                    processing
                        .usingSubscribingEventProcessors()
                        .registerEventHandler(configuration -> new FirstAxonEvent()))
            .start();
    axon.eventGateway().publish(FirstEvent.DEPOSITED);
    FirstEvent.awaitEnd();
    axon.shutdown();
  }
}
