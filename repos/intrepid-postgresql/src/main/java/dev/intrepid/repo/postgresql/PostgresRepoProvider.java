package dev.intrepid.repo.postgresql;

import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.RepoAddressException;
import dev.intrepid.repo.RepoBackup;
import dev.intrepid.repo.RepoBackupException;
import dev.intrepid.repo.RepoProvider;
import dev.intrepid.repo.postgresql.address.PostgresAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Opens {@code postgresql://USER@HOST/DATABASE}, with options as its query. */
public final class PostgresRepoProvider implements RepoProvider {

  /** For the {@link java.util.ServiceLoader}. */
  public PostgresRepoProvider() {}

  @Override
  public String scheme() {
    return PostgresAddress.SCHEME;
  }

  @Override
  public String addressFormat() {
    return PostgresAddress.FORMAT;
  }

  @Override
  public IntrepidRepo open(String address) {
    return PostgresRepo.open(address);
  }

  @Override
  public boolean exists(String address) {
    return PostgresRepo.exists(parse(address));
  }

  @Override
  public RepoBackup backUp(String address, Path target, boolean verify) {
    PostgresAddress parsed = parse(address);
    throw new RepoBackupException(
        "A repo in PostgreSQL is backed up by PostgreSQL's own means: pg_dump --schema="
            + parsed.options().schema()
            + " for one moment, or pg_basebackup with an archive of its log for any moment (repo: "
            + parsed.shown()
            + ").",
        null);
  }

  @Override
  public List<String> tablesOfOthers(String address) {
    return PostgresRepo.tablesOfOthers(parse(address));
  }

  /** That its disk is full is not among what is found, since SQL cannot ask a server for that. */
  @Override
  public Optional<String> obstacle(String address) {
    return PostgresRepo.obstacle(parse(address));
  }

  @Override
  public Optional<Path> file(String address) {
    parse(address);
    return Optional.empty();
  }

  @Override
  public Optional<String> ddl(String schema) {
    try {
      return Optional.of(
          PostgresSchema.ddl(schema.isEmpty() ? PostgresOptions.defaults().schema() : schema));
    } catch (IllegalArgumentException e) {
      throw new RepoAddressException(String.valueOf(e.getMessage()), e);
    }
  }

  private static PostgresAddress parse(String address) {
    return PostgresAddress.parse(address, System::getenv);
  }
}
