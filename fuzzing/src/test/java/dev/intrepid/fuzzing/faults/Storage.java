package dev.intrepid.fuzzing.faults;

import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.memory.MemoryRepo;
import dev.intrepid.repo.sqlite.SqliteRepo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** What an app stores in, which outlives it. For one thread. */
abstract class Storage implements AutoCloseable {

  private IntrepidRepo repo;

  private Storage(IntrepidRepo repo) {
    this.repo = repo;
  }

  static Storage memory() {
    return new Storage(new MemoryRepo()) {
      @Override
      void swap() {
        // It has no file.
      }
    };
  }

  static Storage sqlite(Path file) {
    return new Sqlite(file);
  }

  /** What is open now. */
  final IntrepidRepo repo() {
    return repo;
  }

  /** Closes it and opens it again, as another process would, if it outlives a process. */
  void reopen() {
    // What is in memory does not.
  }

  /** Takes the file away under the process, or brings it back. */
  abstract void swap();

  /** Brings the file back if it is away. */
  void restore() {
    // It is never away.
  }

  @Override
  public final void close() {
    restore();
    repo.close();
  }

  private static final class Sqlite extends Storage {

    private final Path file;
    private final Path elsewhere;

    Sqlite(Path file) {
      super(SqliteRepo.open(file));
      this.file = file;
      this.elsewhere = file.resolveSibling(file.getFileName() + ".away");
    }

    @Override
    void reopen() {
      restore();
      super.repo.close();
      super.repo = SqliteRepo.open(file);
    }

    @Override
    void swap() {
      if (Files.exists(elsewhere)) {
        restore();
      } else {
        move(file, elsewhere);
      }
    }

    @Override
    void restore() {
      if (Files.exists(elsewhere)) {
        move(elsewhere, file);
      }
    }

    private static void move(Path from, Path to) {
      try {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
