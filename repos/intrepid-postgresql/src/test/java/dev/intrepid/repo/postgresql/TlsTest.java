package dev.intrepid.repo.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.RepoAddressException;
import dev.intrepid.repo.postgresql.server.KeptPort;
import dev.intrepid.repo.postgresql.server.PostgresServer;
import dev.intrepid.testkit.Controls;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Connections that are secured, to a server whose certificate is of localhost. */
@Timeout(180)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "files have no such permissions there")
@DisplayNameGeneration(ReplaceUnderscores.class)
class TlsTest {

  @TempDir static Path folder;
  private static PostgresServer server;
  private static ServerCertificate certificate;

  @BeforeAll
  static void start() throws Exception {
    certificate = ServerCertificate.of("localhost", folder);
    server =
        PostgresServer.in(
            folder.resolve("data"),
            KeptPort.free(),
            builder ->
                builder
                    .setServerConfig("ssl", "on")
                    .setServerConfig("ssl_cert_file", certificate.certificate().toString())
                    .setServerConfig("ssl_key_file", certificate.key().toString()));
  }

  @AfterAll
  static void end() throws Exception {
    server.close();
  }

  private static String at(String host, String options) {
    return "postgresql://postgres@" + host + ":" + server.port() + "/postgres?" + options;
  }

  @Test
  void a_trusted_certificate_of_the_host_opens_and_all_connections_are_secured() throws Exception {
    String options =
        "ApplicationName=verified&sslmode=verify-full&sslrootcert=" + certificate.certificate();
    try (IntrepidRepo repo = IntrepidRepo.open(at("localhost", options))) {
      repo.publish(Controls.event());
      assertThat(repo.lastSequence()).isPositive();

      assertThat(areSecured("verified")).isTrue();
    }
  }

  private static boolean areSecured(String application) throws Exception {
    try (Connection connection = server.dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT bool_and(ssl) FROM pg_stat_ssl"
                    + " JOIN pg_stat_activity USING (pid) WHERE application_name = '"
                    + application
                    + "'")) {
      rows.next();
      return rows.getBoolean(1);
    }
  }

  @Test
  void a_certificate_of_another_authority_is_refused() throws Exception {
    ServerCertificate other = ServerCertificate.of("db.example", folder);

    requireDistrusted(
        at("localhost", "sslmode=verify-ca&sslrootcert=" + other.certificate()),
        "unable to find valid certification path");
  }

  @Test
  void a_certificate_of_another_host_is_refused() {
    requireDistrusted(
        at("127.0.0.1", "sslmode=verify-full&sslrootcert=" + certificate.certificate()),
        "The hostname 127.0.0.1 could not be verified");
  }

  @Test
  void a_missing_file_of_certificates_is_told() {
    Path missing = folder.resolve("missing.crt");

    requireDistrusted(
        at("localhost", "sslmode=verify-full&sslrootcert=" + missing),
        "Could not open SSL root certificate file " + missing);
  }

  private static void requireDistrusted(String address, String why) {
    assertThatThrownBy(() -> IntrepidRepo.open(address))
        .isInstanceOf(RepoAddressException.class)
        .hasMessageStartingWith("The server's certificate is not trusted: " + why)
        .hasMessageContaining("check the sslmode, the sslrootcert and the host of the address");
  }
}
