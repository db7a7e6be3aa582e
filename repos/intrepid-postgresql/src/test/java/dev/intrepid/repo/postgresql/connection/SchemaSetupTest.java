package dev.intrepid.repo.postgresql.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.repo.RepoFormatException;
import dev.intrepid.repo.postgresql.PostgresOptions;
import dev.intrepid.repo.postgresql.PostgresRepo;
import dev.intrepid.repo.postgresql.PostgresSchema;
import dev.intrepid.repo.postgresql.failure.Failures;
import dev.intrepid.repo.postgresql.server.PostgresServer;
import dev.intrepid.testkit.Controls;
import java.sql.SQLException;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A schema of an earlier release is brought up to date, as a later release will do. */
@Timeout(180)
@DisplayNameGeneration(ReplaceUnderscores.class)
class SchemaSetupTest {

  private static final PostgresServer SERVER = PostgresServer.newest();

  private static final List<String> NEXT =
      List.of("ALTER TABLE {schema}.events ADD COLUMN note text");

  private final String schema = PostgresServer.freshSchema();
  private final PostgresOptions options = PostgresOptions.defaults().withSchema(schema);

  @Test
  void an_older_schema_is_migrated_and_keeps_what_it_has() throws SQLException {
    publish();

    require(withStep(NEXT), true);

    assertThat(columns()).contains("note");
    assertThat(version()).isEqualTo("2");
    assertThat(SERVER.ask("SELECT count(*) FROM " + schema + ".events")).containsExactly("1");
    require(withStep(NEXT), true);
    assertThatThrownBy(this::publish)
        .isInstanceOf(RepoFormatException.class)
        .hasMessageContaining("its schema is 2 and this one knows 1");
  }

  @Test
  void a_step_that_fails_leaves_the_schema_as_it_was() throws SQLException {
    publish();
    List<String> bad = List.of(NEXT.get(0), "ALTER TABLE {schema}.nowhere ADD COLUMN note text");

    assertThatThrownBy(() -> require(withStep(bad), true)).isInstanceOf(SQLException.class);

    assertThat(columns()).doesNotContain("note");
    assertThat(version()).isEqualTo("1");
    publish();
  }

  @Test
  void others_publish_though_a_process_is_stopped_in_the_middle_of_a_migration() throws Exception {
    publish();
    CountDownLatch stopped = new CountDownLatch(1);
    CountDownLatch goesOn = new CountDownLatch(1);
    List<String> step =
        new AbstractList<>() {
          @Override
          public String get(int index) {
            stopped.countDown();
            await(goesOn);
            return NEXT.get(index);
          }

          @Override
          public int size() {
            return NEXT.size();
          }
        };
    CompletableFuture<Void> migration = CompletableFuture.runAsync(() -> migrate(step));
    stopped.await();

    publish();

    goesOn.countDown();
    assertThatThrownBy(migration::join).hasRootCauseInstanceOf(SQLException.class);
    assertThat(columns()).doesNotContain("note");
    require(withStep(NEXT), true);
    assertThat(columns()).contains("note");
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private void migrate(List<String> step) {
    try {
      require(withStep(step), true);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void with_create_off_an_older_schema_is_refused_with_the_way_out() throws SQLException {
    publish();

    assertThatThrownBy(() -> require(withStep(NEXT), false))
        .isInstanceOf(RepoFormatException.class)
        .hasMessageContaining("of version 1 where this one needs 2")
        .hasMessageContaining("start once without create=off");
    assertThat(columns()).doesNotContain("note");
  }

  @Test
  void the_printed_statements_make_what_opening_makes() throws SQLException {
    publish();
    String printed = PostgresServer.freshSchema();
    SERVER.run(PostgresSchema.ddl(printed));

    assertThat(describe(printed)).isEqualTo(describe(schema)).isNotEmpty();
    PostgresRepo.of(SERVER.dataSource(), options.withSchema(printed).withCreate(false)).close();
  }

  private void publish() {
    try (PostgresRepo repo = PostgresRepo.of(SERVER.dataSource(), options)) {
      repo.publish(Controls.event());
    }
  }

  private void require(List<List<String>> steps, boolean create) throws SQLException {
    try (Session session = new Sessions(SERVER.dataSource(), schema).open()) {
      new SchemaSetup(session, new Failures("here"), schema, steps).require(create);
    }
  }

  private static List<List<String>> withStep(List<String> step) {
    List<List<String>> steps = new ArrayList<>(Tables.STEPS);
    steps.add(step);
    return steps;
  }

  private String version() throws SQLException {
    return SERVER.ask("SELECT version FROM " + schema + ".intrepid").get(0);
  }

  private List<String> columns() throws SQLException {
    return SERVER.ask(
        "SELECT column_name FROM information_schema.columns WHERE table_schema = '"
            + schema
            + "' AND table_name = 'events'");
  }

  private static List<String> describe(String name) throws SQLException {
    return SERVER.ask(
        "SELECT replace(concat_ws(' ', table_name, column_name, data_type, collation_name,"
            + " is_nullable), '"
            + name
            + "', '') FROM information_schema.columns WHERE table_schema = '"
            + name
            + "' UNION ALL SELECT replace(indexdef, '"
            + name
            + "', '') FROM pg_indexes WHERE schemaname = '"
            + name
            + "' ORDER BY 1");
  }
}
