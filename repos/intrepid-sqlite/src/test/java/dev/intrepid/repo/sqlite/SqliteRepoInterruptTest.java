package dev.intrepid.repo.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.repo.EventRecord;
import dev.intrepid.testkit.Controls;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SqliteRepoInterruptTest {

  @TempDir Path folder;

  @Test
  void an_interrupted_thread_commits_and_stays_interrupted() {
    try (SqliteRepo repo = SqliteRepo.open(folder.resolve("shop.db"))) {
      Thread.currentThread().interrupt();

      EventRecord record = repo.publish(Controls.event());

      assertThat(Thread.interrupted()).isTrue();
      assertThat(repo.entry(record.id())).contains(record);
    }
  }
}
