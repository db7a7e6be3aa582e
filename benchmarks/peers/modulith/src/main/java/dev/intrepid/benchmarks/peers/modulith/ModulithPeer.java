package dev.intrepid.benchmarks.peers.modulith;

import dev.intrepid.benchmarks.peers.workload.BalancesTable;
import dev.intrepid.benchmarks.peers.workload.Deposited;
import dev.intrepid.benchmarks.peers.workload.Handled;
import dev.intrepid.benchmarks.peers.workload.Peer;
import dev.intrepid.benchmarks.peers.workload.PipelineProcess;
import dev.intrepid.benchmarks.peers.workload.Waiting;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * An application with Modulith's registry: an event is stored with the transaction of its
 * publisher, handed to its listener in memory, and marked as completed. It has no log that could be
 * read again.
 */
final class ModulithPeer implements Peer<Deposited> {

  private final Handled handled;
  private final ConfigurableApplicationContext context;
  private final TransactionTemplate transactions;
  private final HeldTasks tasks;
  private final JdbcTemplate jdbc;

  private ModulithPeer(Handled handled, String url) {
    this.handled = handled;
    this.context =
        new SpringApplicationBuilder(Application.class)
            .initializers(
                (GenericApplicationContext c) -> c.registerBean(Handled.class, () -> handled))
            .run("--spring.datasource.url=" + url);
    this.transactions = context.getBean(TransactionTemplate.class);
    this.tasks = context.getBean(HeldTasks.class);
    this.jdbc = context.getBean(JdbcTemplate.class);
    jdbc.execute(BalancesTable.CREATE);
  }

  /** Measures Modulith on an empty database. */
  public static void main(String[] arguments) throws Exception {
    PipelineProcess.run(handled -> new ModulithPeer(handled, arguments[0]));
  }

  @Override
  public Deposited event(Deposited deposited) {
    return deposited;
  }

  @Override
  public void publish(Deposited event) {
    transactions.executeWithoutResult(transaction -> context.publishEvent(event));
  }

  @Override
  public void start() {
    tasks.release();
  }

  @Override
  public void awaitHandled(long events) throws Exception {
    Waiting.until(events, handled::count);
    Waiting.until(0, () -> number("event_publication WHERE completion_date IS NULL"));
  }

  @Override
  public void stop() throws InterruptedException {
    tasks.hold();
  }

  @Override
  public long events() {
    return number("event_publication");
  }

  private long number(String rows) {
    return Objects.requireNonNull(jdbc.queryForObject("SELECT count(*) FROM " + rows, Long.class));
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
