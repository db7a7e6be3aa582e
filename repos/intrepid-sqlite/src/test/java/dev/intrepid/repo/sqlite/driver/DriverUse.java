package dev.intrepid.repo.sqlite.driver;

import dev.intrepid.repo.RepoUnavailableException;
import dev.intrepid.repo.sqlite.Sql;
import dev.intrepid.repo.sqlite.SqliteRepo;
import dev.intrepid.testkit.Controls;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * A JVM of its own that uses the driver and the repo, in an order that its first argument names,
 * and prints which libraries of SQLite it has loaded by then, or why it has loaded none.
 */
public final class DriverUse {

  private static final Path MAPPED = Path.of("/proc/self/maps");
  private static final int THREADS = 8;

  private final Path folder;

  private DriverUse(Path folder) {
    this.folder = folder;
  }

  /** Whether this system tells which libraries a process has loaded. */
  static boolean isKnown() {
    return Files.exists(MAPPED);
  }

  public static void main(String[] args) throws Exception {
    run(args[0], args[1]);
    printLibraries();
  }

  /** Called from another class loader, too. */
  public static void run(String order, String folder) throws Exception {
    DriverUse use = new DriverUse(Path.of(folder));
    ClassLoader platform = ClassLoader.getPlatformClassLoader();
    switch (order) {
      case "driver-first" -> use.driverFirst();
      case "repo-first" -> use.repoFirst();
      case "at-once" -> use.atOnce();
      case "refusal" -> use.printRefusal();
      case "two-loaders" -> use.inLoaders(platform);
      case "shared-driver" -> use.inLoaders(loader("sqlite-jdbc", platform));
      default -> throw new IllegalArgumentException(order);
    }
  }

  private void driverFirst() throws SQLException {
    useDriver("own.db");
    useRepo("shop.db");
    useDriver("own.db");
  }

  private void repoFirst() throws SQLException {
    useRepo("shop.db");
    useDriver("own.db");
    useRepo("shop.db");
  }

  private void printRefusal() {
    try {
      useRepo("shop.db");
    } catch (RepoUnavailableException e) {
      System.out.println(e.getMessage());
    }
  }

  private void atOnce() throws Exception {
    CyclicBarrier begin = new CyclicBarrier(THREADS);
    List<Callable<Void>> uses = new ArrayList<>();
    for (int thread = 0; thread < THREADS; thread++) {
      String file = "file" + thread + ".db";
      Callable<Void> use = thread % 2 == 0 ? () -> useDriver(file) : () -> useRepo(file);
      uses.add(
          () -> {
            begin.await();
            return use.call();
          });
    }
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      for (Future<Void> use : threads.invokeAll(uses)) {
        use.get();
      }
    } finally {
      threads.shutdown();
    }
  }

  /** Uses both in two class loaders, neither of which knows the classes of the other. */
  private void inLoaders(ClassLoader parent) throws Exception {
    for (String name : List.of("one", "other")) {
      ClassLoader loader = loader("", parent);
      Class.forName("org.sqlite.JDBC", true, loader); // has the driver known there
      loader
          .loadClass(DriverUse.class.getName())
          .getMethod("run", String.class, String.class)
          .invoke(null, "repo-first", folder.resolve(name).toString());
    }
  }

  /** A class loader of the entries of the class path that have this in their name. */
  private static ClassLoader loader(String part, ClassLoader parent) throws IOException {
    List<URL> urls = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      if (entry.contains(part)) {
        urls.add(Path.of(entry).toUri().toURL());
      }
    }
    return new URLClassLoader(urls.toArray(new URL[0]), parent);
  }

  private Void useDriver(String file) throws SQLException {
    try (Connection connection =
        DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(file))) {
      Sql.run(connection, "CREATE TABLE IF NOT EXISTS orders (id TEXT)");
      Sql.run(connection, "INSERT INTO orders VALUES ('o-1')");
    }
    return null;
  }

  private Void useRepo(String file) {
    try (SqliteRepo repo = SqliteRepo.open(folder.resolve(file))) {
      repo.publish(Controls.event());
    }
    return null;
  }

  private static void printLibraries() throws IOException {
    if (!isKnown()) {
      return;
    }
    try (Stream<String> lines = Files.lines(MAPPED)) {
      lines
          .filter(line -> line.contains("sqlitejdbc."))
          .map(line -> line.substring(line.indexOf('/')))
          .distinct()
          .forEach(System.out::println);
    }
  }
}
