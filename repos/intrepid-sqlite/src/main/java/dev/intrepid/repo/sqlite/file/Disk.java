package dev.intrepid.repo.sqlite.file;

import dev.intrepid.repo.sqlite.failure.Failures;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** The disk of a database: whether it takes writes, seen without one. */
public final class Disk {

  /** A commit that is refused may have been larger than what is left. */
  private static final long LITTLE = 1 << 20;

  private static final double KIB = 1 << 10;

  private final Path file;
  private final FileStore store;

  Disk(Path file, FileStore store) {
    this.file = file;
    this.store = store;
  }

  /** That of a file that is there. */
  public static Disk of(Path file) {
    try {
      return new Disk(file, Files.getFileStore(file));
    } catch (IOException e) {
      throw new Failures(file).unreadable(e);
    }
  }

  /** What keeps everybody from writing; empty if nothing is seen. */
  public Optional<String> obstacle() {
    if (store.isReadOnly()) {
      return Optional.of("the disk of " + file + " is mounted read-only");
    }
    long left = left();
    return left < LITTLE
        ? Optional.of(
            String.format(
                Locale.ROOT, "the disk of %s has %,.0f KiB left", file, Math.floor(left / KIB)))
        : Optional.empty();
  }

  private long left() {
    try {
      return store.getUsableSpace();
    } catch (IOException e) {
      throw new Failures(file).unreadable(e);
    }
  }
}
