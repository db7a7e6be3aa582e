package dev.intrepid.repo.sqlite;

import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.RepoBackup;
import dev.intrepid.repo.RepoProvider;
import dev.intrepid.repo.sqlite.address.SqliteAddress;
import dev.intrepid.repo.sqlite.connection.SchemaSetup;
import dev.intrepid.repo.sqlite.connection.Session;
import dev.intrepid.repo.sqlite.connection.Sessions;
import dev.intrepid.repo.sqlite.failure.Failures;
import dev.intrepid.repo.sqlite.file.Disk;
import dev.intrepid.repo.sqlite.maintenance.Backup;
import dev.intrepid.repo.sqlite.maintenance.StorageCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Opens {@code sqlite:FILE}, relative to the working directory. */
public final class SqliteRepoProvider implements RepoProvider {

  /** For the {@link java.util.ServiceLoader}. */
  public SqliteRepoProvider() {}

  @Override
  public String scheme() {
    return SqliteAddress.SCHEME;
  }

  @Override
  public String addressFormat() {
    return "sqlite:FILE";
  }

  @Override
  public IntrepidRepo open(String address) {
    return SqliteRepo.open(SqliteAddress.file(address));
  }

  @Override
  public boolean exists(String address) {
    try {
      // An empty file is what opening a repo begins with, and no repo yet.
      return Files.size(SqliteAddress.file(address)) > 0;
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public RepoBackup backUp(String address, Path target, boolean verify) {
    return new Backup(SqliteAddress.file(address), target, busyTimeout()).make(verify);
  }

  @Override
  public Optional<List<String>> checkStorage(String address) {
    return Optional.of(new StorageCheck(SqliteAddress.file(address), busyTimeout()).faults());
  }

  @Override
  public List<String> tablesOfOthers(String address) {
    Path file = SqliteAddress.file(address);
    Failures failures = new Failures(file);
    try (Session session = new Sessions(file, failures, busyTimeout()).openExisting()) {
      return SchemaSetup.tablesOfOthers(session);
    } catch (SQLException e) {
      throw failures.of(e);
    }
  }

  @Override
  public Optional<String> obstacle(String address) {
    return Disk.of(SqliteAddress.file(address)).obstacle();
  }

  @Override
  public Optional<Path> file(String address) {
    return Optional.of(SqliteAddress.file(address));
  }

  private static Duration busyTimeout() {
    return SqliteOptions.defaults().busyTimeout();
  }
}
