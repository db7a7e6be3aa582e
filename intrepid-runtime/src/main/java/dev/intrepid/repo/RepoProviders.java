package dev.intrepid.repo;

import java.util.ServiceLoader;
import java.util.TreeSet;

/** Finds the provider for an address. */
final class RepoProviders {

  private RepoProviders() {}

  static IntrepidRepo open(String address) {
    return provider(address).open(address);
  }

  static boolean exists(String address) {
    return provider(address).exists(address);
  }

  private static RepoProvider provider(String address) {
    int colon = address.indexOf(':');
    String scheme = colon < 0 ? "" : address.substring(0, colon);
    TreeSet<String> formats = new TreeSet<>();
    for (RepoProvider provider : ServiceLoader.load(RepoProvider.class)) {
      if (provider.scheme().equals(scheme)) {
        return provider;
      }
      formats.add(provider.addressFormat());
    }
    throw new RepoAddressException(
        "No repo can be opened at \""
            + address
            + "\": the adapters on the class path take "
            + String.join(" or ", formats)
            + ". For another, add its adapter as a dependency.",
        null);
  }
}
