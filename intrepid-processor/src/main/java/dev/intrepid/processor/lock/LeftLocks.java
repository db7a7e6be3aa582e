package dev.intrepid.processor.lock;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;

/** Files that were to become a lock, whose compilers were killed while they wrote them. */
final class LeftLocks {

  /** What is younger may be that of a compiler at work, which takes milliseconds to write it. */
  private static final Duration AT_WORK = Duration.ofMinutes(1);

  private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private LeftLocks() {}

  /**
   * Removes those of a lock. One that cannot be removed is no reason to refuse the compilation,
   * since nobody reads it.
   *
   * @param written what this compiler has just written, whose time is that of the disk now
   */
  static void removeBeside(Path written, Path lock) {
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(written.toAbsolutePath().getParent())) {
      Instant leftBefore = Files.getLastModifiedTime(written).toInstant().minus(AT_WORK);
      for (Path file : files) {
        if (isOf(lock, file) && Files.getLastModifiedTime(file).toInstant().isBefore(leftBefore)) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      return;
    }
  }

  private static boolean isOf(Path lock, Path file) {
    String name = file.getFileName().toString();
    String begin = lock.getFileName() + ".";
    int end = name.length() - LockFile.TEMPORARY.length();
    return name.startsWith(begin)
        && name.endsWith(LockFile.TEMPORARY)
        && end > begin.length()
        && UUID.matcher(name.substring(begin.length(), end)).matches();
  }
}
