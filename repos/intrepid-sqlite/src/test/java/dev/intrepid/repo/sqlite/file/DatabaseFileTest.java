package dev.intrepid.repo.sqlite.file;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.repo.sqlite.failure.MissingFileException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DatabaseFileTest {

  @TempDir Path folder;

  @Test
  void who_reads_is_told_within_a_second() throws Exception {
    Path file = Files.createFile(folder.resolve("shop.db"));
    AtomicLong now = new AtomicLong();
    DatabaseFile watched = new DatabaseFile(file, now::get);
    watched.opened();
    Files.delete(file);

    watched.requireThereOfLate();
    now.addAndGet(TimeUnit.SECONDS.toNanos(1));

    assertThatThrownBy(watched::requireThereOfLate).isInstanceOf(MissingFileException.class);
  }
}
