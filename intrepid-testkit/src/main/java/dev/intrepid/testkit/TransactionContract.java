package dev.intrepid.testkit;

import static dev.intrepid.testkit.Controls.STREAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.repo.ConflictException;
import dev.intrepid.repo.DuplicateIdException;
import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.EventTooLargeException;
import dev.intrepid.repo.ExpectedPosition;
import dev.intrepid.repo.PendingEvent;
import dev.intrepid.repo.PendingEvents;
import dev.intrepid.repo.RepoClosedException;
import dev.intrepid.repo.RepoLimits;
import dev.intrepid.repo.SubscriptionTopic;
import dev.intrepid.repo.TransactionalRepo;
import dev.intrepid.repo.UnusableTransactionException;
import dev.intrepid.testkit.Threads.Running;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** What is published in a transaction of a user is stored if and when that is committed. */
interface TransactionContract extends RepoUnderTest {

  private EventLog publishIn(Connection transaction, PendingEvent... events) {
    return ((TransactionalRepo) repo()).publishIn(transaction, new PendingEvents(List.of(events)));
  }

  @Test
  @Promise(RepoCapability.TRANSACTIONAL)
  default void what_is_published_in_a_transaction_is_there_when_it_is_committed() throws Exception {
    try (Connection transaction = transaction()) {
      repo().publish(Controls.event(STREAM));
      EventLog published =
          publishIn(transaction, Controls.event(STREAM), Controls.event("other/1"));
      assertThat(repo().lastSequence()).isEqualTo(1);
      assertThat(repo().entry(published.first().id())).isEmpty();

      transaction.commit();

      assertThat(wholeLog()).hasSize(3).endsWith(published.records().toArray(EventRecord[]::new));
      assertThat(published.records()).extracting(EventRecord::position).containsExactly(2L, 1L);
      assertThat(published.first().recordedAt()).isEqualTo(clock().instant());
    }
  }

  @Test
  @Promise(RepoCapability.TRANSACTIONAL)
  default void what_is_published_in_a_transaction_is_gone_when_it_is_rolled_back()
      throws Exception {
    try (Connection transaction = transaction()) {
      EventRecord published = publishIn(transaction, Controls.event(STREAM)).first();

      transaction.rollback();

      assertThat(wholeLog()).isEmpty();
      assertThat(repo().publish(Controls.event(STREAM)).position()).isEqualTo(1);
      assertThat(repo().entry(published.id())).isEmpty();
    }
  }

  @Test
  @Promise(RepoCapability.TRANSACTIONAL)
  default void a_connection_that_is_closed_before_its_commit_leaves_nothing_behind()
      throws Exception {
    try (Connection transaction = transaction()) {
      publishIn(transaction, Controls.event(STREAM));
    }

    assertThat(repo().publish(Controls.event(STREAM)).position()).isEqualTo(1);
    assertThat(wholeLog()).hasSize(1);
  }

  @Test
  @Promise(RepoCapability.TRANSACTIONAL)
  default void a_transaction_publishes_several_times_and_is_followed_by_another() throws Exception {
    try (Connection transaction = transaction()) {
      EventRecord first = publishIn(transaction, Controls.event(STREAM)).first();
      EventRecord second = publishIn(transaction, Controls.event(STREAM)).first();
      transaction.commit();
      EventRecord between = repo().publish(Controls.event(STREAM));
      EventRecord last = publishIn(transaction, Controls.event(STREAM)).first();
      transaction.commit();

      assertThat(wholeLog()).containsExactly(first, second, between, last);
      assertThat(last.position()).isEqualTo(4);
    }
  }

  @Test
  @Promise(RepoCapability.TRANSACTIONAL)
  default void an_id_that_is_stored_is_not_stored_again_in_a_transaction() throws Exception {
    PendingEvent event = Controls.event(STREAM);
    EventRecord stored = repo().publish(event);
    PendingEvent next = Controls.event(STREAM);
    try (Connection transaction = transaction()) {
      assertThat(publishIn(transaction, event).records()).containsExactly(stored);
      EventRecord first = publishIn(transaction, next).first();
      assertThat(publishIn(transaction, event, next).records()).containsExactly(stored, first);
      transaction.commit();

      assertThat(wholeLog()).containsExactly(stored, first);
      assertThat(repo().publish(next)).isEqualTo(first);
    }
  }

  @Test
  @Promise(RepoCapability.TRANSACTIONAL)
  default void a_position_that_was_expected_is_held_to_in_a_transaction() throws Exception {
    repo().publish(Controls.event(STREAM));
    try (Connection transaction = transaction()) {
      publishIn(transaction, Controls.event(STREAM).expecting(ExpectedPosition.exactly(1)));
      assertThatThrownBy(
              () ->
                  publishIn(
                      transaction,
                      Controls.event("other/1"),
                      Controls.event(STREAM).expecting(ExpectedPosition.exactly(1))))
          .isInstanceOf(ConflictException.class)
          .hasMessageContaining("actual position: 2");
      transaction.commit();

      assertThat(wholeLog()).extracting(EventRecord::stream).containsExactly(STREAM, STREAM);
    }
  }

  @Test
  @Promise(RepoCapability.TRANSACTIONAL)
  default void a_transaction_can_go_on_after_events_were_refused() throws Exception {
    PendingEvent stored = Controls.event(STREAM);
    repo().publish(stored);
    try (Connection transaction = transaction()) {
      assertThatThrownBy(
              () ->
                  publishIn(
                      transaction,
                      Controls.event(STREAM),
                      Controls.event("other/1").withId(stored.id())))
          .isInstanceOf(DuplicateIdException.class);

      EventRecord published = publishIn(transaction, Controls.event(STREAM)).first();
      transaction.commit();

      assertThat(published.position()).isEqualTo(2);
      assertThat(wholeLog()).hasSize(2).endsWith(published);
    }
  }

  @Test
  @Promise(RepoCapability.TRANSACTIONAL)
  default void an_event_over_the_limit_is_refused_in_a_transaction_too() throws Exception {
    reopened(new RepoLimits(4, 4));
    try (Connection transaction = transaction()) {
      assertThatThrownBy(() -> publishIn(transaction, Controls.event(STREAM)))
          .isInstanceOf(EventTooLargeException.class);
    }
  }

  @Test
  @Promise(RepoCapability.TRANSACTIONAL)
  default void nothing_is_published_on_a_connection_without_a_transaction() throws Exception {
    try (Connection connection = transaction()) {
      connection.setAutoCommit(true);

      assertThatThrownBy(() -> publishIn(connection, Controls.event(STREAM)))
          .isInstanceOf(UnusableTransactionException.class)
          .hasMessageContaining("setAutoCommit(false)")
          .hasMessageContaining(repo().address());
    }
    assertThat(wholeLog()).isEmpty();
  }

  @Test
  @Promise(RepoCapability.TRANSACTIONAL)
  default void nothing_is_published_on_a_connection_that_was_closed() throws Exception {
    Connection closed = transaction();
    closed.close();

    assertThatThrownBy(() -> publishIn(closed, Controls.event(STREAM)))
        .isInstanceOf(UnusableTransactionException.class)
        .hasMessageContaining("closed")
        .hasMessageContaining(repo().address());
    assertThat(wholeLog()).isEmpty();
  }

  @Test
  @Promise(RepoCapability.TRANSACTIONAL)
  default void a_closed_repo_publishes_in_no_transaction() throws Exception {
    try (Connection transaction = transaction()) {
      repo().close();

      assertThatThrownBy(() -> publishIn(transaction, Controls.event(STREAM)))
          .isInstanceOf(RepoClosedException.class);
    }
  }

  @Test
  @Promise(RepoCapability.TRANSACTIONAL)
  default void the_commit_of_a_transaction_wakes_who_waits_for_its_events() throws Exception {
    try (Connection transaction = transaction()) {
      publishIn(transaction, Controls.event(STREAM));
      Running<Boolean> waiter =
          Threads.start(
                  () -> repo().awaitPast(SubscriptionTopic.stream(STREAM), 0, WaitingContract.LONG))
              .waiting();

      transaction.commit();

      assertThat(waiter.result()).isTrue();
    }
  }

  @Test
  @Promise(RepoCapability.TRANSACTIONAL)
  default void what_others_publish_meanwhile_comes_after_the_transaction() throws Exception {
    try (Connection transaction = transaction()) {
      EventRecord first = publishIn(transaction, Controls.event(STREAM)).first();
      Running<EventRecord> other =
          Threads.start(() -> repo().publish(Controls.event(STREAM))).waiting();

      transaction.commit();

      assertThat(wholeLog()).startsWith(first);
      assertThat(other.result().sequence()).isEqualTo(first.sequence() + 1);
      assertThat(wholeLog()).containsExactly(first, other.result());
    }
  }

  @Test
  @Promise(RepoCapability.TRANSACTIONAL)
  default void a_reader_misses_nothing_of_what_transactions_and_others_publish() throws Exception {
    int each = 25;
    AtomicBoolean writing = new AtomicBoolean(true);
    Running<List<EventRecord>> reader =
        Threads.start(() -> new LogReader(repo()).readWhile(writing));

    List<List<EventRecord>> published;
    try {
      published =
          Threads.together(
              4, thread -> () -> thread % 2 == 0 ? inTransactions(each) : without(each));
    } finally {
      writing.set(false);
    }

    LogReader.assertWhole(reader.result());
    assertThat(reader.result()).isEqualTo(wholeLog());
    assertThat(wholeLog())
        .containsExactlyInAnyOrderElementsOf(published.stream().flatMap(List::stream).toList());
  }

  private List<EventRecord> inTransactions(int count) throws SQLException {
    List<EventRecord> committed = new ArrayList<>();
    try (Connection transaction = transaction()) {
      for (int i = 0; i < count; i++) {
        EventLog published = publishIn(transaction, Controls.event("threads/" + i % 3));
        if (i % 5 == 4) {
          transaction.rollback();
        } else {
          transaction.commit();
          committed.addAll(published.records());
        }
      }
    }
    return committed;
  }

  private List<EventRecord> without(int count) {
    List<EventRecord> published = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      published.add(repo().publish(Controls.event("threads/" + i % 3)));
    }
    return published;
  }
}
