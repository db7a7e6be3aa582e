package dev.intrepid.repo.postgresql;

import dev.intrepid.repo.postgresql.server.PostgresServer;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

@EnabledIfSystemProperty(named = "postgres.all", matches = ".*")
class Postgres17RepoContractTest extends PostgresRepoContract {

  @Override
  PostgresServer server() {
    return Versions.of("17.11.0");
  }
}
