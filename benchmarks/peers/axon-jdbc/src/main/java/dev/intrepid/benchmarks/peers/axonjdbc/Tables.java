package dev.intrepid.benchmarks.peers.axonjdbc;

import dev.intrepid.benchmarks.peers.workload.BalancesTable;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.axonframework.eventhandling.tokenstore.jdbc.PostgresTokenTableFactory;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;

/** Makes the tables with Axon's own statements; its starter makes none. */
final class Tables {

  private Tables() {}

  static void create(String url) throws SQLException {
    PostgresEventTableFactory events = PostgresEventTableFactory.INSTANCE;
    PostgresTokenTableFactory tokens = PostgresTokenTableFactory.INSTANCE;
    EventSchema schema = new EventSchema();
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement();
        PreparedStatement domain = events.createDomainEventTable(connection, schema);
        PreparedStatement snapshots = events.createSnapshotEventTable(connection, schema);
        PreparedStatement entries = tokens.createTable(connection, new TokenSchema())) {
      domain.execute();
      snapshots.execute();
      entries.execute();
      statement.execute(BalancesTable.CREATE);
    }
  }
}
