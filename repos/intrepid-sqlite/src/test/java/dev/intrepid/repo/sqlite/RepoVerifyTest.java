package dev.intrepid.repo.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.json.Json;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.testkit.Controls;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./intrepid repo verify} of files that were damaged. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RepoVerifyTest {

  @TempDir Path folder;
  private Path file = Path.of("");

  @BeforeEach
  void fill_a_file() {
    file = folder.resolve("shop.db");
    try (SqliteRepo repo = SqliteRepo.open(file)) {
      repo.publish(Controls.events("orders/1", 3));
      repo.publish(Controls.events("orders/2", 2));
      repo.setMemo(CacheRecord.of("customers/ada", Json.of("{\"cents\":1}")));
      repo.setMemo(CacheRecord.of("customers/bob", Json.of("{\"cents\":2}")));
      repo.moveMarker(Controls.move(0, 5));
    }
  }

  private Launched verify() {
    return Launched.run("repo", "verify", "sqlite:" + file);
  }

  /** What is found after statements, without what is printed of a sound repo. */
  private List<String> faults(String... damage) throws SQLException {
    for (String statement : damage) {
      Sql.run(file, statement);
    }
    Launched run = verify();
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("sqlite:" + file + " is not sound: ");
    return run.outLines().stream().takeWhile(line -> !line.startsWith("WHAT ")).toList();
  }

  @Test
  void a_sound_file_is_said_to_be_sound() {
    Launched run = verify();

    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .endsWith(
            "sqlite:"
                + file
                + " is sound: events 5, memos 2, markers 1, and what they are stored in.\n");
  }

  @Test
  void a_row_that_was_changed_is_found_by_its_checksum() throws Exception {
    assertThat(faults("UPDATE events SET data = '{\"number\":4}' WHERE sequence = 2"))
        .singleElement()
        .asString()
        .startsWith("An event cannot be read: Its checksum does not fit")
        .endsWith("(stream: orders/1, position: 2, sequence: 2).");
  }

  @Test
  void data_that_is_no_json_is_found_though_the_row_has_no_checksum() throws Exception {
    assertThat(faults("UPDATE events SET data = '{\"a', checksum = NULL WHERE sequence = 2"))
        .singleElement()
        .asString()
        .startsWith("An event cannot be read: ");
  }

  @Test
  void an_event_that_was_removed_is_found_by_what_it_leaves() throws Exception {
    assertThat(faults("DELETE FROM events WHERE sequence = 2"))
        .containsExactly(
            "There is no event of sequence 2: what was there is gone, unless this is a copy of a"
                + " repo that leaves some out.",
            "The positions of a stream are 1, 2, 3 and so on, but after position 1 comes 3 (stream:"
                + " orders/1, position: 3, sequence: 3).");
  }

  @Test
  void the_end_of_the_log_that_was_removed_is_found_by_the_marker() throws Exception {
    assertThat(faults("DELETE FROM events WHERE sequence > 3"))
        .containsExactly(
            "A marker is at sequence 5, though the log ends at 3: what is published next would be"
                + " passed over (tracking stream: "
                + Controls.TRACKING_STREAM
                + ", shard: 0 of 1).");
  }

  @Test
  void a_position_that_is_there_twice_is_found() throws Exception {
    assertThat(
            faults(
                "DROP INDEX events_by_stream",
                "UPDATE events SET position = 1, checksum = NULL WHERE sequence = 2"))
        .contains(
            "The positions of a stream are 1, 2, 3 and so on, but after position 1 comes 1 (stream:"
                + " orders/1, position: 1, sequence: 2).");
  }

  @Test
  void an_id_that_is_there_twice_is_found() throws Exception {
    assertThat(
            faults(
                "DROP INDEX events_by_id",
                "UPDATE events SET id = (SELECT id FROM events WHERE sequence = 1),"
                    + " checksum = NULL WHERE sequence = 5"))
        .singleElement()
        .asString()
        .endsWith(" is there a second time (stream: orders/2, position: 2, sequence: 5).");
  }

  @Test
  void a_hash_that_is_not_of_its_stream_is_found() throws Exception {
    assertThat(faults("UPDATE events SET hash = hash + 1 WHERE sequence = 4"))
        .containsExactly(
            "The hash of an event is not that of its stream, so a subscriber with shards passes it"
                + " over (stream: orders/2, sequence: 4).");
  }

  @Test
  void a_memo_that_was_changed_is_found_by_its_checksum() throws Exception {
    assertThat(faults("UPDATE memos SET data = '{\"cents\":9}' WHERE uri = 'customers/ada'"))
        .singleElement()
        .asString()
        .startsWith("A memo cannot be read: Its checksum does not fit")
        .endsWith("(memo: customers/ada).");
  }

  @Test
  void a_revision_that_two_memos_have_is_found() throws Exception {
    assertThat(faults("UPDATE memos SET revision = 1, checksum = NULL"))
        .containsExactly("Two memos have the revision 1.");
  }

  @Test
  void a_revision_that_is_still_to_be_given_is_found() throws Exception {
    assertThat(faults("UPDATE revisions SET last = 1"))
        .containsExactly(
            "A memo has the revision 2, though the last one given is 1: it would be given again"
                + " (memo: customers/bob).");
  }

  @Test
  void a_marker_that_cannot_be_read_is_found_and_the_rest_is_checked() throws Exception {
    assertThat(
            faults(
                "UPDATE markers SET shard_index = 7",
                "UPDATE events SET data = '{}' WHERE sequence = 2"))
        .hasSize(2)
        .first()
        .asString()
        .startsWith("Not all markers can be read: ");
  }

  @Test
  void an_index_whose_page_was_overwritten_is_found() throws Exception {
    assertThat(overwritten("events_by_stream")).anyMatch(RepoVerifyTest::isOfPages);
  }

  @Test
  void a_table_whose_page_was_overwritten_is_found_and_told_where_it_is_read() throws Exception {
    assertThat(overwritten("markers"))
        .anyMatch(RepoVerifyTest::isOfPages)
        .anyMatch(fault -> fault.startsWith("Not all markers can be read: "));
  }

  private static boolean isOfPages(String fault) {
    return fault.startsWith("SQLite finds the file damaged: ")
        || fault.startsWith("The database is damaged: ");
  }

  /** What is found once the first page of an index or a table has nothing in it. */
  private List<String> overwritten(String name) throws Exception {
    Sql.run(file, "PRAGMA wal_checkpoint(TRUNCATE)");
    long page =
        Long.parseLong(
            Sql.ask(file, "SELECT rootpage FROM sqlite_schema WHERE name = '" + name + "'"));
    int size = Integer.parseInt(Sql.ask(file, "PRAGMA page_size"));
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      bytes.seek((page - 1) * size);
      bytes.write(new byte[size]);
    }
    return faults();
  }
}
