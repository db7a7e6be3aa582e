package dev.intrepid.repo.postgresql;

import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

@EnabledIfSystemProperty(named = "postgres.all", matches = ".*")
class Postgres17RepoContractTest extends PostgresRepoContract {

  @Override
  PostgresServer server() {
    return PostgresServer.ofVersion("17.11.0");
  }
}
