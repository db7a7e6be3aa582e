package dev.intrepid.engine;

import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.RepoBackup;
import dev.intrepid.repo.RepoProvider;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Opens {@code opened:NAME}: a repo in memory that outlives its closing, and remembers it; one of a
 * name that ends with {@link #STAYS_OPEN} cannot be closed.
 */
public final class OpenedRepoProvider implements RepoProvider {

  /** How names of repos end that cannot be closed. */
  public static final String STAYS_OPEN = " and stays open";

  private static final Map<String, OpenedRepo> REPOS = new ConcurrentHashMap<>();
  private static final Map<String, IntrepidRepo> OFFERED = new ConcurrentHashMap<>();

  /** Opens that repo at an address. */
  static void offer(String address, IntrepidRepo repo) {
    OFFERED.put(address, repo);
  }

  /** Whether the repo at an address was closed since it was opened first. */
  public static boolean wasClosed(String address) {
    OpenedRepo repo = REPOS.get(address);
    return repo != null && repo.wasClosed;
  }

  @Override
  public String scheme() {
    return "opened";
  }

  @Override
  public String addressFormat() {
    return "opened:NAME";
  }

  @Override
  public IntrepidRepo open(String address) {
    IntrepidRepo offered = OFFERED.get(address);
    return offered != null
        ? offered
        : REPOS.computeIfAbsent(address, any -> new OpenedRepo(address.endsWith(STAYS_OPEN)));
  }

  @Override
  public boolean exists(String address) {
    return OFFERED.containsKey(address) || REPOS.containsKey(address);
  }

  @Override
  public Optional<Path> file(String address) {
    return Optional.empty();
  }

  @Override
  public RepoBackup backUp(String address, Path target, boolean verify) {
    throw new UnsupportedOperationException("no test asks for it");
  }

  private static final class OpenedRepo extends WrappedRepo {
    private final boolean staysOpen;
    private volatile boolean wasClosed;

    OpenedRepo(boolean staysOpen) {
      this.staysOpen = staysOpen;
    }

    @Override
    public void close() {
      wasClosed = true;
      if (staysOpen) {
        throw new IllegalStateException("cannot be closed");
      }
    }
  }
}
