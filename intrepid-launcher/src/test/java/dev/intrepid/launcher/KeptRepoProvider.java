package dev.intrepid.launcher;

import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.LoadableRepo;
import dev.intrepid.repo.RepoBackup;
import dev.intrepid.repo.RepoLimits;
import dev.intrepid.repo.RepoProvider;
import dev.intrepid.repo.RepoUnavailableException;
import dev.intrepid.repo.memory.MemoryRepo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Opens {@code kept:NAME}: repos in memory that outlive their closing, so that several commands see
 * one repo. Their clock stands at noon. One whose name has a folder says that it is kept in a file,
 * and makes that folder.
 */
public final class KeptRepoProvider implements RepoProvider {

  /** What the addresses of those begin with that cannot be loaded. */
  static final String PLAIN = "kept:plain";

  /** What the addresses of those begin with that go away when their events are read. */
  static final String AWAY = "kept:away";

  /** What the addresses of those begin with that say that there is no room. */
  static final String FULL = "kept:full";

  static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private static final Map<String, IntrepidRepo> REPOS = new ConcurrentHashMap<>();

  @Override
  public String scheme() {
    return "kept";
  }

  @Override
  public String addressFormat() {
    return "kept:NAME";
  }

  @Override
  public IntrepidRepo open(String address) {
    return REPOS.computeIfAbsent(address, KeptRepoProvider::create);
  }

  @Override
  public boolean exists(String address) {
    return REPOS.containsKey(address);
  }

  @Override
  public Optional<Path> file(String address) {
    String name = address.substring(scheme().length() + 1);
    return name.contains("/") ? Optional.of(Path.of(name)) : Optional.empty();
  }

  @Override
  public RepoBackup backUp(String address, Path target, boolean verify) {
    boolean isUnfinished = open(address).getMemo(LoadableRepo.UNFINISHED).isFound();
    return new RepoBackup(target, 4_096, 1_234, 56, verify, isUnfinished);
  }

  @Override
  public Optional<String> obstacle(String address) {
    return address.startsWith(FULL)
        ? Optional.of("the disk of " + address + " has 8 KiB left")
        : Optional.empty();
  }

  @Override
  public Optional<String> ddl(String schema) {
    return Optional.of("CREATE TABLE " + (schema.isEmpty() ? "kept" : schema) + ".events;\n");
  }

  private static IntrepidRepo create(String address) {
    new KeptRepoProvider().file(address).ifPresent(KeptRepoProvider::makeFolder);
    MemoryRepo repo = new MemoryRepo(Clock.fixed(NOON, ZoneOffset.UTC), RepoLimits.defaults());
    return (IntrepidRepo)
        Proxy.newProxyInstance(
            IntrepidRepo.class.getClassLoader(),
            new Class<?>[] {address.startsWith(PLAIN) ? IntrepidRepo.class : LoadableRepo.class},
            (proxy, method, arguments) -> {
              try {
                return switch (method.getName()) {
                  case "close" -> null;
                  case "address" -> address;
                  case "entriesSince" -> {
                    requireThere(address);
                    yield method.invoke(repo, arguments);
                  }
                  default -> method.invoke(repo, arguments);
                };
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private static void requireThere(String address) {
    if (address.startsWith(AWAY)) {
      throw new RepoUnavailableException("The server cannot be reached.", null);
    }
  }

  private static void makeFolder(Path file) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
