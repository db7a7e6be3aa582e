package dev.intrepid.repo;

import dev.intrepid.service.ClassLoaders;
import java.util.List;
import java.util.NavigableMap;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.TreeMap;

/** Finds the provider for an address. */
final class RepoProviders {

  /** The beginning of an address, up to the end of its user; its colon may be forgotten. */
  private static final String USER = "^([^/?]+//[^:@/?]*)";

  /** Where no port follows, as it does where the address begins with a host. */
  private static final String NO_PORT = "(?!:[0-9]{1,5}(?:[,/]|$))";

  private RepoProviders() {}

  static RepoProvider of(String address) {
    String scheme = scheme(address);
    NavigableMap<String, String> formats = new TreeMap<>();
    try {
      for (ClassLoader loader : ClassLoaders.seeing(List.of(RepoProviders.class))) {
        for (RepoProvider provider : ServiceLoader.load(RepoProvider.class, loader)) {
          if (provider.scheme().equals(scheme)) {
            return provider;
          }
          formats.put(provider.scheme(), provider.addressFormat());
        }
      }
    } catch (ServiceConfigurationError e) {
      throw notLoaded(address, e);
    }
    throw UnknownAddress.refused(address, formats);
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
  static String scheme(String address) {
    int colon = address.indexOf(':');
    return colon <= 1 ? "" : address.substring(0, colon);
  }
}
