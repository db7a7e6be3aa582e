package dev.intrepid.repo.sqlite.driver;

import java.nio.file.Path;
import java.util.Optional;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * Has the driver load its library from a file that an earlier start has unpacked. By itself the
 * driver unpacks it at each start, compares it byte by byte, and runs a process to learn which one
 * it needs. Where this fails, for any reason, the driver does that.
 *
 * <p>The driver alone loads it, and once, for an app may have used the driver before. If two were
 * loaded, each would have some of the driver's methods, and the JVM would die.
 */
public final class DriverLibrary {

  /** Where the driver looks for a library that is there, and where it unpacks one. */
  private static final String PATH = "org.sqlite.lib.path";

  private static final String NAME = "org.sqlite.lib.name";
  private static final String UNPACKED = "org.sqlite.tmpdir";

  /** Set in a JVM that has been told of the file: only one of its class loaders can load it. */
  private static final String TAKEN = "dev.intrepid.repo.sqlite.library";

  private static boolean isTried; // guarded by the class

  private DriverLibrary() {}

  /** Has it loaded, if that was not tried yet; to be called before the first connection. */
  public static synchronized void load() {
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
    if (file.isPresent() && isFirst(file.get())) {
      Path folderOfFile = file.get().resolveSibling("");
      initialize(folderOfFile.toString());
    }
  }

  /** Whether the driver brings one for this kind of machine. */
  public static boolean isPacked() {
    return LibraryLoaderUtil.hasNativeLib(
        LibraryLoaderUtil.getNativeLibResourcePath(), LibraryLoaderUtil.getNativeLibName());
  }

  /** Where the driver has one for this kind of machine. */
  public static String resource() {
    return LibraryLoaderUtil.getNativeLibResourcePath()
        + "/"
        + LibraryLoaderUtil.getNativeLibName();
  }

  /** The folder into which the driver itself unpacks one. */
  public static String unpackedInto() {
    return System.getProperty(UNPACKED, System.getProperty("java.io.tmpdir"));
  }

  private static boolean isFirst(Path file) {
    return System.getProperties().putIfAbsent(TAKEN, file.toString()) == null;
  }

  /** Has the driver find it in the folder, and nothing else there to tidy up. */
  @SuppressWarnings("LockOnNonEnclosingClassLiteral") // the driver reads the properties under it
  private static void initialize(String folder) {
    synchronized (SQLiteJDBCLoader.class) {
      System.setProperty(PATH, folder);
      System.setProperty(UNPACKED, folder);
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
}
