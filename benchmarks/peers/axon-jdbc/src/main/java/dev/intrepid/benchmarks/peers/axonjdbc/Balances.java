package dev.intrepid.benchmarks.peers.axonjdbc;

import dev.intrepid.benchmarks.peers.workload.BalancesTable;
import dev.intrepid.benchmarks.peers.workload.Deposited;
import dev.intrepid.benchmarks.peers.workload.Handled;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps the balance of every account, in the transaction of the processor. */
@ProcessingGroup(Balances.GROUP)
class Balances {

  static final String GROUP = "balances";

  private final JdbcTemplate jdbc;
  private final Handled handled;

  Balances(JdbcTemplate jdbc, Handled handled) {
    this.jdbc = jdbc;
    this.handled = handled;
  }

  @EventHandler
  void handle(Deposited deposited) {
    handled.enter(deposited.cents());
    jdbc.update(BalancesTable.ADD, deposited.account(), deposited.cents());
  }
}
