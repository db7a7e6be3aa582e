package dev.intrepid.repo.sqlite;

import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.RepoAddressException;
import dev.intrepid.repo.RepoBackup;
import dev.intrepid.repo.RepoProvider;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Opens {@code sqlite:FILE}, relative to the working directory. */
public final class SqliteRepoProvider implements RepoProvider {

  private static final String SCHEME = "sqlite";

  /** For the {@link java.util.ServiceLoader}. */
  public SqliteRepoProvider() {}

  @Override
  public String scheme() {
    return SCHEME;
  }

  @Override
  public String addressFormat() {
    return "sqlite:FILE";
  }

  @Override
  public IntrepidRepo open(String address) {
    return SqliteRepo.open(path(address));
  }

  @Override
  public boolean exists(String address) {
    try {
      // An empty file is what opening a repo begins with, and no repo yet.
      return Files.size(path(address)) > 0;
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public RepoBackup backUp(String address, Path target, boolean verify) {
    return new Backup(path(address), target, SqliteOptions.defaults().busyTimeout()).make(verify);
  }

  @Override
  public Optional<List<String>> checkStorage(String address) {
    return Optional.of(new StorageCheck(path(address)).faults());
  }

  @Override
  public List<String> tablesOfOthers(String address) {
    Path file = path(address);
    Failures failures = new Failures(file);
    try (Session session =
        new Sessions(file, failures, SqliteOptions.defaults().busyTimeout()).openExisting()) {
      return SqliteSchema.tablesOfOthers(session);
    } catch (SQLException e) {
      throw failures.of(e);
    }
  }

  @Override
  public Optional<String> obstacle(String address) {
    return Disk.of(path(address)).obstacle();
  }

  @Override
  public Optional<Path> file(String address) {
    return Optional.of(path(address));
  }

  private static Path path(String address) {
    String file = address.substring(SCHEME.length() + 1);
    if (file.isBlank()) {
      throw new RepoAddressException(
          "The address names no file: write \"sqlite:shop.db\" (address: " + address + ").", null);
    }
    if (file.equals(":memory:")) {
      throw new RepoAddressException(
          "SQLite keeps a repo in a file; for one in memory write \"memory:\" (address: "
              + address
              + ").",
          null);
    }
    return toPath(file, address);
  }

  private static Path toPath(String file, String address) {
    try {
      return Path.of(file);
    } catch (InvalidPathException e) {
      throw new RepoAddressException(
          (isOfLocale(file)
                  ? "The address names no possible file: " + e.getReason()
                  : "The file's name has characters that the locale of this process lacks: start it"
                      + " with one that has them, such as LC_ALL=C.UTF-8")
              + " (address: "
              + address
              + ").",
          e);
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
}
