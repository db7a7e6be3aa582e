package dev.intrepid.repo.sqlite;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.RepoAddressException;
import dev.intrepid.repo.RepoFormatException;
import dev.intrepid.repo.RepoProvider;
import dev.intrepid.repo.RepoUnavailableException;
import dev.intrepid.repo.sqlite.file.Folders;
import dev.intrepid.testkit.Controls;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SqliteRepoOpeningTest {

  @TempDir Path folder;

  @Test
  void the_address_sqlite_opens_a_file_and_makes_its_folders() {
    Path file = folder.resolve("data/of/shop.db");

    try (IntrepidRepo repo = IntrepidRepo.open("sqlite:" + file)) {
      repo.publish(Controls.event());

      assertThat(repo).isInstanceOf(SqliteRepo.class);
      assertThat(repo.address()).isEqualTo("sqlite:" + file);
    }
    assertThat(file).isNotEmptyFile();
  }

  /** SQLite has the disk keep the name of its file in its folder, but not that of the folder. */
  @Test
  void folders_that_are_made_are_on_the_disk_with_their_names() throws Exception {
    assumeFalse(Folders.areSyncedBySystem());
    Path data = folder.resolve("data");

    try (ForcedToDisk forced = ForcedToDisk.begin()) {
      SqliteRepo.open(data.resolve("of/shop.db")).close();

      assertThat(forced.paths(folder)).contains(folder, data);
    }
  }

  @Test
  void a_file_may_have_any_name() {
    Path file = folder.resolve("50% off? #1 & ü.db");

    SqliteRepo.open(file).close();

    assertThat(file).isNotEmptyFile();
  }

  @Test
  void a_question_mark_in_the_name_of_a_file_is_encoded_in_its_address() {
    Path file = folder.resolve("50% off? #1 & ü.db");

    try (IntrepidRepo repo =
        IntrepidRepo.open("sqlite:" + folder.resolve("50% off%3F #1 & ü.db"))) {
      assertThat(file).isNotEmptyFile();
      assertThat(RepoProvider.of("sqlite:").file(repo.address())).contains(file);
    }
  }

  @Test
  void options_in_an_address_are_refused_and_make_no_file() {
    assertRefused(
        "sqlite:shop.db?readers=2",
        "An SQLite address has no options: write \"sqlite:shop.db\". A ? in the name of a file is"
            + " written %3F (address: sqlite:shop.db?readers=2).");
    assertThat(Path.of("shop.db?readers=2")).doesNotExist();
  }

  @Test
  void white_space_around_a_file_is_refused() {
    assertRefused(
        "sqlite: shop.db\r",
        "The address has white space before or after the file: write \"sqlite:shop.db\" (address:"
            + " sqlite: shop.db\r).");
  }

  @Test
  void a_home_folder_that_no_shell_has_put_in_is_refused() {
    assertRefused(
        "sqlite:~/data/shop.db",
        "The address begins with ~, which only a shell replaces, and none has: write the path of the"
            + " home folder, or \"sqlite:./~/data/shop.db\" if there is a folder of that name"
            + " (address: sqlite:~/data/shop.db).");
  }

  @Test
  void the_addresses_of_other_libraries_are_refused() {
    assertRefused(
        "sqlite:file:shop.db",
        "The address has file: before the file: write \"sqlite:shop.db\", or"
            + " \"sqlite:./file:shop.db\" if that is its name (address: sqlite:file:shop.db).");
    assertRefused(
        "sqlite://data/shop.db",
        "The address has slashes before the file: write \"sqlite:data/shop.db\" for one in the"
            + " working directory, or \"sqlite:/data/shop.db\" for one in the root (address:"
            + " sqlite://data/shop.db).");
    assertRefused(
        "sqlite:///data/shop.db",
        "The address has slashes before the file: write \"sqlite:data/shop.db\" for one in the"
            + " working directory, or \"sqlite:/data/shop.db\" for one in the root (address:"
            + " sqlite:///data/shop.db).");
  }

  @Test
  void a_password_that_got_into_an_address_is_not_shown() {
    assertThatThrownBy(() -> IntrepidRepo.exists("sqlite:postgresql://shop:secret@db/shop?a=b"))
        .isInstanceOf(RepoAddressException.class)
        .hasMessageNotContaining("secret");
  }

  private static void assertRefused(String address, String message) {
    assertThatThrownBy(() -> IntrepidRepo.open(address))
        .isInstanceOf(RepoAddressException.class)
        .hasMessage(message);
  }

  @Test
  void an_address_without_a_file_is_refused_with_the_way_out() {
    assertThatThrownBy(() -> IntrepidRepo.open("sqlite:"))
        .isInstanceOf(RepoAddressException.class)
        .hasMessageContaining("sqlite:shop.db");
  }

  @Test
  void a_file_alone_is_answered_with_its_address() {
    assertThatThrownBy(() -> IntrepidRepo.open("data/shop.db"))
        .isInstanceOf(RepoAddressException.class)
        .hasMessageEndingWith("Did you mean sqlite:data/shop.db?");
    assertThatThrownBy(() -> IntrepidRepo.open("C:\\data\\shop.db"))
        .hasMessageEndingWith("Did you mean sqlite:C:\\data\\shop.db?");
    assertThatThrownBy(() -> IntrepidRepo.open("file:data/shop.db"))
        .hasMessageEndingWith("Did you mean sqlite:data/shop.db?");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sqlit:shop.db",
        "sqllite:shop.db",
        "sqlite3:shop.db",
        "SQLite:shop.db",
        "jdbc:sqlite:shop.db",
        " sqlite:shop.db"
      })
  void a_misspelt_sqlite_is_answered_with_the_address_that_was_meant(String address) {
    assertThatThrownBy(() -> IntrepidRepo.open(address))
        .isInstanceOf(RepoAddressException.class)
        .hasMessageEndingWith(" Did you mean sqlite:shop.db?");
  }

  @Test
  void an_address_tells_its_file_without_opening_it() {
    Path file = folder.resolve("none/shop.db");

    assertThat(RepoProvider.of("sqlite:" + file).file("sqlite:" + file)).contains(file);
    assertThat(file.getParent()).doesNotExist();
  }

  @Test
  void an_address_in_memory_is_refused_with_the_way_out() {
    assertThatThrownBy(() -> IntrepidRepo.open("sqlite::memory:"))
        .isInstanceOf(RepoAddressException.class)
        .hasMessageContaining("\"memory:\"");
  }

  @Test
  void a_folder_is_refused() {
    assertThatThrownBy(() -> SqliteRepo.open(folder))
        .isInstanceOf(RepoFormatException.class)
        .hasMessageContaining(folder.toString());
  }

  @Test
  void a_file_in_the_place_of_its_folder_is_refused() throws IOException {
    Path file = Files.writeString(folder.resolve("taken"), "text");

    assertThatThrownBy(() -> SqliteRepo.open(file.resolve("shop.db")))
        .isInstanceOf(RepoUnavailableException.class)
        .hasMessageContaining("folder");
  }

  @Test
  void a_way_back_from_a_folder_that_is_not_there_is_refused_and_leaves_nothing() {
    Path file = folder.resolve("missing").resolve("..").resolve("shop.db");

    assertThatThrownBy(() -> SqliteRepo.open(file))
        .isInstanceOf(RepoUnavailableException.class)
        .hasMessageContaining("The folder of the database cannot be made")
        .hasMessageContaining(file.toString());
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void a_file_that_is_no_database_is_refused_and_left_as_it_is() throws IOException {
    byte[] text =
        "This is no database, and it is long enough to see that. ".repeat(20).getBytes(UTF_8);
    Path file = Files.write(folder.resolve("notes.txt"), text);

    assertThatThrownBy(() -> SqliteRepo.open(file))
        .isInstanceOf(RepoFormatException.class)
        .hasMessageContaining("no SQLite database")
        .hasMessageContaining("notes.txt");
    assertThat(file).hasBinaryContent(text);
  }

  @Test
  void a_database_of_another_program_is_refused_and_left_as_it_is() throws Exception {
    Path file = folder.resolve("other.db");
    Sql.run(file, "CREATE TABLE theirs (a)");
    byte[] before = Files.readAllBytes(file);

    assertThatThrownBy(() -> SqliteRepo.open(file))
        .isInstanceOf(RepoFormatException.class)
        .hasMessageContaining("another program")
        .hasMessageContaining("open the repo in a new file first");
    assertThat(file).hasBinaryContent(before);
  }

  @Test
  void a_database_of_a_newer_release_is_refused() throws SQLException {
    Path file = folder.resolve("newer.db");
    SqliteRepo.open(file).close();
    int version = Integer.parseInt(Sql.ask(file, "PRAGMA user_version"));
    Sql.run(file, "PRAGMA user_version = " + (version + 1));

    assertThatThrownBy(() -> SqliteRepo.open(file))
        .isInstanceOf(RepoFormatException.class)
        .hasMessageContaining("newer release");
  }

  @Test
  void a_file_from_before_changes_of_memos_were_kept_says_that_some_are_missing() throws Exception {
    Path file = folder.resolve("older.db");
    try (SqliteRepo repo = SqliteRepo.open(file)) {
      repo.setMemo(Controls.memo("a"));
    }
    Sql.run(file, "DROP TABLE memo_changes");

    try (SqliteRepo repo = SqliteRepo.open(file)) {
      long through = repo.changedMemosSince(0, 10).through();
      repo.setMemo(Controls.memo("b"));

      assertThat(repo.changedMemosSince(0, 10).isWhole()).isFalse();
      assertThat(repo.changedMemosSince(through, 10).changes()).hasSize(1);
    }
  }

  @Test
  void a_change_that_an_older_release_made_in_between_is_said_to_be_missing() throws Exception {
    Path file = folder.resolve("mixed.db");
    try (SqliteRepo repo = SqliteRepo.open(file)) {
      repo.setMemo(Controls.memo("a"));
      repo.setMemo(Controls.memo("b"));
      repo.setMemo(Controls.memo("c"));
    }
    Sql.run(file, "DELETE FROM memo_changes WHERE uris = 'b'");

    try (SqliteRepo repo = SqliteRepo.open(file)) {
      assertThat(repo.changedMemosSince(0, 10).isWhole()).isFalse();
      assertThat(repo.changedMemosSince(0, 1).isWhole()).isTrue();
    }
  }

  @Test
  void an_empty_file_becomes_a_repo() throws IOException {
    Path file = Files.createFile(folder.resolve("empty.db"));

    try (SqliteRepo repo = SqliteRepo.open(file)) {
      assertThat(repo.publish(Controls.event()).position()).isEqualTo(1);
    }
  }
}
