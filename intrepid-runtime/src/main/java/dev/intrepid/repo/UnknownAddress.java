package dev.intrepid.repo;

import dev.intrepid.service.MergedJar;
import dev.intrepid.service.NearName;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is said of an address that no adapter takes: which ones there are, and what was meant. */
final class UnknownAddress {

  /** The end of an address format that takes a file. */
  private static final String FILE = ":FILE";

  /** What other libraries write before the word that says the kind. */
  private static final String JDBC = "(?i)^jdbc:";

  private static final String FILE_URI = "file:";

  /** The word that says the kind, and the rest; its colon may be forgotten before two slashes. */
  private static final Pattern KIND =
      Pattern.compile("(?<word>\\w[\\w+.-]+)(?:$|:|(?=//))(?<rest>.*)");

  private UnknownAddress() {}

  /**
   * The exception.
   *
   * @param formats of the addresses that there are, by their schemes
   */
  static RepoAddressException refused(String address, NavigableMap<String, String> formats) {
    String taken = "the adapters on the class path take " + String.join(" or ", formats.values());
    return new RepoAddressException(
        address.isBlank()
            ? "The address of a repo is empty: " + taken + ". Is a variable unset?"
            : "No repo can be opened at \""
                + RepoProviders.shown(address)
                + "\": "
                + taken
                + "."
                + wayOut(address, formats),
        null);
  }

  private static String wayOut(String address, NavigableMap<String, String> formats) {
    return meant(address.strip().replaceFirst(JDBC, ""), formats)
        .map(meant -> " Did you mean " + RepoProviders.shown(meant) + "?")
        .orElseGet(() -> otherAdapter(address, formats));
  }

  /** The address with the scheme that was meant, if one is near; its format for the word alone. */
  private static Optional<String> meant(String address, NavigableMap<String, String> formats) {
    Matcher kind = KIND.matcher(address);
    if (!kind.matches()) {
      return Optional.empty();
    }
    String word = kind.group("word");
    Optional<String> scheme = NearName.of(word, formats.keySet());
    return word.equals(address)
        ? scheme.filter(word::equalsIgnoreCase).map(formats::get)
        : scheme.map(name -> name + ":" + kind.group("rest"));
  }

  private static String otherAdapter(String address, NavigableMap<String, String> formats) {
    if (address.startsWith(FILE_URI)) {
      return asFile(address.substring(FILE_URI.length()), formats);
    }
    return RepoProviders.scheme(address).isEmpty()
        ? asFile(address, formats)
        : " For another, add its adapter as a dependency; "
            + MergedJar.advice("dev.intrepid.repo.RepoProvider");
  }

  /** The way out for an address without a known scheme, which was probably meant as a file. */
  private static String asFile(String file, NavigableMap<String, String> formats) {
    return formats.values().stream()
        .filter(format -> format.endsWith(FILE))
        .findFirst()
        .map(format -> " Did you mean " + format.replace(FILE, ":" + file) + "?")
        .orElse(
            " To keep one in a file, add intrepid-sqlite as a dependency and write sqlite:"
                + file
                + ".");
  }
}
