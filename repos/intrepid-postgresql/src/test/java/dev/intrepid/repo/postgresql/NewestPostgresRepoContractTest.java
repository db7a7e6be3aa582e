package dev.intrepid.repo.postgresql;

class NewestPostgresRepoContractTest extends PostgresRepoContract {

  @Override
  PostgresServer server() {
    return PostgresServer.newest();
  }
}
