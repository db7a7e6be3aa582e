package dev.intrepid.repo.postgresql.address;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.RepoAddressException;
import dev.intrepid.repo.postgresql.PostgresOptions;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * An address of a repo, read. Nothing that it shows or says has a password in it.
 *
 * @param dataSource connects to it
 * @param options how to run it
 * @param shown the address for people
 */
public record PostgresAddress(
    PGSimpleDataSource dataSource, PostgresOptions options, String shown) {

  public static final String SCHEME = "postgresql";
  public static final String FORMAT = "postgresql://USER@HOST/DATABASE";

  private static final Pattern ADDRESS =
      Pattern.compile(
          SCHEME
              + "://(?:(?<user>[^:@/?]*)(?::(?<password>[^@/?]*))?@)?(?<hosts>[^@/?]*)"
              + "(?:/(?<database>[^/?]*))?(?:\\?(?<options>.*))?");
  private static final Pattern HOST =
      Pattern.compile("(?<name>\\[[0-9A-Fa-f:.]+\\]|[^:\\[\\]]+)(?::(?<port>[0-9]{1,5}))?");

  /** What the script of a checkout replaces by the address of a server to try. */
  private static final String EMBEDDED = SCHEME + ":embedded(?:\\?.*)?";

  private static final String DEFAULT_PORT = "5432";

  /**
   * The parts of an address.
   *
   * @param environment of this process, by name
   * @throws RepoAddressException if it is malformed, or has an option that is not known
   */
  public static PostgresAddress parse(String address, UnaryOperator<@Nullable String> environment) {
    Matcher parts = ADDRESS.matcher(address);
    if (address.matches(EMBEDDED)) {
      throw refused(
          "postgresql:embedded is a server that ./intrepid of a checkout starts, and an address for"
              + " that alone: write "
              + FORMAT);
    }
    if (!parts.matches()) {
      // Not shown: what is malformed may have a password anywhere.
      throw refused(
          "The address is none of PostgreSQL: write "
              + FORMAT
              + ", and %40, %2F and %3F for @, / and ? in a name or password");
    }
    String user = part(parts, "user");
    String database = part(parts, "database");
    String shown =
        SCHEME + "://" + (user.isEmpty() ? "" : user + "@") + part(parts, "hosts") + "/" + database;
    if (database.isEmpty()) {
      throw refused(
          "The address names no database: write " + FORMAT + where(IntrepidRepo.shown(address)));
    }
    PGSimpleDataSource dataSource = new PGSimpleDataSource();
    PromptSockets.use(dataSource);
    setHosts(dataSource, part(parts, "hosts"), IntrepidRepo.shown(address));
    dataSource.setDatabaseName(decoded(database, shown));
    if (!user.isEmpty()) {
      dataSource.setUser(decoded(user, shown));
    }
    password(parts, environment, shown).ifPresent(dataSource::setPassword);
    PostgresOptions options = new AddressOptions(dataSource, shown).read(part(parts, "options"));
    return new PostgresAddress(dataSource, options, shown + "?schema=" + options.schema());
  }

  /** That of the address first; that of a password file is found by the driver. */
  private static Optional<String> password(
      Matcher parts, UnaryOperator<@Nullable String> environment, String shown) {
    return parts.group("password") == null
        ? Optional.ofNullable(environment.apply("PGPASSWORD"))
        : Optional.of(decoded(part(parts, "password"), shown));
  }

  private static void setHosts(PGSimpleDataSource dataSource, String hosts, String shown) {
    List<String> names = new ArrayList<>();
    List<Integer> ports = new ArrayList<>();
    for (String host : hosts.split(",", -1)) {
      Matcher parts = HOST.matcher(host);
      if (!parts.matches()) {
        throw refused(
            "The address has a host that is none: write "
                + FORMAT
                + ", several hosts with commas between, and a port after a colon"
                + where(shown));
      }
      names.add(parts.group("name"));
      String port = parts.group("port");
      ports.add(Integer.valueOf(port == null ? DEFAULT_PORT : port));
    }
    dataSource.setServerNames(names.toArray(String[]::new));
    dataSource.setPortNumbers(ports.stream().mapToInt(Integer::intValue).toArray());
  }

  private static String part(Matcher parts, String name) {
    String part = parts.group(name);
    return part == null ? "" : part;
  }

  /** A part without its percent signs, in which a plus is a plus. */
  static String decoded(String part, String shown) {
    try {
      return URLDecoder.decode(part.replace("+", "%2B"), UTF_8);
    } catch (IllegalArgumentException e) {
      throw refused(
          "The address has a percent sign that is followed by no two digits: write %25 for it"
              + where(shown));
    }
  }

  /** An exception; what it says ends with where, or has none to tell. */
  static RepoAddressException refused(String sentence) {
    return new RepoAddressException(sentence + (sentence.endsWith(".") ? "" : "."), null);
  }

  static String where(String shown) {
    return " (address: " + shown + ").";
  }
}
