package dev.intrepid.benchmarks.peers.axonjdbc;

import dev.intrepid.benchmarks.peers.workload.Handled;
import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What an application adds to what Axon's starter sets up: its handlers, and their processor, which
 * begins when it is told.
 */
@SpringBootApplication
class Application {

  /** As many events as that in a transaction. */
  private static final int BATCH = 256;

  @Bean
  Balances balances(JdbcTemplate jdbc, Handled handled) {
    return new Balances(jdbc, handled);
  }

  @Bean
  ConfigurerModule processor() {
    TrackingEventProcessorConfiguration oneThread =
        TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
            .andBatchSize(BATCH)
            .andAutoStart(false);
    return configurer ->
        configurer
            .eventProcessing()
            .registerTrackingEventProcessor(
                Balances.GROUP, Configuration::eventStore, configuration -> oneThread);
  }
}
