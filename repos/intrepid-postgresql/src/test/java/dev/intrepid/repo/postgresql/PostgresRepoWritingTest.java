package dev.intrepid.repo.postgresql;

import static dev.intrepid.testkit.Controls.STREAM;
import static dev.intrepid.testkit.Controls.TIME;
import static dev.intrepid.testkit.Controls.memo;
import static dev.intrepid.testkit.Controls.move;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.json.Json;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.Commit;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.InvalidNameException;
import dev.intrepid.repo.MemoChange;
import dev.intrepid.repo.MemoConflictException;
import dev.intrepid.repo.PendingEvent;
import dev.intrepid.repo.PendingEvents;
import dev.intrepid.repo.RepoException;
import dev.intrepid.repo.RepoLockedException;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.SubscriptionTopic;
import dev.intrepid.repo.jdbc.PendingCommit;
import dev.intrepid.repo.postgresql.connection.OrderLock;
import dev.intrepid.repo.postgresql.connection.SchemaName;
import dev.intrepid.repo.postgresql.connection.Session;
import dev.intrepid.repo.postgresql.connection.Sessions;
import dev.intrepid.repo.postgresql.failure.Failures;
import dev.intrepid.repo.postgresql.server.PostgresServer;
import dev.intrepid.repo.postgresql.write.Writer;
import dev.intrepid.testkit.Controls;
import dev.intrepid.testkit.ManualClock;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How groups of commits are stored. */
@Timeout(180)
@DisplayNameGeneration(ReplaceUnderscores.class)
class PostgresRepoWritingTest {

  private static final PostgresServer SERVER = PostgresServer.newest();

  private final String schema = PostgresServer.freshSchema();
  private final ManualClock clock = ManualClock.at(TIME);
  private final PostgresOptions options =
      PostgresOptions.defaults().withSchema(schema).withClock(clock);
  private final PostgresRepo repo = PostgresRepo.of(SERVER.dataSource(), options);

  @AfterEach
  void close() {
    repo.close();
  }

  /** PostgreSQL counts milliseconds in an int. */
  @Test
  void whoever_waits_for_months_for_the_turn_stores() {
    for (Duration timeout : List.of(Duration.ofDays(90), Duration.ofSeconds(Long.MAX_VALUE))) {
      try (PostgresRepo repo =
          PostgresRepo.of(SERVER.dataSource(), options.withLockTimeout(timeout))) {
        assertThat(repo.setMemo(memo()).revision()).isPositive();
        repo.deleteMemo(Controls.MEMO);
      }
    }
  }

  @Test
  void many_threads_that_commit_at_once_are_all_answered_with_their_own_records() throws Exception {
    int threads = 16;
    int each = 40;
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Callable<List<Long>>> publishers = new ArrayList<>();
      for (int thread = 0; thread < threads; thread++) {
        String stream = "streams/" + thread;
        publishers.add(() -> positions(stream, each));
      }
      for (Future<List<Long>> positions : pool.invokeAll(publishers)) {
        assertThat(positions.get()).hasSize(each).isSorted().startsWith(1L).endsWith((long) each);
      }
    } finally {
      pool.shutdownNow();
    }
    assertThat(repo.lastSequence()).isEqualTo((long) threads * each);
  }

  private List<Long> positions(String stream, int count) {
    List<Long> positions = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      EventRecord record = repo.publish(PendingEvent.entry(stream, "Happened", Json.of("{}")));
      assertThat(record.stream()).isEqualTo(stream);
      positions.add(record.position());
    }
    return positions;
  }

  @Test
  void what_others_append_between_two_commits_is_gone_on_from() {
    try (PostgresRepo other = PostgresRepo.of(SERVER.dataSource(), options)) {
      repo.publish(Controls.event());
      repo.publish(Controls.event());
      other.publish(Controls.events(STREAM, 3));

      assertThat(repo.publish(Controls.event()).position()).isEqualTo(6);
      assertThat(other.publish(Controls.event()).position()).isEqualTo(7);
    }
  }

  @Test
  void an_id_that_is_published_again_to_a_known_stream_is_answered() {
    PendingEvent event = Controls.event();
    EventRecord first = repo.publish(event);
    repo.publish(Controls.event());

    assertThat(repo.publish(event)).isEqualTo(first);
    assertThat(repo.publish(Controls.event()).position()).isEqualTo(3);
  }

  @Test
  void a_commit_that_the_database_cannot_keep_is_refused_alone() throws SQLException {
    PendingCommit good = new PendingCommit(Commit.publishing(Controls.events(STREAM, 2)));
    // Longer than an index has room for, and not to be compressed.
    String name = randomText(20_000);
    PendingCommit bad = new PendingCommit(Commit.moving(move(name, Shard.ALL, 0, 1)));

    Sessions sessions = new Sessions(SERVER.dataSource(), schema);
    try (Writer writer = writer(sessions)) {
      List<EventRecord> appended = writer.write(List.of(good, bad).iterator(), true);
      assertThat(appended).hasSize(2);
    }

    assertThat(good.outcome().events().size()).isEqualTo(2);
    assertThatThrownBy(bad::outcome)
        .isInstanceOf(RepoException.class)
        .hasMessageContaining("(SQLSTATE: 54000, repo: here).");
    assertThat(repo.lastSequence()).isEqualTo(2);
  }

  private Writer writer(Sessions sessions) {
    return new Writer(
        sessions, new Failures("here"), clock, options.lockTimeout(), storedBefore -> {});
  }

  @Test
  void two_commits_of_a_group_that_change_a_memo_are_compared_by_its_revision() throws Exception {
    Sessions sessions = new Sessions(SERVER.dataSource(), schema);
    try (Writer writer = writer(sessions)) {
      PendingCommit first = setting(CacheRecord.NOT_STORED);
      writer.write(List.of(first).iterator(), true);
      PendingCommit second = setting(first.outcome().revisions().get(0));
      writer.write(List.of(second).iterator(), true);
      // Now the writer does not know the last revision.
      repo.setMemo(memo("others/1"));

      PendingCommit right = setting(second.outcome().revisions().get(0));
      PendingCommit late = setting(first.outcome().revisions().get(0));
      writer.write(List.of(right, late).iterator(), true);

      assertThat(first.outcome().revisions()).containsExactly(1L);
      assertThat(right.outcome().revisions()).containsExactly(4L);
      assertThatThrownBy(late::outcome).isInstanceOf(MemoConflictException.class);
    }
  }

  private static PendingCommit setting(long expected) {
    MemoChange change = MemoChange.set(memo(), expected);
    return new PendingCommit(new Commit(PendingEvents.none(), List.of(change), List.of()));
  }

  private static String randomText(int length) {
    Random random = new Random(1);
    StringBuilder text = new StringBuilder();
    while (text.length() < length) {
      text.append((char) ('a' + random.nextInt(26)));
    }
    return text.toString();
  }

  @Test
  void a_name_with_nul_is_refused() {
    assertThatThrownBy(() -> repo.moveMarker(move("a\0b", Shard.ALL, 0, 1)))
        .isInstanceOf(InvalidNameException.class)
        .hasMessageContaining("NUL");
    assertThatThrownBy(() -> repo.getMemo("a\0b")).isInstanceOf(InvalidNameException.class);
  }

  @Test
  void a_commit_larger_than_a_message_is_stored_whole() {
    List<PendingEvent> events = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      events.add(PendingEvent.entry("large/" + i % 2, "Large", Controls.dataOfSize(900_000)));
    }

    repo.commit(
        new Commit(
            new PendingEvents(events),
            List.of(MemoChange.set(CacheRecord.of("large", Controls.dataOfSize(1 << 20)))),
            List.of(move(0, 30))));

    assertThat(repo.lastSequence()).isEqualTo(30);
    assertThat(repo.getMemo("large").isFound()).isTrue();
    assertThat(repo.entriesBackwards("large/1", Long.MAX_VALUE, 1).first().position())
        .isEqualTo(15);
  }

  @Test
  void expired_memos_are_removed_by_later_commits() throws SQLException {
    repo.setMemo(Controls.memo("old/1").expiringAt(TIME.plusSeconds(10)));
    repo.setMemo(Controls.memo("old/2").expiringAt(TIME.plus(Duration.ofDays(1))));
    repo.setMemo(Controls.memo("lasting"));
    clock.advance(Duration.ofSeconds(11));

    repo.publish(Controls.event());

    assertThat(uris()).containsExactly("lasting", "old/2");
  }

  @Test
  void memos_that_a_clock_stored_too_late_are_removed_when_it_is_set_back() throws SQLException {
    repo.setMemo(Controls.memo("old").expiringAt(TIME.plus(Duration.ofDays(1))));
    repo.setMemo(Controls.memo("lasting"));
    clock.advance(Duration.ofDays(-100));

    repo.publish(Controls.event());

    assertThat(uris()).containsExactly("lasting");
  }

  private List<String> uris() throws SQLException {
    return SERVER.ask("SELECT uri FROM " + schema + ".memos ORDER BY uri");
  }

  @Test
  void the_database_s_defaults_do_not_count() throws Exception {
    assertWorksWith(
        "default_transaction_isolation = 'repeatable read'",
        "default_transaction_read_only = on",
        "synchronous_commit = off",
        "search_path = nowhere",
        "standard_conforming_strings = off",
        "DateStyle = 'German'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "default_transaction_isolation = 'serializable'",
        "default_transaction_read_only = on",
        "synchronous_commit = off",
        "synchronous_commit = local"
      })
  void a_default_of_the_database_does_not_count(String setting) throws Exception {
    assertWorksWith(setting);
  }

  private void assertWorksWith(String... settings) throws Exception {
    SERVER.run("DROP DATABASE IF EXISTS odd", "CREATE DATABASE odd TEMPLATE template0");
    for (String setting : settings) {
      SERVER.run("ALTER DATABASE odd SET " + setting);
    }
    var database = SERVER.dataSource();
    database.setDatabaseName("odd");

    try (PostgresRepo first = PostgresRepo.of(database, options);
        PostgresRepo second = PostgresRepo.of(database, options)) {
      try (var connection = database.getConnection();
          var statement = connection.createStatement()) {
        statement.execute(
            "BEGIN READ WRITE; "
                + SchemaName.in(
                    schema,
                    "CREATE FUNCTION {schema}.look() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
                        + " IF current_setting('synchronous_commit') = 'off' THEN"
                        + " RAISE 'not durable'; END IF; RETURN NEW; END $$;"
                        + " CREATE TRIGGER look BEFORE INSERT ON {schema}.events"
                        + " FOR EACH ROW EXECUTE FUNCTION {schema}.look(); COMMIT"));
      }
      ExecutorService pool = Executors.newFixedThreadPool(4);
      try {
        List<Future<Boolean>> publishers = new ArrayList<>();
        for (PostgresRepo each : List.of(first, second, first, second)) {
          publishers.add(pool.submit(() -> publish(each)));
        }
        for (Future<Boolean> publisher : publishers) {
          assertThat(publisher.get()).isTrue();
        }
      } finally {
        pool.shutdownNow();
      }
      assertThat(first.lastSequence()).isEqualTo(100);
      assertThat(first.entriesSince(SubscriptionTopic.all(), Shard.ALL, 0, 1_000).size())
          .isEqualTo(100);
    }
  }

  private static boolean publish(PostgresRepo to) {
    for (int i = 0; i < 25; i++) {
      to.publish(Controls.event());
    }
    return true;
  }

  @Test
  void the_servers_of_these_tests_are_durable() throws SQLException {
    assertThat(SERVER.ask("SHOW fsync")).containsExactly("on");
    assertThat(SERVER.ask("SHOW synchronous_commit")).containsExactly("on");
  }

  @Test
  void who_does_not_get_the_turn_in_time_is_refused_and_gets_it_later() throws Exception {
    PostgresOptions impatient = options.withLockTimeout(Duration.ofMillis(100));
    try (Session holder = new Sessions(SERVER.dataSource(), schema).open();
        PostgresRepo waiting = PostgresRepo.of(SERVER.dataSource(), impatient)) {
      holder.begins();
      holder.run(OrderLock.begin(Duration.ofSeconds(1), Duration.ofMinutes(5)));

      assertThatThrownBy(() -> waiting.publish(Controls.event()))
          .isInstanceOf(RepoLockedException.class)
          .hasMessageContaining("did not let go in time");

      holder.run("ROLLBACK");
      assertThat(waiting.publish(Controls.event()).position()).isEqualTo(1);
    }
  }

  @Test
  void a_process_that_has_stopped_with_the_turn_loses_it() throws Exception {
    try (Session stopped = new Sessions(SERVER.dataSource(), schema).open()) {
      stopped.run(OrderLock.begin(Duration.ofSeconds(1), Duration.ofMillis(300)));

      assertThat(repo.publish(Controls.event()).position()).isEqualTo(1);
      assertThatThrownBy(() -> stopped.run("COMMIT")).isInstanceOf(SQLException.class);
    }
  }
}
