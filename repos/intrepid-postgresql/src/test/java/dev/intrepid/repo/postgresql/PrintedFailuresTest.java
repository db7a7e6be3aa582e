package dev.intrepid.repo.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.launcher.Launcher;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.postgresql.server.PostgresServer;
import dev.intrepid.testkit.Controls;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ./intrepid} prints when PostgreSQL does not do what it is asked: one sentence. */
@Timeout(180)
@DisplayNameGeneration(ReplaceUnderscores.class)
class PrintedFailuresTest {

  private static final PostgresServer SERVER = PostgresServer.newest();
  private static final int FAILED = 1;

  @TempDir Path folder;
  private final String schema = PostgresServer.freshSchema();

  @BeforeAll
  static void make_users() throws SQLException {
    SERVER.run(
        "DROP ROLE IF EXISTS cashier, stranger",
        "CREATE ROLE cashier LOGIN PASSWORD 'right'",
        "CREATE ROLE stranger LOGIN");
    SERVER.askForPasswordOf("cashier");
  }

  @Test
  void a_wrong_password() {
    requirePrinted(
        "PostgreSQL does not take the password, or was given none: set PGPASSWORD, or write it to"
            + " ~/.pgpass, or after the user in the address",
        at("cashier:wrong", "postgres"),
        at("cashier", "postgres"));
  }

  @Test
  void no_password() {
    requirePrinted(
        "No connection comes about: The server requested SCRAM-based authentication, but no"
            + " password was provided; check the sslmode of the address, and the password, which is"
            + " taken from PGPASSWORD, ~/.pgpass, or after the user in the address",
        at("cashier", "postgres"));
  }

  @Test
  void a_connection_that_has_to_be_secure_where_the_server_cannot() {
    requirePrinted(
        "No connection comes about: The server does not support SSL; check the sslmode of the"
            + " address, and the password, which is taken from PGPASSWORD, ~/.pgpass, or after the"
            + " user in the address",
        at("postgres", "postgres") + "&sslmode=require",
        at("postgres", "postgres"));
  }

  @Test
  void no_such_user() {
    requirePrinted(
        "PostgreSQL does not let this user in: role \"nobody\" does not exist; check the user of the"
            + " address, its sslmode, and pg_hba.conf",
        at("nobody", "postgres"));
  }

  @Test
  void no_such_database() {
    String address = at("postgres", "nowhere");

    assertThat(printed("status", "--repo", address))
        .isEqualTo("intrepid: There is nothing at " + address + ": no repo is there yet.\n");
    assertThat(printed("repo", "copy", filled(), address))
        .isEqualTo(
            "intrepid: There is no such database: make it with createdb, or give the address of"
                + " another (repo: "
                + address
                + ").\n");
  }

  @Test
  void no_right_to_read() {
    IntrepidRepo.open(at("postgres", "postgres")).close();

    requirePrinted(
        "The user of the address may not do this: permission denied for schema "
            + schema
            + "; have it granted, or have the tables made by their owner: docs/repos.md says which"
            + " rights are needed",
        at("stranger", "postgres"));
  }

  @Test
  void tables_of_another_program() throws SQLException {
    SERVER.run("CREATE SCHEMA " + schema, "CREATE TABLE " + schema + ".events (id integer)");

    requirePrinted(
        "The schema has a table events of another program: give the name of another schema, as in"
            + " ?schema=events",
        at("postgres", "postgres"));
  }

  @Test
  void a_table_of_another_program_that_is_called_intrepid() throws SQLException {
    SERVER.run("CREATE SCHEMA " + schema, "CREATE TABLE " + schema + ".intrepid (id integer)");

    requirePrinted(
        "The schema has a table intrepid of another program: give the name of another schema, as in"
            + " ?schema=events",
        at("postgres", "postgres"));
  }

  @Test
  void a_server_that_is_away() {
    requirePrinted(
        "The server cannot be reached: check that it runs, and the host and port of the address;"
            + " when it is there again, try again",
        "postgresql://shop@localhost:1/shop?schema=" + schema);
  }

  @Test
  void a_full_disk() throws SQLException {
    String address = at("postgres", "postgres");
    IntrepidRepo.open(address).close();
    SERVER.run(
        "CREATE FUNCTION "
            + schema
            + ".write() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'could not"
            + " extend file' USING ERRCODE = 'disk_full'; END $$",
        "CREATE TRIGGER write BEFORE INSERT ON "
            + schema
            + ".events EXECUTE FUNCTION "
            + schema
            + ".write()");

    assertThat(printed("repo", "copy", filled(), address))
        .isEqualTo(
            "intrepid: There is no room left to store anything: free some on the disk of the server"
                + " (repo: "
                + address
                + ").\n");

    SERVER.run("DROP TRIGGER write ON " + schema + ".events");
    try (IntrepidRepo repo = IntrepidRepo.open(address)) {
      assertThat(repo.publish(Controls.event()).sequence()).isEqualTo(1);
    }
  }

  private String at(String user, String database) {
    return "postgresql://"
        + user
        + "@localhost:"
        + SERVER.port()
        + "/"
        + database
        + "?schema="
        + schema;
  }

  private String filled() {
    String shop = "sqlite:" + folder.resolve("shop.db");
    try (IntrepidRepo repo = IntrepidRepo.open(shop)) {
      repo.publish(Controls.event());
    }
    return shop;
  }

  private static void requirePrinted(String sentence, String address) {
    requirePrinted(sentence, address, address);
  }

  private static void requirePrinted(String sentence, String address, String shown) {
    assertThat(printed("status", "--repo", address))
        .isEqualTo("intrepid: " + sentence + " (repo: " + shown + ").\n");
  }

  /** What a command prints that fails, and nothing else. */
  private static String printed(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exitCode = Launcher.run(new PrintWriter(out), new PrintWriter(err), args);
    assertThat(exitCode).isEqualTo(FAILED);
    assertThat(out.toString()).isEmpty();
    return err.toString().replace(System.lineSeparator(), "\n");
  }
}
