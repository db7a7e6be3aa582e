package dev.intrepid.repo.sqlite.driver;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.attribute.PosixFilePermission.GROUP_WRITE;
import static java.nio.file.attribute.PosixFilePermission.OTHERS_WRITE;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * A folder of this user's cache for the library of one version of the driver on one kind of
 * machine. Several processes may unpack it at once: each writes a file of its own, which is on the
 * disk before it gets the name of the library. Immutable.
 */
final class LibraryFolder {

  private final Path folder;

  /** That folder, which need not exist. */
  LibraryFolder(Path folder) {
    this.folder = folder;
  }

  /** The folder in the cache of the user who runs this process, if it is known where that is. */
  static Optional<LibraryFolder> ofUser() {
    Path cache = cache();
    if (cache == null) {
      return Optional.empty();
    }
    // A home may be shared between machines, and between a machine and the containers on it.
    String kind =
        "sqlite-jdbc-"
            + SQLiteJDBCLoader.getVersion()
            + "-"
            + System.getProperty("os.name")
            + "-"
            + System.getProperty("os.arch")
            + (Files.exists(Path.of("/etc/alpine-release")) ? "-musl" : "");
    return Optional.of(
        new LibraryFolder(cache.resolve("intrepid").resolve(kind.replace(' ', '-'))));
  }

  private static @Nullable Path cache() {
    for (String variable : new String[] {"XDG_CACHE_HOME", "LOCALAPPDATA"}) {
      Path cache = absolute(System.getenv(variable));
      if (cache != null) {
        return cache;
      }
    }
    Path home = absolute(System.getProperty("user.home"));
    return home == null ? null : home.resolve(".cache");
  }

  /** That path, if it is one from the root; what the locale of the process lacks is none. */
  private static @Nullable Path absolute(@Nullable String name) {
    if (name == null) {
      return null;
    }
    try {
      Path path = Path.of(name);
      return path.isAbsolute() ? path : null;
    } catch (InvalidPathException e) {
      return null;
    }
  }

  /**
   * The library, unpacked if it is not there; empty if it cannot be, if others may change it, or if
   * nothing may be executed there, for then the JVM would not load it.
   */
  Optional<Path> library() {
    Path file = folder.resolve(LibraryLoaderUtil.getNativeLibName());
    try {
      if (Files.notExists(file, NOFOLLOW_LINKS)) {
        unpackTo(file);
      }
      boolean isUsable = isOwn(folder, true) && isOwn(file, false) && Files.isExecutable(file);
      return isUsable ? Optional.of(file) : Optional.empty();
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }

  private void unpackTo(Path file) throws IOException {
    String resource = DriverLibrary.resource();
    try (InputStream packed = SQLiteJDBCLoader.class.getResourceAsStream(resource)) {
      if (packed == null) {
        throw new IOException("The driver has no library " + resource);
      }
      Files.createDirectories(folder.toAbsolutePath().getParent());
      makeFolder();
      Path own = Files.createTempFile(folder, "unpacked", ".tmp");
      try {
        try (FileChannel out = FileChannel.open(own, StandardOpenOption.WRITE)) {
          packed.transferTo(Channels.newOutputStream(out));
          out.force(true);
        }
        own.toFile().setExecutable(true);
        Files.move(own, file, ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(own);
      }
    }
  }

  private void makeFolder() throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    if (isPosix()) {
      Files.createDirectories(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } else {
      Files.createDirectories(folder);
    }
  }

  /** Whether it is this user's, and nobody else may write to it. */
  private boolean isOwn(Path path, boolean isFolder) throws IOException {
    if (!isPosix()) {
      BasicFileAttributes found =
          Files.readAttributes(path, BasicFileAttributes.class, NOFOLLOW_LINKS);
      return isFolder ? found.isDirectory() : found.isRegularFile();
    }
    PosixFileAttributes found =
        Files.readAttributes(path, PosixFileAttributes.class, NOFOLLOW_LINKS);
    return (isFolder ? found.isDirectory() : found.isRegularFile())
        && found.owner().getName().equals(System.getProperty("user.name"))
        && !found.permissions().contains(GROUP_WRITE)
        && !found.permissions().contains(OTHERS_WRITE);
  }

  private boolean isPosix() {
    return folder.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
