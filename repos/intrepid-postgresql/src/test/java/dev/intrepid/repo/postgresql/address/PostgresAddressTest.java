package dev.intrepid.repo.postgresql.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.RepoAddressException;
import dev.intrepid.repo.RepoBackupException;
import dev.intrepid.repo.RepoProvider;
import dev.intrepid.repo.postgresql.PostgresOptions;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PostgresAddressTest {

  @Test
  void an_address_has_a_user_hosts_a_database_and_options() {
    PostgresAddress address =
        parsed(
            "postgresql://shop@db1,db2:5433,[::1]:5434/orders"
                + "?schema=shop&create=off&listen=off&readers=8");

    assertThat(address.dataSource().getUser()).isEqualTo("shop");
    assertThat(address.dataSource().getServerNames()).containsExactly("db1", "db2", "[::1]");
    assertThat(address.dataSource().getPortNumbers()).containsExactly(5432, 5433, 5434);
    assertThat(address.dataSource().getDatabaseName()).isEqualTo("orders");
    assertThat(address.options())
        .isEqualTo(
            PostgresOptions.defaults()
                .withSchema("shop")
                .withCreate(false)
                .withListen(false)
                .withReaders(8));
  }

  @Test
  void what_says_nothing_else_finds_the_primary_in_the_schema_intrepid() {
    PostgresAddress address = parsed("postgresql://db/shop");

    assertThat(address.options()).isEqualTo(PostgresOptions.defaults());
    assertThat(address.options().schema()).isEqualTo("intrepid");
    assertThat(address.dataSource().getTargetServerType()).isEqualTo("primary");
    assertThat(address.dataSource().getSocketTimeout()).isEqualTo(30);
    assertThat(address.dataSource().getApplicationName()).isEqualTo("intrepid");
  }

  @Test
  void how_to_connect_is_handed_on_to_the_driver() {
    PostgresAddress address =
        parsed(
            "postgresql://db/shop?sslmode=verify-full&sslrootcert=%2Fetc%2Fca.pem"
                + "&connectTimeout=3&prepareThreshold=0&ApplicationName=a+b");

    assertThat(address.dataSource().getSslMode()).isEqualTo("verify-full");
    assertThat(address.dataSource().getSslRootCert()).isEqualTo("/etc/ca.pem");
    assertThat(address.dataSource().getConnectTimeout()).isEqualTo(3);
    assertThat(address.dataSource().getPrepareThreshold()).isZero();
    assertThat(address.dataSource().getApplicationName()).isEqualTo("a+b");
  }

  @Test
  void a_password_is_read_and_never_shown() {
    PostgresAddress address = parsed("postgresql://shop:s%40cret@db/shop?schema=a");

    assertThat(address.dataSource().getPassword()).isEqualTo("s@cret");
    assertThat(address.shown()).isEqualTo("postgresql://shop@db/shop?schema=a");
    assertThat(address.toString()).doesNotContain("cret");
  }

  @Test
  void the_password_of_the_environment_is_taken_when_the_address_has_none() {
    Map<String, String> environment = Map.of("PGPASSWORD", "secret");

    assertThat(
            PostgresAddress.parse("postgresql://shop@db/shop", environment::get)
                .dataSource()
                .getPassword())
        .isEqualTo("secret");
    assertThat(
            PostgresAddress.parse("postgresql://shop:own@db/shop", environment::get)
                .dataSource()
                .getPassword())
        .isEqualTo("own");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgresql:secret",
        "postgresql://shop:secret@db",
        "postgresql://shop:secret@db/",
        "postgresql://shop:secret@at@db/shop",
        "postgresql://shop:secret/slash@db/shop",
        "postgresql://shop:secret@/shop",
        "postgresql://shop:secret@db:port/shop",
        "postgresql://shop:secret@db,/shop",
        "postgresql://shop:secret@db/shop/more",
        "postgresql://shop:secret?mark@db/shop",
        "postgresql://shop:secret/slash@db",
        "postgresql://shop:secret%@db/shop",
        "postgresql://shop:secret@db/shop?schema=1",
        "postgresql://shop:secret@db/shop?schema=a&schema=b",
        "postgresql://shop:secret@db/shop?create=yes",
        "postgresql://shop:secret@db/shop?readers=0",
        "postgresql://shop:secret@db/shop?reader=1",
        "postgresql://shop:secret@db/shop?sslmode=full",
        "postgresql://shop:secret@db/shop?connectTimeout=long"
      })
  void a_malformed_address_is_refused_in_a_sentence_without_its_password(String address) {
    assertThatThrownBy(() -> parsed(address))
        .isInstanceOf(RepoAddressException.class)
        .hasMessageEndingWith(".")
        .hasMessageNotContainingAny("secret");
  }

  @Test
  void a_schema_is_refused_with_all_letters_that_it_may_have() {
    assertThat(parsed("postgresql://shop@db/shop?schema=Shop").options().schema())
        .isEqualTo("Shop");

    assertThatThrownBy(() -> parsed("postgresql://shop@db/shop?schema=Shöp"))
        .hasMessageContaining("letters A to Z and a to z, digits and underscores")
        .hasMessageContaining("Shöp");
  }

  @Test
  void an_option_that_is_not_known_is_answered_with_the_nearest() {
    assertThatThrownBy(() -> parsed("postgresql://shop@db/shop?shema=a"))
        .hasMessage(
            "The address has an option shema that is not known: did you mean schema?"
                + " (address: postgresql://shop@db/shop).");
    assertThatThrownBy(() -> parsed("postgresql://shop@db/shop?ssl_mode=require"))
        .hasMessageContaining("did you mean sslmode?");
    assertThatThrownBy(() -> parsed("postgresql://shop@db/shop?sslmode=verifyfull"))
        .hasMessageContaining("did you mean verify-full?");
  }

  @Test
  void an_option_that_is_like_none_is_answered_with_all_there_are() {
    assertThatThrownBy(() -> parsed("postgresql://shop@db/shop?pool=3"))
        .hasMessageStartingWith(
            "The address has an option pool that is not known: there are ApplicationName,")
        .hasMessageContaining(" readers, schema, ")
        .hasMessageEndingWith(" (address: postgresql://shop@db/shop).");
    assertThatThrownBy(() -> parsed("postgresql://shop@db/shop?sslmode=on"))
        .hasMessage(
            "The option sslmode has no mode on: there are allow, disable, prefer, require,"
                + " verify-ca, verify-full (address: postgresql://shop@db/shop).");
  }

  @ParameterizedTest
  @ValueSource(strings = {"user=shop", "password=secret", "user=shop&password=secret"})
  void a_user_and_a_password_among_the_options_are_told_where_they_stand(String options) {
    assertThatThrownBy(() -> parsed("postgresql://db/shop?" + options))
        .hasMessage(
            "The user and the password stand before the host: write"
                + " postgresql://USER:PASSWORD@HOST/DATABASE, or leave the password to PGPASSWORD"
                + " (address: postgresql://db/shop).");
  }

  @Test
  void the_server_of_a_checkout_is_known_to_its_script_alone() {
    assertThatThrownBy(() -> parsed("postgresql:embedded?schema=moved"))
        .hasMessage(
            "postgresql:embedded is a server that ./intrepid of a checkout starts, and an address"
                + " for that alone: write postgresql://USER@HOST/DATABASE.");
  }

  @Test
  void a_database_is_not_backed_up_into_a_file() {
    String address = "postgresql://shop:secret@db/shop?schema=a";

    assertThat(RepoProvider.of(address).file(address)).isEmpty();
    assertThatThrownBy(() -> IntrepidRepo.backUp(address, Path.of("never.db"), false))
        .isInstanceOf(RepoBackupException.class)
        .hasMessageContaining("pg_dump --schema=a")
        .hasMessageNotContainingAny("secret");
  }

  private static PostgresAddress parsed(String address) {
    return PostgresAddress.parse(address, name -> null);
  }
}
