package dev.intrepid.repo.postgresql;

import dev.intrepid.repo.postgresql.server.PostgresServer;

class NewestPostgresRepoContractTest extends PostgresRepoContract {

  @Override
  PostgresServer server() {
    return PostgresServer.newest();
  }
}
