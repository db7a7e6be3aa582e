package dev.intrepid.repo.postgresql.address;

import dev.intrepid.repo.RepoAddressException;
import dev.intrepid.repo.postgresql.PostgresOptions;
import dev.intrepid.service.NearName;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.postgresql.PGProperty;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The options of an address: ours, and those of the driver that say how to connect. Everything else
 * of the driver's changes what its connections do, and is not for an address. For one address.
 */
final class AddressOptions {

  private static final List<String> OURS = List.of("schema", "create", "listen", "readers");

  /** Handed on to pgjdbc as they are. */
  private static final List<PGProperty> DRIVER =
      List.of(
          PGProperty.APPLICATION_NAME,
          PGProperty.CHANNEL_BINDING,
          PGProperty.CONNECT_TIMEOUT,
          PGProperty.GSS_ENC_MODE,
          PGProperty.HOST_RECHECK_SECONDS,
          PGProperty.LOGIN_TIMEOUT,
          PGProperty.PREPARE_THRESHOLD,
          PGProperty.SOCKET_TIMEOUT,
          PGProperty.SSL_CERT,
          PGProperty.SSL_FACTORY,
          PGProperty.SSL_KEY,
          PGProperty.SSL_MODE,
          PGProperty.SSL_NEGOTIATION,
          PGProperty.SSL_PASSWORD,
          PGProperty.SSL_ROOT_CERT,
          PGProperty.TARGET_SERVER_TYPE,
          PGProperty.TCP_KEEP_ALIVE);

  private static final Set<String> NUMBERS =
      Set.of(
          PGProperty.CONNECT_TIMEOUT.getName(),
          PGProperty.HOST_RECHECK_SECONDS.getName(),
          PGProperty.LOGIN_TIMEOUT.getName(),
          PGProperty.PREPARE_THRESHOLD.getName(),
          PGProperty.SOCKET_TIMEOUT.getName());

  private static final Set<String> SSL_MODES =
      new TreeSet<>(List.of("disable", "allow", "prefer", "require", "verify-ca", "verify-full"));

  /**
   * What holds unless the address says otherwise: of several hosts the one that takes writes, and a
   * server that has gone without a sign is given up after so many seconds.
   */
  private static final Map<PGProperty, String> DEFAULTS =
      Map.of(
          PGProperty.APPLICATION_NAME, "intrepid",
          PGProperty.TARGET_SERVER_TYPE, "primary",
          PGProperty.TCP_KEEP_ALIVE, "true",
          PGProperty.SOCKET_TIMEOUT, "30");

  private final PGSimpleDataSource dataSource;
  private final String shown;

  AddressOptions(PGSimpleDataSource dataSource, String shown) {
    this.dataSource = dataSource;
    this.shown = shown;
  }

  /** Sets those of the driver, and returns ours. */
  PostgresOptions read(String query) {
    DEFAULTS.forEach((property, value) -> set(property.getName(), value));
    PostgresOptions options = PostgresOptions.defaults();
    Set<String> seen = new HashSet<>();
    for (String pair : query.isEmpty() ? new String[0] : query.split("&")) {
      int equals = pair.indexOf('=');
      String name = equals < 0 ? pair : pair.substring(0, equals);
      String value = equals < 0 ? "" : PostgresAddress.decoded(pair.substring(equals + 1), shown);
      if (!seen.add(name)) {
        throw refused("The address has the option " + name + " twice: leave one out");
      }
      options = with(options, name, value);
    }
    return options;
  }

  private PostgresOptions with(PostgresOptions options, String name, String value) {
    return switch (name) {
      case "schema" -> withSchema(options, value);
      case "create" -> options.withCreate(isOn(name, value));
      case "listen" -> options.withListen(isOn(name, value));
      case "readers" -> options.withReaders(count(name, value));
      default -> {
        setOfDriver(name, value);
        yield options;
      }
    };
  }

  private PostgresOptions withSchema(PostgresOptions options, String value) {
    try {
      return options.withSchema(value);
    } catch (IllegalArgumentException e) {
      throw refused("The address has a schema that is none: " + e.getMessage());
    }
  }

  private boolean isOn(String name, String value) {
    return switch (value) {
      case "on" -> true;
      case "off" -> false;
      default -> throw refused("The option " + name + " is on or off: write " + name + "=off");
    };
  }

  private int count(String name, String value) {
    if (!value.matches("[1-9][0-9]{0,3}")) {
      throw refused("The option " + name + " is a number of 1 or more: write " + name + "=4");
    }
    return Integer.parseInt(value);
  }

  private void setOfDriver(String name, String value) {
    Set<String> known = new TreeSet<>(OURS);
    DRIVER.forEach(property -> known.add(property.getName()));
    if (name.equals("user") || name.equals("password")) {
      throw refused(
          "The user and the password stand before the host: write"
              + " postgresql://USER:PASSWORD@HOST/DATABASE, or leave the password to PGPASSWORD");
    }
    if (!known.contains(name)) {
      throw refused(
          "The address has an option " + name + " that is not known" + meant(name, known));
    }
    if (name.equals(PGProperty.SSL_MODE.getName()) && !SSL_MODES.contains(value)) {
      throw refused("The option sslmode has no mode " + value + meant(value, SSL_MODES));
    }
    if (NUMBERS.contains(name) && !value.matches("[0-9]{1,9}")) {
      throw refused("The option " + name + " is a number, of 0 or more: write " + name + "=10");
    }
    set(name, value);
  }

  /** The near one, else all there are, in their order. */
  private static String meant(String typed, Set<String> known) {
    return NearName.of(typed, known)
        .map(near -> ": did you mean " + near + "?")
        .orElseGet(() -> ": there are " + String.join(", ", known));
  }

  private void set(String name, String value) {
    try {
      dataSource.setProperty(name, value);
    } catch (SQLException e) {
      throw refused("The driver does not take the option " + name + ": " + e.getMessage());
    }
  }

  private RepoAddressException refused(String sentence) {
    return PostgresAddress.refused(sentence + PostgresAddress.where(shown));
  }
}
