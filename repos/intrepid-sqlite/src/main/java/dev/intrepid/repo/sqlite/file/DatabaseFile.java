package dev.intrepid.repo.sqlite.file;

import dev.intrepid.repo.sqlite.failure.MissingFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Where a database lies, and whether it is still the file that was opened. One that was deleted or
 * replaced meanwhile could still be read and written, and all of that would be lost afterwards.
 * Thread-safe.
 */
public final class DatabaseFile {

  private static final long LOOK_EVERY_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final Path given;
  private final LongSupplier nanoTime;

  private volatile Path path;

  /** What tells the file from others, null before it is open and where there is no such thing. */
  private volatile @Nullable Object key;

  private volatile long lookedAt;

  /** A file that is not open yet. */
  public DatabaseFile(Path file, LongSupplier nanoTime) {
    this.given = file.toAbsolutePath();
    this.nanoTime = nanoTime;
    this.path = given;
  }

  /**
   * Where it is; once it is open without symbolic links, beside whose targets SQLite keeps logs.
   */
  public Path path() {
    return path;
  }

  /** From now on it is to be the file it is. */
  public void opened() throws IOException {
    path = given.toRealPath();
    key = key();
    lookedAt = nanoTime.getAsLong();
  }

  /** Looks whether it is still there. */
  public void requireThere() throws MissingFileException {
    Object found;
    try {
      found = key();
    } catch (NoSuchFileException e) {
      throw new MissingFileException(false);
    } catch (IOException e) {
      // What cannot be looked at is left to SQLite, which tells what is wrong with it.
      return;
    }
    if (!Objects.equals(key, found)) {
      throw new MissingFileException(true);
    }
    lookedAt = nanoTime.getAsLong();
  }

  /** The same, where it is asked so often that once a second is enough. */
  public void requireThereOfLate() throws MissingFileException {
    if (nanoTime.getAsLong() - lookedAt >= LOOK_EVERY_NANOS) {
      requireThere();
    }
  }

  private @Nullable Object key() throws IOException {
    return Files.readAttributes(given, BasicFileAttributes.class).fileKey();
  }
}
