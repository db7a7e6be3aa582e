package dev.intrepid.repo.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.RepoUnavailableException;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.SubscriptionTopic;
import dev.intrepid.testkit.Controls;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The file of a repo is taken away, replaced, or reached by a link. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "an open file stays where it is there")
@DisplayNameGeneration(ReplaceUnderscores.class)
class SqliteRepoFileTest {

  @TempDir Path folder;
  private Path file;
  private Path elsewhere;

  @BeforeEach
  void nameFiles() {
    file = folder.resolve("shop.db");
    elsewhere = folder.resolve("elsewhere.db");
  }

  @Test
  void nothing_is_written_to_a_file_that_was_deleted() throws IOException {
    try (SqliteRepo repo = SqliteRepo.open(file)) {
      repo.publish(Controls.event());
      Files.delete(file);

      assertThatThrownBy(() -> repo.publish(Controls.event()))
          .isInstanceOf(RepoUnavailableException.class)
          .hasMessageContaining("deleted or moved away")
          .hasMessageContaining("shop.db");
      assertThatThrownBy(() -> repo.setMemo(Controls.memo()))
          .isInstanceOf(RepoUnavailableException.class);
      assertThat(file).doesNotExist();
    }
    assertThat(file).doesNotExist();
  }

  @Test
  void nothing_is_written_once_another_file_is_in_its_place() throws IOException {
    SqliteRepo.open(elsewhere).close();
    try (SqliteRepo repo = SqliteRepo.open(file)) {
      repo.publish(Controls.event());
      Files.delete(file);
      Files.move(elsewhere, file);

      assertThatThrownBy(() -> repo.publish(Controls.event()))
          .isInstanceOf(RepoUnavailableException.class)
          .hasMessageContaining("Another file was put in the place of the database");
    }
    Files.delete(folder.resolve("shop.db-wal"));
    Files.delete(folder.resolve("shop.db-shm"));
    try (SqliteRepo repo = SqliteRepo.open(file)) {
      assertThat(repo.lastSequence()).isZero();
    }
  }

  @Test
  void a_file_that_was_moved_away_and_back_is_written_again() throws IOException {
    try (SqliteRepo repo = SqliteRepo.open(file)) {
      repo.publish(Controls.event());
      Files.move(file, elsewhere);
      assertThatThrownBy(() -> repo.publish(Controls.event()))
          .isInstanceOf(RepoUnavailableException.class);
      Files.move(elsewhere, file);

      assertThat(repo.publish(Controls.event()).position()).isEqualTo(2);
    }
  }

  @Test
  void all_who_share_a_transaction_are_told_that_the_file_is_gone() throws Exception {
    try (SqliteRepo repo = SqliteRepo.open(file)) {
      Files.delete(file);
      assertThatThrownBy(() -> repo.publish(Controls.events("a/1", 3)))
          .isInstanceOf(RepoUnavailableException.class)
          .hasNoSuppressedExceptions();
      assertThatThrownBy(() -> repo.awaitPast(SubscriptionTopic.all(), 0, Duration.ofMinutes(1)))
          .isInstanceOf(RepoUnavailableException.class);
    }
  }

  @Test
  void a_link_that_leads_elsewhere_now_is_a_file_that_was_replaced() throws Exception {
    SqliteRepo.open(elsewhere).close();
    Path link = Files.createSymbolicLink(folder.resolve("link.db"), file);
    SqliteRepo.open(file).close();
    try (SqliteRepo repo = SqliteRepo.open(link)) {
      EventRecord first = repo.publish(Controls.event());
      assertThat(repo.entriesSince(SubscriptionTopic.all(), Shard.ALL, 0, 9)).contains(first);
      Files.delete(link);
      Files.createSymbolicLink(link, elsewhere);

      assertThatThrownBy(() -> repo.publish(Controls.event()))
          .isInstanceOf(RepoUnavailableException.class)
          .hasMessageContaining("Another file");
    }
  }

  @Test
  void an_empty_file_is_no_repo_yet() throws IOException {
    String address = "sqlite:" + file;
    assertThat(IntrepidRepo.exists(address)).isFalse();
    Files.createFile(file);
    assertThat(IntrepidRepo.exists(address)).isFalse();
    SqliteRepo.open(file).close();
    assertThat(IntrepidRepo.exists(address)).isTrue();
  }
}
