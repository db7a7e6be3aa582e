package dev.intrepid.repo.sqlite;

import static dev.intrepid.testkit.Controls.STREAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.intrepid.json.Json;
import dev.intrepid.launcher.Launcher;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.LoadableRepo;
import dev.intrepid.repo.RepoBackup;
import dev.intrepid.repo.RepoBackupException;
import dev.intrepid.repo.RepoFormatException;
import dev.intrepid.repo.RepoUnavailableException;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.SubscriptionTopic;
import dev.intrepid.repo.sqlite.address.SqliteAddress;
import dev.intrepid.repo.sqlite.file.Folders;
import dev.intrepid.testkit.Controls;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BackupTest {

  @TempDir Path folder;
  private Path file;
  private Path copy;
  private String address;

  @BeforeEach
  void nameFiles() {
    file = folder.resolve("it's a 50% shop?.db");
    copy = folder.resolve("it's a 50% copy?.db");
    address = SqliteAddress.of(file);
  }

  @Test
  void a_copy_has_what_the_open_repo_has_and_is_a_repo_that_goes_on() {
    try (SqliteRepo repo = SqliteRepo.open(file)) {
      repo.publish(Controls.events(STREAM, 3));
      repo.setMemo(Controls.memo().withMeta(Controls.oddMeta()));
      repo.moveMarker(Controls.move(0, 2));

      RepoBackup backup = IntrepidRepo.backUp(address, copy, true);

      assertThat(backup.events()).isEqualTo(3);
      assertThat(backup.memos()).isEqualTo(1);
      assertThat(backup.bytes()).isEqualTo(copy.toFile().length());
      try (SqliteRepo restored = SqliteRepo.open(copy)) {
        assertThat(log(restored)).isEqualTo(log(repo));
        assertThat(restored.listMemos("", "", 9)).isEqualTo(repo.listMemos("", "", 9));
        assertThat(restored.markers("", 9)).isEqualTo(repo.markers("", 9));
        assertThat(restored.publish(Controls.event()).sequence()).isEqualTo(4);
        assertThat(restored.setMemo(Controls.memo()).revision()).isEqualTo(2);
      }
    }
  }

  @Test
  void a_copy_made_while_others_write_is_of_one_moment() throws Exception {
    try (SqliteRepo repo = SqliteRepo.open(file)) {
      repo.publish(Controls.events("begin/1", 1));
      AtomicBoolean isOver = new AtomicBoolean();
      Thread writer =
          new Thread(
              () -> {
                while (!isOver.get()) {
                  repo.publish(Controls.events(STREAM, 5));
                }
              });
      writer.start();
      try {
        for (int i = 0; i < 5; i++) {
          Path next = folder.resolve("copy-" + i + ".db");
          RepoBackup backup = IntrepidRepo.backUp(address, next, true);

          assertThat(backup.events() % 5).isEqualTo(1);
          try (SqliteRepo restored = SqliteRepo.open(next)) {
            assertThat(restored.lastSequence()).isEqualTo(backup.events());
          }
        }
      } finally {
        isOver.set(true);
        writer.join();
      }
    }
  }

  /** A file that was renamed has its old name after a power failure, if its folder was not. */
  @Test
  void the_folder_of_a_copy_is_on_the_disk_with_its_name() throws Exception {
    assumeFalse(Folders.areSyncedBySystem());
    SqliteRepo.open(file).close();
    Path elsewhere = Files.createDirectory(folder.resolve("backups"));

    try (ForcedToDisk forced = ForcedToDisk.begin()) {
      IntrepidRepo.backUp(address, elsewhere.resolve("copy.db"), false);

      assertThat(forced.paths(folder)).contains(elsewhere);
    }
  }

  @Test
  void an_interrupt_does_not_keep_its_name_from_the_disk() throws Exception {
    assumeFalse(Folders.areSyncedBySystem());
    SqliteRepo.open(file).close();
    Path elsewhere = Files.createDirectory(folder.resolve("backups"));

    try (ForcedToDisk forced = ForcedToDisk.begin()) {
      Thread.currentThread().interrupt();
      IntrepidRepo.backUp(address, elsewhere.resolve("copy.db"), false);

      assertThat(Thread.interrupted()).isTrue();
      assertThat(forced.paths(folder)).contains(elsewhere);
    }
  }

  @Test
  void a_file_that_is_there_is_never_replaced() throws Exception {
    SqliteRepo.open(file).close();
    Files.writeString(copy, "mine");

    assertThatThrownBy(() -> IntrepidRepo.backUp(address, copy, false))
        .isInstanceOf(RepoBackupException.class)
        .hasMessageContaining("never takes the place of a file")
        .hasMessageContaining(copy.toString());
    assertThat(copy).hasContent("mine");
  }

  @Test
  void a_folder_that_is_not_there_is_said() {
    SqliteRepo.open(file).close();

    assertThatThrownBy(() -> IntrepidRepo.backUp(address, folder.resolve("no/copy.db"), false))
        .isInstanceOf(RepoBackupException.class)
        .hasMessageContaining("folder");
  }

  @Test
  void what_is_no_repo_is_not_copied_and_nothing_is_made() throws Exception {
    assertThatThrownBy(() -> IntrepidRepo.backUp(address, copy, false))
        .isInstanceOf(RepoUnavailableException.class);
    assertThat(file).doesNotExist();

    Sql.run(file, "CREATE TABLE theirs (a)");
    assertThatThrownBy(() -> IntrepidRepo.backUp(address, copy, false))
        .isInstanceOf(RepoFormatException.class)
        .hasMessageContaining("another program");
    assertThat(folder).isDirectoryNotContaining(found -> found.toString().contains("copy"));
  }

  @Test
  void the_backup_of_an_unfinished_copy_is_one_of_an_unfinished_copy() {
    try (SqliteRepo repo = SqliteRepo.open(file)) {
      assertThat(IntrepidRepo.backUp(address, copy, false).isUnfinished()).isFalse();

      repo.setMemo(CacheRecord.of(LoadableRepo.UNFINISHED, Json.of("{\"from\":\"memory:\"}")));
      Path next = folder.resolve("next.db");
      assertThat(IntrepidRepo.backUp(address, next, false).isUnfinished()).isTrue();
    }
  }

  @Test
  void what_a_killed_backup_has_left_is_in_nobodys_way() throws Exception {
    SqliteRepo.open(file).close();
    Files.writeString(copy.resolveSibling(copy.getFileName() + ".part"), "half of it");

    IntrepidRepo.backUp(address, copy, true);

    assertThat(folder).isDirectoryNotContaining(found -> found.toString().endsWith(".part"));
  }

  @Test
  void a_thread_that_is_interrupted_backs_up_as_any_other() {
    SqliteRepo.open(file).close();

    Thread.currentThread().interrupt();
    IntrepidRepo.backUp(address, copy, true);

    assertThat(Thread.interrupted()).isTrue();
    assertThat(copy).isNotEmptyFile();
  }

  @Test
  void a_repo_that_is_damaged_anywhere_is_said_to_be_and_not_to_lack_room() throws Exception {
    try (SqliteRepo repo = SqliteRepo.open(file)) {
      repo.publish(Controls.events(STREAM, 200));
    }
    byte[] noise = new byte[4_096];
    Arrays.fill(noise, (byte) 0x5a);
    int damaged = 0;
    for (long page = 1; page * noise.length < Files.size(file); page++) {
      Path one = folder.resolve("damaged.db");
      Files.copy(file, one, StandardCopyOption.REPLACE_EXISTING);
      try (FileChannel channel = FileChannel.open(one, StandardOpenOption.WRITE)) {
        channel.write(ByteBuffer.wrap(noise), page * noise.length);
      }
      if (isDamaged(one)) {
        damaged++;
        assertThatThrownBy(() -> IntrepidRepo.backUp(SqliteAddress.of(one), copy, false))
            .isInstanceOf(RepoFormatException.class)
            .hasMessageContaining("The database is damaged")
            .hasMessageContaining(one.toString());
      }
    }
    assertThat(damaged).isGreaterThan(5);
    assertThat(folder).isDirectoryNotContaining(found -> found.toString().contains("copy"));
  }

  /** Whether SQLite meets the damage when it copies the file. */
  private boolean isDamaged(Path one) {
    Path other = folder.resolve("copied.db");
    try {
      Files.deleteIfExists(other);
      Sql.run(one, "VACUUM INTO '" + other + "'");
      return false;
    } catch (IOException | SQLException e) {
      return true;
    }
  }

  @Test
  void a_repo_in_memory_says_why_it_has_no_backup() {
    assertThatThrownBy(() -> IntrepidRepo.backUp("memory:", copy, false))
        .isInstanceOf(RepoBackupException.class)
        .hasMessageContaining("sqlite:shop.db");
  }

  @Test
  void the_launcher_backs_up() {
    SqliteRepo.open(file).close();
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();

    int code =
        Launcher.run(
            new PrintWriter(out),
            new PrintWriter(err),
            "repo",
            "backup",
            address,
            copy.toString(),
            "--verify");

    assertThat(err.toString()).isEmpty();
    assertThat(out.toString()).contains("events 0, memos 0").contains("sound");
    assertThat(code).isZero();
    assertThat(copy).isNotEmptyFile();
  }

  /** The check of SQLite finds a row that its table would refuse, and copies it as it is. */
  @Test
  void a_copy_that_is_not_sound_is_removed_and_said_with_exit_code_1() throws Exception {
    try (SqliteRepo repo = SqliteRepo.open(file)) {
      repo.publish(Controls.events(STREAM, 3));
    }
    try (Connection connection = Sql.open(file)) {
      Sql.run(connection, "PRAGMA writable_schema = ON");
      Sql.run(
          connection,
          "UPDATE sqlite_schema SET sql = replace(sql, ') STRICT', ', CHECK (position > 1))"
              + " STRICT') WHERE name = 'events'");
    }

    Launched run = Launched.run("repo", "backup", address, copy.toString(), "--verify");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("The copy is not sound, and was removed");
    assertThat(folder).isDirectoryNotContaining(found -> found.toString().contains("copy"));
  }

  private static List<EventRecord> log(IntrepidRepo repo) {
    return repo.entriesSince(SubscriptionTopic.all(), Shard.ALL, 0, 100).records();
  }
}
