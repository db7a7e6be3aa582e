package dev.intrepid.repo.sqlite.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LibraryFolderTest {

  private static final int STARTS = 8;

  @TempDir private Path home;
  private Path cache;

  @BeforeEach
  void nothing_is_there() {
    cache = home.resolve("cache").resolve("intrepid").resolve("sqlite");
  }

  @Test
  void the_library_of_the_driver_is_unpacked() throws IOException {
    assertThat(Files.readAllBytes(library().orElseThrow())).isEqualTo(packed());
  }

  @Test
  void it_is_unpacked_once() throws IOException {
    Path first = library().orElseThrow();
    Object key = Files.readAttributes(first, "*").get("fileKey");
    assertThat(library()).contains(first);
    assertThat(Files.readAttributes(first, "*").get("fileKey")).isEqualTo(key);
  }

  @Test
  void several_starts_at_once_leave_one_whole_library() throws Exception {
    CyclicBarrier begin = new CyclicBarrier(STARTS);
    ExecutorService threads = Executors.newFixedThreadPool(STARTS);
    try {
      List<Future<byte[]>> unpacked = new ArrayList<>();
      for (int start = 0; start < STARTS; start++) {
        unpacked.add(
            threads.submit(
                () -> {
                  begin.await();
                  return Files.readAllBytes(library().orElseThrow());
                }));
      }
      for (Future<byte[]> one : unpacked) {
        assertThat(one.get()).isEqualTo(packed());
      }
    } finally {
      threads.shutdownNow();
    }
    try (Stream<Path> files = Files.list(cache)) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void what_a_killed_start_has_half_written_is_not_taken() throws IOException {
    Files.createDirectories(cache);
    Files.write(cache.resolve("unpacked123.tmp"), new byte[10]);
    restrict(cache, "rwx------");
    assertThat(Files.readAllBytes(library().orElseThrow())).isEqualTo(packed());
  }

  @Test
  void a_library_that_others_may_change_is_not_taken() throws IOException {
    restrict(library().orElseThrow(), "rw-rw----");
    assertThat(library()).isEmpty();
  }

  @Test
  void a_folder_that_others_may_change_is_not_taken() throws IOException {
    library();
    restrict(cache, "rwxrwxrwx");
    assertThat(library()).isEmpty();
  }

  @Test
  void a_library_elsewhere_that_a_link_names_is_not_taken() throws IOException {
    Path library = library().orElseThrow();
    Path elsewhere = home.resolve("elsewhere");
    Files.move(library, elsewhere);
    Files.createSymbolicLink(library, elsewhere);
    assertThat(library()).isEmpty();
  }

  @Test
  void a_folder_that_cannot_be_made_is_done_without() throws IOException {
    Files.writeString(home.resolve("cache"), "a file where a folder should be");
    assertThat(library()).isEmpty();
  }

  private Optional<Path> library() {
    return new LibraryFolder(cache).library();
  }

  private static void restrict(Path path, String permissions) throws IOException {
    assumeTrue(
        path.getFileSystem().supportedFileAttributeViews().contains("posix"),
        "this file system has no permissions");
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
  }

  private static byte[] packed() throws IOException {
    String resource =
        LibraryLoaderUtil.getNativeLibResourcePath() + "/" + LibraryLoaderUtil.getNativeLibName();
    try (InputStream packed = SQLiteJDBCLoader.class.getResourceAsStream(resource)) {
      return packed.readAllBytes();
    }
  }
}
