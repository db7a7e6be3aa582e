package dev.intrepid.engine;

import static dev.intrepid.Eventually.SOON;
import static dev.intrepid.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.Intrepid;
import dev.intrepid.engine.Counting.Added;
import dev.intrepid.engine.subscriber.TopicFeed;
import dev.intrepid.engine.worker.PageSource;
import dev.intrepid.json.JsonFormat;
import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.PendingEvent;
import dev.intrepid.repo.PendingEvents;
import dev.intrepid.repo.RepoUnavailableException;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.SubscriptionTopic;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PageAheadTest {

  private static final int PAGE = 512;

  private final AtomicInteger reads = new AtomicInteger();
  private volatile boolean isAway;
  private volatile long timesGoneBack;
  private final WrappedRepo repo =
      new WrappedRepo() {
        @Override
        public EventLog entriesSince(
            SubscriptionTopic topic, Shard shard, long sequence, int limit) {
          reads.incrementAndGet();
          if (isAway) {
            throw new RepoUnavailableException("The repo is away.", null);
          }
          return super.entriesSince(topic, shard, sequence, limit);
        }

        @Override
        public long timesGoneBack() {
          return timesGoneBack;
        }
      };
  private final TopicFeed feed = new TopicFeed(repo, SubscriptionTopic.all(), Runnable::run);
  private final PageSource pages = feed.of(Shard.ALL);

  @BeforeEach
  void publish() {
    List<PendingEvent> events = new ArrayList<>();
    for (int n = 0; n < 3 * PAGE; n++) {
      events.add(Counting.ADDED.pending(new Added("k" + n % 7, n), JsonFormat.standard()));
    }
    repo.publish(new PendingEvents(events));
  }

  @Test
  void a_page_that_was_read_ahead_is_not_read_again() {
    pages.readAhead(PAGE, PAGE);
    EventLog page = pages.after(PAGE, PAGE);

    assertThat(reads).hasValue(1);
    assertThat(page).isEqualTo(directly(PAGE, PAGE));
  }

  @Test
  void a_page_is_read_by_its_reader_if_there_is_no_memory_for_another_thread() {
    TopicFeed alone =
        new TopicFeed(
            repo,
            SubscriptionTopic.all(),
            reading -> {
              throw new OutOfMemoryError("unable to create native thread");
            });
    PageSource itself = alone.of(Shard.ALL);

    itself.readAhead(PAGE, PAGE);

    assertThat(itself.after(PAGE, PAGE)).isEqualTo(directly(PAGE, PAGE));
  }

  @Test
  void one_is_taken_once() {
    pages.readAhead(PAGE, PAGE);
    pages.after(PAGE, PAGE);
    pages.after(PAGE, PAGE);

    assertThat(reads).hasValue(2);
  }

  @Test
  void one_of_another_place_or_size_is_not_taken() {
    pages.readAhead(PAGE, PAGE);
    assertThat(pages.after(0, PAGE)).isEqualTo(directly(0, PAGE));

    pages.readAhead(PAGE, PAGE);
    assertThat(pages.after(PAGE, 1)).isEqualTo(directly(PAGE, 1));
  }

  @Test
  void one_of_a_log_that_has_gone_back_since_is_not_taken() {
    pages.readAhead(PAGE, PAGE);
    timesGoneBack = 1;
    pages.after(PAGE, PAGE);

    assertThat(reads).hasValue(2);
  }

  @Test
  void one_that_something_came_before_is_forgotten() {
    pages.readAhead(PAGE, PAGE);
    pages.forgetAhead();
    pages.after(PAGE, PAGE);

    assertThat(reads).hasValue(2);
  }

  @Test
  void one_that_could_not_be_read_is_read_by_who_needs_it() {
    isAway = true;
    pages.readAhead(PAGE, PAGE);
    isAway = false;

    assertThat(pages.after(PAGE, PAGE)).isEqualTo(directly(PAGE, PAGE));
  }

  @Test
  void one_for_which_no_thread_is_free_is_read_by_who_needs_it() {
    TopicFeed busy =
        new TopicFeed(
            repo,
            SubscriptionTopic.all(),
            work -> {
              throw new RejectedExecutionException();
            });
    PageSource alone = busy.of(Shard.ALL);
    alone.readAhead(PAGE, PAGE);

    assertThat(alone.after(PAGE, PAGE)).isEqualTo(directly(PAGE, PAGE));
  }

  @Test
  void small_pages_and_those_of_several_readers_are_not_read_ahead() {
    pages.readAhead(PAGE, 100);
    feed.of(Shard.ALL);
    pages.readAhead(PAGE, PAGE);

    assertThat(reads).hasValue(0);
  }

  @Test
  void a_worker_handles_a_page_while_the_next_one_is_read() throws Exception {
    List<Long> handled = new ArrayList<>();
    Probe waiting =
        new Probe(
            "waiting",
            (message, step) -> {
              if (handled.isEmpty()) {
                eventually(() -> reads.get() > 1);
              }
              handled.add(((Added) message).n());
            }) {};
    try (Intrepid app = Apps.start(repo, waiting)) {
      app.awaitCaughtUp(SOON);
    }
    assertThat(handled).hasSize(3 * PAGE).isSorted();
  }

  private EventLog directly(long after, int limit) {
    return repo.memory.entriesSince(SubscriptionTopic.all(), Shard.ALL, after, limit);
  }
}
