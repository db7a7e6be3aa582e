package dev.intrepid.benchmarks.peers.modulith;

import dev.intrepid.benchmarks.peers.workload.BalancesTable;
import dev.intrepid.benchmarks.peers.workload.Deposited;
import dev.intrepid.benchmarks.peers.workload.Handled;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.modulith.events.ApplicationModuleListener;

/** Keeps the balance of every account, each deposit in a transaction of its own. */
class Balances {

  private final JdbcTemplate jdbc;
  private final Handled handled;

  Balances(JdbcTemplate jdbc, Handled handled) {
    this.jdbc = jdbc;
    this.handled = handled;
  }

  @ApplicationModuleListener
  void handle(Deposited deposited) {
    handled.enter(deposited.cents());
    jdbc.update(BalancesTable.ADD, deposited.account(), deposited.cents());
  }
}
