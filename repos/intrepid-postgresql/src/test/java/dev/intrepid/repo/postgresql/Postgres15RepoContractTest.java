package dev.intrepid.repo.postgresql;

import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

@EnabledIfSystemProperty(named = "postgres.all", matches = ".*")
class Postgres15RepoContractTest extends PostgresRepoContract {

  @Override
  PostgresServer server() {
    return PostgresServer.ofVersion("15.19.0");
  }
}
