package dev.intrepid.repo.sqlite;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteJDBCLoader;

/**
 * Loads the driver's library from a file that an earlier start has unpacked. By itself the driver
 * unpacks it at each start, compares it byte by byte, and runs a process to learn which one it
 * needs. Where this fails, for any reason, the driver does that.
 */
final class DriverLibrary {

  /** Where the driver looks for a library that is there, and where it unpacks one. */
  private static final String PATH = "org.sqlite.lib.path";

  private static final String NAME = "org.sqlite.lib.name";
  private static final String UNPACKED = "org.sqlite.tmpdir";

  private static boolean isTried; // guarded by the class

  private DriverLibrary() {}

  /** Loads it, if that was not tried yet; to be called before the first connection. */
  static synchronized void load() {
    if (isTried) {
      return;
    }
    isTried = true;
    if (System.getProperty(PATH) != null
        || System.getProperty(NAME) != null
        || System.getProperty(UNPACKED) != null) {
      return; // the user says where it is
    }
    Optional<LibraryFolder> folder = LibraryFolder.ofUser();
    Optional<Path> file = folder.isPresent() ? folder.get().library() : Optional.empty();
    if (file.isPresent() && isLoaded(file.get())) {
      initialize(file.get());
    }
  }

  /** Whether the JVM takes the file, for the driver: only one class loader can load it. */
  private static boolean isLoaded(Path file) {
    ClassLoader own = DriverLibrary.class.getClassLoader();
    if (own != SQLiteJDBCLoader.class.getClassLoader()) {
      return false;
    }
    try {
      System.load(file.toString());
      return true;
    } catch (UnsatisfiedLinkError | RuntimeException e) {
      return false;
    }
  }

  /** Has the driver find it in the file, and nothing else there to tidy up. */
  private static void initialize(Path file) {
    @Nullable Path folder = file.getParent();
    if (folder == null) {
      return;
    }
    System.setProperty(PATH, folder.toString());
    System.setProperty(UNPACKED, folder.toString());
    try {
      SQLiteJDBCLoader.initialize();
    } catch (Exception e) {
      // The first connection tries again, and tells what is wrong.
    } finally {
      System.clearProperty(PATH);
      System.clearProperty(UNPACKED);
    }
  }
}
