package dev.intrepid.repo.postgresql;

class OldestPostgresRepoContractTest extends PostgresRepoContract {

  @Override
  PostgresServer server() {
    return PostgresServer.oldest();
  }
}
