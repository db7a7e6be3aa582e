package dev.intrepid.repo.memory;

import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.RepoAddressException;
import dev.intrepid.repo.RepoBackup;
import dev.intrepid.repo.RepoBackupException;
import dev.intrepid.repo.RepoProvider;
import java.nio.file.Path;
import java.util.Optional;

/** Opens {@code memory:}, each time an empty repo of its own. */
public final class MemoryRepoProvider implements RepoProvider {

  /** For the {@link java.util.ServiceLoader}. */
  public MemoryRepoProvider() {}

  @Override
  public String scheme() {
    return "memory";
  }

  @Override
  public String addressFormat() {
    return MemoryRepo.ADDRESS;
  }

  @Override
  public IntrepidRepo open(String address) {
    requireNameless(address);
    return new MemoryRepo();
  }

  @Override
  public boolean exists(String address) {
    requireNameless(address);
    return false;
  }

  @Override
  public Optional<Path> file(String address) {
    requireNameless(address);
    return Optional.empty();
  }

  @Override
  public RepoBackup backUp(String address, Path target, boolean verify) {
    requireNameless(address);
    throw new RepoBackupException(
        "A repo in memory is seen by its program alone and ends with it: keep what has to last in a"
            + " durable one, such as \"sqlite:shop.db\" (address: "
            + address
            + ").",
        null);
  }

  private static void requireNameless(String address) {
    if (!address.equals(MemoryRepo.ADDRESS)) {
      throw new RepoAddressException(
          "A repo in memory has no name, and is gone with its program: write \"memory:\", or name a"
              + " durable one, such as \"sqlite:shop.db\" (address: "
              + IntrepidRepo.shown(address)
              + ").",
          null);
    }
  }
}
