package dev.intrepid.repo.postgresql;

import dev.intrepid.repo.postgresql.server.PostgresServer;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

@EnabledIfSystemProperty(named = "postgres.all", matches = ".*")
class Postgres15RepoContractTest extends PostgresRepoContract {

  @Override
  PostgresServer server() {
    return Versions.of("15.19.0");
  }
}
