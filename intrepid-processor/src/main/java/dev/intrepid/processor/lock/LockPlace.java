package dev.intrepid.processor.lock;

import dev.intrepid.lock.Lock;
import dev.intrepid.processor.catalog.WrittenCatalog;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds where the lock of a compilation stands: beside the build file of its module, which is the
 * nearest above the folder of its classes.
 */
final class LockPlace {

  private static final List<String> BUILD_FILES =
      List.of(
          "pom.xml",
          "build.gradle",
          "build.gradle.kts",
          "settings.gradle",
          "settings.gradle.kts",
          ".project",
          Lock.FILE_NAME);

  /** A folder for the classes of tests: {@code test-classes}, {@code integrationTest}. */
  private static final Pattern TEST =
      Pattern.compile("(^|[^A-Za-z])tests?([^a-z]|$)|[a-z]Tests?([^a-z]|$)");

  private LockPlace() {}

  /**
   * The file, whether it is there or not; empty for tests, and for classes that go to no folder of
   * a module.
   *
   * @param resource a file that the compilation wrote, {@link WrittenCatalog#PATH}
   */
  static Optional<Path> of(URI resource) {
    if (!"file".equalsIgnoreCase(resource.getScheme())) {
      return Optional.empty();
    }
    Path output = Path.of(resource);
    for (int i = 0; i < Path.of(WrittenCatalog.PATH).getNameCount() && output != null; i++) {
      output = output.getParent();
    }
    for (Path folder = output; folder != null; folder = folder.getParent()) {
      if (isModule(folder)) {
        return isForTests(folder.relativize(output))
            ? Optional.empty()
            : Optional.of(folder.resolve(Lock.FILE_NAME));
      }
    }
    return Optional.empty();
  }

  private static boolean isModule(Path folder) {
    return BUILD_FILES.stream().anyMatch(name -> Files.isRegularFile(folder.resolve(name)));
  }

  private static boolean isForTests(Path output) {
    for (Path segment : output) {
      if (TEST.matcher(segment.toString()).find()) {
        return true;
      }
    }
    return false;
  }
}
