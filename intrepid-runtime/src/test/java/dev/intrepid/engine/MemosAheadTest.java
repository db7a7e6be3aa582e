package dev.intrepid.engine;

import static dev.intrepid.Eventually.SOON;
import static dev.intrepid.engine.Apps.start;
import static dev.intrepid.engine.Apps.sum;
import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.Cache;
import dev.intrepid.Intrepid;
import dev.intrepid.engine.Counting.Added;
import dev.intrepid.engine.Counting.Sum;
import dev.intrepid.json.JsonFormat;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.PendingEvent;
import dev.intrepid.repo.PendingEvents;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MemosAheadTest {

  private static final int KEYS = 400;

  /** How often the repo was asked for sums. */
  private final AtomicInteger asked = new AtomicInteger();

  private final WrappedRepo repo =
      new WrappedRepo() {
        @Override
        public Cache<CacheRecord> getMemo(String uri) {
          count(List.of(uri));
          return super.getMemo(uri);
        }

        @Override
        public Map<String, CacheRecord> getMemos(Collection<String> uris) {
          count(uris);
          return super.getMemos(uris);
        }

        private void count(Collection<String> uris) {
          if (uris.stream().anyMatch(uri -> uri.startsWith("sums/"))) {
            asked.incrementAndGet();
          }
        }
      };

  @Test
  void the_memos_of_a_page_are_read_by_few_questions() throws Exception {
    for (int key = 0; key < KEYS; key += 2) {
      repo.setMemo(Counting.SUM.memo(new Sum("k" + key, 100, 1)));
    }
    publish(KEYS);
    asked.set(0);

    handle(summing(Probe::sum).reads(Counting.SUM.template()));

    assertThat(asked).hasValueLessThanOrEqualTo(KEYS / 100);
    for (int key = 0; key < KEYS; key++) {
      long before = key % 2 == 0 ? 100 : 0;
      assertThat(sum(repo, "k" + key).map(Sum::total).orElse(0L)).isEqualTo(before + 1);
    }
  }

  @Test
  void memos_that_are_not_known_before_are_read_one_by_one() throws Exception {
    publish(KEYS);

    handle(summing(Probe::sum));

    assertThat(asked).hasValue(KEYS);
  }

  @Test
  void a_memo_that_a_handler_stores_by_hand_for_a_later_message_is_read_after_that()
      throws Exception {
    publish(2);

    handle(
        summing(
                (message, step) -> {
                  Probe.sum(message, step);
                  if (((Added) message).key().equals("k0")) {
                    repo.setMemo(Counting.SUM.memo(new Sum("k1", 100, 1)));
                  }
                })
            .reads(Counting.SUM.template()));

    assertThat(sum(repo, "k1").orElse(new Sum("k1", 0, 0))).isEqualTo(new Sum("k1", 101, 2));
  }

  private static Probe summing(Probe.Handling handling) {
    return new Probe("sums", handling) {}.folds();
  }

  private void handle(Probe probe) throws InterruptedException {
    try (Intrepid app = start(repo, probe)) {
      app.awaitCaughtUp(SOON);
    }
  }

  private void publish(int keys) {
    List<PendingEvent> events = new ArrayList<>();
    for (int key = 0; key < keys; key++) {
      events.add(Counting.ADDED.pending(new Added("k" + key, 1), JsonFormat.standard()));
    }
    repo.publish(new PendingEvents(events));
  }
}
