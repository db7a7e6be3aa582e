package dev.intrepid.benchmarks.peers.axonjdbc;

import dev.intrepid.benchmarks.peers.workload.BalancesTable;
import dev.intrepid.benchmarks.peers.workload.Deposited;
import dev.intrepid.benchmarks.peers.workload.Handled;
import dev.intrepid.benchmarks.peers.workload.Peer;
import dev.intrepid.benchmarks.peers.workload.PipelineProcess;
import dev.intrepid.benchmarks.peers.workload.Waiting;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.gateway.EventGateway;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** An application that Axon's Spring Boot starter has set up on a data source. */
final class AxonPeer implements Peer<Deposited> {

  private final Handled handled;
  private final ConfigurableApplicationContext context;
  private final EventGateway gateway;
  private final EventProcessor processor;
  private final JdbcTemplate jdbc;

  private AxonPeer(Handled handled, String url) {
    this.handled = handled;
    this.context =
        new SpringApplicationBuilder(Application.class)
            .initializers(
                (GenericApplicationContext c) -> c.registerBean(Handled.class, () -> handled))
            .run("--spring.datasource.url=" + url);
    this.gateway = context.getBean(EventGateway.class);
    this.processor =
        context
            .getBean(EventProcessingConfiguration.class)
            .eventProcessor(Balances.GROUP)
            .orElseThrow();
    this.jdbc = context.getBean(JdbcTemplate.class);
  }

  /** Measures Axon on an empty database. */
  public static void main(String[] arguments) throws Exception {
    System.setProperty("axoniq.update-checker.disabled", "true");
    Tables.create(arguments[0]);
    PipelineProcess.run(handled -> new AxonPeer(handled, arguments[0]));
  }

  @Override
  public Deposited event(Deposited deposited) {
    return deposited;
  }

  @Override
  public void publish(Deposited event) {
    gateway.publish(event);
  }

  @Override
  public void start() {
    processor.start();
  }

  /** The balances are stored in one transaction with the token, so what they hold is handled. */
  @Override
  public void awaitHandled(long events) throws Exception {
    Waiting.until(events, handled::count);
    Waiting.until(events, () -> number(BalancesTable.EVENTS));
  }

  @Override
  public void stop() {
    processor.shutDown();
  }

  @Override
  public long events() {
    return number("SELECT count(*) FROM DomainEventEntry");
  }

  private long number(String query) {
    return Objects.requireNonNull(jdbc.queryForObject(query, Long.class));
  }

  @Override
  public Map<String, Long> balances() {
    Map<String, Long> balances = new HashMap<>();
    jdbc.query(
        BalancesTable.ALL,
        row -> {
          balances.put(row.getString(1), row.getLong(2));
        });
    return balances;
  }

  @Override
  public void close() {
    context.close();
  }
}
