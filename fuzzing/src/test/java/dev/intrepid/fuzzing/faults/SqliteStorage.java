package dev.intrepid.fuzzing.faults;

import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.sqlite.SqliteRepo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Random;

/** A file, which may be moved away. */
final class SqliteStorage extends Storage {

  private final Path file;
  private final Path elsewhere;

  SqliteStorage(Path file) {
    super(SqliteRepo.open(file));
    this.file = file;
    this.elsewhere = file.resolveSibling(file.getFileName() + ".away");
  }

  @Override
  IntrepidRepo open() {
    // A program that starts while the file is away makes another one, as it is told to.
    restore();
    return SqliteRepo.open(file);
  }

  @Override
  void reopen() {
    replace();
  }

  @Override
  String fail(Random random) {
    if (Files.exists(elsewhere)) {
      restore();
      return "the file is back";
    }
    move(file, elsewhere);
    return "the file is moved away";
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
