package dev.intrepid.benchmarks.peers.spring;

import dev.intrepid.benchmarks.peers.workload.Deposited;
import dev.intrepid.benchmarks.peers.workload.FirstEvent;
import java.io.IOException;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.EventListener;

/** Starts an application without a web server, and handles one event. */
@SpringBootApplication
public class FirstSpringEvent {

  /** Prints what was deposited. */
  @EventListener
  public void handle(Deposited deposited) {
    FirstEvent.handled(deposited.cents());
  }

  /** The program. */
  public static void main(String[] arguments) throws IOException {
    try (ConfigurableApplicationContext context =
        SpringApplication.run(FirstSpringEvent.class, arguments)) {
      context.publishEvent(FirstEvent.DEPOSITED);
      FirstEvent.awaitEnd();
    }
  }
}
