package dev.intrepid.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder for databases beside the build, so on the disk that is measured; removed at the end. */
public final class WorkFolder implements AutoCloseable {

  private final Path folder;
  private int files;

  private WorkFolder(Path folder) {
    this.folder = folder;
  }

  /** A new folder. */
  public static WorkFolder create() throws IOException {
    Path parent = Files.createDirectories(Path.of(System.getProperty("benchmarks.data", "target")));
    return new WorkFolder(Files.createTempDirectory(parent, "benchmark-"));
  }

  /** A path in it where nothing is yet. */
  public Path next(String name) {
    return folder.resolve(++files + "-" + name);
  }

  /** Removes a database with the files beside it. */
  public static void delete(Path database) throws IOException {
    for (String suffix : List.of("", "-wal", "-shm")) {
      Files.deleteIfExists(Path.of(database + suffix));
    }
  }

  @Override
  public void close() throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      paths.sorted(Comparator.reverseOrder()).forEach(WorkFolder::remove);
    }
  }

  private static void remove(Path path) {
    try {
      Files.delete(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
