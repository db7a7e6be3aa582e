package dev.intrepid.repo.sqlite.address;

import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.RepoAddressException;
import java.io.UnsupportedEncodingException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * {@code sqlite:FILE}, read and written. The file is taken as it is, but for {@code %3F}, which is
 * a question mark. What looks like an option, or like the beginning of another kind of address, is
 * refused, for it would make a file of a name that nobody meant.
 */
public final class SqliteAddress {

  public static final String SCHEME = "sqlite";

  private static final String QUESTION_MARK = "%3F";
  private static final String FILE_URI = "file:";
  private static final String HOME = "~/";
  private static final String AUTHORITY = "//";

  private SqliteAddress() {}

  public static String of(Path file) {
    return written(file.toString().replace("?", QUESTION_MARK));
  }

  /**
   * The file of an address.
   *
   * @throws RepoAddressException if it names none, or may mean something else
   */
  public static Path file(String address) {
    String file = address.substring(SCHEME.length() + 1);
    requireMeant(file, address);
    try {
      return Path.of(file.replace(QUESTION_MARK, "?"));
    } catch (InvalidPathException e) {
      throw refused(
          isOfLocale(file)
              ? "The address names no possible file: " + e.getReason()
              : "The file's name has characters that the locale of this process lacks: start it"
                  + " with one that has them, such as LC_ALL=C.UTF-8",
          address,
          e);
    }
  }

  private static void requireMeant(String file, String address) {
    if (file.isBlank()) {
      throw refused("The address names no file: write " + quoted("shop.db"), address);
    }
    if (file.equals(":memory:")) {
      throw refused("SQLite keeps a repo in a file; for one in memory write \"memory:\"", address);
    }
    if (!file.strip().equals(file)) {
      throw refused(
          "The address has white space before or after the file: write " + quoted(file.strip()),
          address);
    }
    if (file.indexOf('?') >= 0) {
      throw refused(
          "An SQLite address has no options: write "
              + quoted(file.substring(0, file.indexOf('?')))
              + ". A ? in the name of a file is written "
              + QUESTION_MARK,
          address);
    }
    requireNoOtherBeginning(file, address);
  }

  private static void requireNoOtherBeginning(String file, String address) {
    if (file.startsWith(FILE_URI)) {
      throw refused(
          "The address has file: before the file: write "
              + quoted(file.substring(FILE_URI.length()))
              + ", or "
              + quoted("./" + file)
              + " if that is its name",
          address);
    }
    if (file.startsWith(HOME)) {
      throw refused(
          "The address begins with ~, which only a shell replaces, and none has: write the path of"
              + " the home folder, or "
              + quoted("./" + file)
              + " if there is a folder of that name",
          address);
    }
    if (file.startsWith(AUTHORITY)) {
      String path = file.replaceFirst("^/+", "");
      throw refused(
          "The address has slashes before the file: write "
              + quoted(path)
              + " for one in the working directory, or "
              + quoted("/" + path)
              + " for one in the root",
          address);
    }
  }

  /** Whether the names of files may have these characters here. */
  private static boolean isOfLocale(String file) {
    String charset = System.getProperty("sun.jnu.encoding", "UTF-8");
    try {
      return new String(file.getBytes(charset), charset).equals(file);
    } catch (UnsupportedEncodingException e) {
      return true; // it is not known, so it is not to blame
    }
  }

  private static String quoted(String file) {
    return "\"" + IntrepidRepo.shown(written(file)) + "\"";
  }

  private static String written(String file) {
    return SCHEME + ":" + file;
  }

  private static RepoAddressException refused(String sentence, String address) {
    return refused(sentence, address, null);
  }

  private static RepoAddressException refused(
      String sentence, String address, @Nullable Throwable cause) {
    return new RepoAddressException(
        sentence + " (address: " + IntrepidRepo.shown(address) + ").", cause);
  }
}
