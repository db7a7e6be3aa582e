package dev.intrepid.repo.postgresql;

import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

@EnabledIfSystemProperty(named = "postgres.all", matches = ".*")
class Postgres16RepoContractTest extends PostgresRepoContract {

  @Override
  PostgresServer server() {
    return PostgresServer.ofVersion("16.15.0");
  }
}
