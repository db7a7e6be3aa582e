package dev.intrepid.benchmarks.peers.modulith;

import dev.intrepid.benchmarks.peers.workload.Handled;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.EnableAsync;

/** What an application adds to what Modulith's starter sets up: its listeners. */
@SpringBootApplication
@EnableAsync
class Application {

  @Bean
  Balances balances(JdbcTemplate jdbc, Handled handled) {
    return new Balances(jdbc, handled);
  }

  @Bean
  HeldTasks applicationTaskExecutor() {
    return new HeldTasks();
  }
}
