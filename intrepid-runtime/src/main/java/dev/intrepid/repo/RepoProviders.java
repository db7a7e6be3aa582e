package dev.intrepid.repo;

import dev.intrepid.service.ClassLoaders;
import dev.intrepid.service.MergedJar;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;

/** Finds the provider for an address. */
final class RepoProviders {

  /** The end of an address format that takes a file. */
  private static final String FILE = ":FILE";

  /** The beginning of an address, up to the end of its user. */
  private static final String USER = "^([^/?]+://[^:@/?]*)";

  /** Where no port follows, as it does where the address begins with a host. */
  private static final String NO_PORT = "(?!:[0-9]{1,5}(?:[,/]|$))";

  private RepoProviders() {}

  static RepoProvider of(String address) {
    String scheme = scheme(address);
    Set<String> formats = new TreeSet<>();
    try {
      for (ClassLoader loader : ClassLoaders.seeing(List.of(RepoProviders.class))) {
        for (RepoProvider provider : ServiceLoader.load(RepoProvider.class, loader)) {
          if (provider.scheme().equals(scheme)) {
            return provider;
          }
          formats.add(provider.addressFormat());
        }
      }
    } catch (ServiceConfigurationError e) {
      throw notLoaded(address, e);
    }
    throw unknown(address, scheme, formats);
  }

  private static RepoAddressException notLoaded(String address, ServiceConfigurationError e) {
    return new RepoAddressException(
        "An adapter that META-INF/services names cannot be loaded: "
            + e.getMessage()
            + ". Put it on the class path; a tool that leaves unused classes out of a jar must keep"
            + " it (address: "
            + shown(address)
            + ").",
        e);
  }

  private static RepoAddressException unknown(String address, String scheme, Set<String> formats) {
    return new RepoAddressException(
        "No repo can be opened at \""
            + shown(address)
            + "\": the adapters on the class path take "
            + String.join(" or ", formats)
            + "."
            + (scheme.isEmpty() && !address.isBlank()
                ? asFile(address, formats)
                : " For another, add its adapter as a dependency; "
                    + MergedJar.advice("dev.intrepid.repo.RepoProvider")),
        null);
  }

  /**
   * The address without a password: the text between a colon and the last @ of its host, or the
   * value of such an option. Also one that no adapter takes, since it is shown when it is refused.
   */
  static String shown(String address) {
    String named = address.replaceAll("(?i)([?&][a-z]*password=)[^&]*", "$1***");
    String shown = named.replaceFirst(USER + ":[^?]*@", "$1@");
    // A question mark that is not encoded ends the host, but for people it is one of the password.
    return shown.equals(named) ? named.replaceFirst(USER + NO_PORT + ":.*@", "$1@") : shown;
  }

  /** The word before the colon; a single letter there is a drive of Windows. */
  private static String scheme(String address) {
    int colon = address.indexOf(':');
    return colon <= 1 ? "" : address.substring(0, colon);
  }

  /** The way out for an address without a known scheme, which was probably meant as a file. */
  private static String asFile(String address, Set<String> formats) {
    return formats.stream()
        .filter(format -> format.endsWith(FILE))
        .findFirst()
        .map(format -> " Did you mean " + format.replace(FILE, ":" + address) + "?")
        .orElse(
            " To keep one in a file, add intrepid-sqlite as a dependency and write sqlite:"
                + address
                + ".");
  }
}
