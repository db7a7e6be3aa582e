package dev.intrepid.repo.postgresql;

import dev.intrepid.repo.postgresql.server.PostgresServer;

class OldestPostgresRepoContractTest extends PostgresRepoContract {

  @Override
  PostgresServer server() {
    return Versions.oldest();
  }
}
