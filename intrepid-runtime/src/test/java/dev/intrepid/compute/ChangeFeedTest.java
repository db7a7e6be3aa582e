package dev.intrepid.compute;

import static dev.intrepid.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.codegen.MemoSpec;
import dev.intrepid.json.Json;
import dev.intrepid.json.JsonFormat;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.ChangedMemos;
import dev.intrepid.repo.ForwardingRepo;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.memory.MemoryRepo;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What a process remembers follows what anybody changes in the repo. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ChangeFeedTest {

  private static final String URI = "rates/EUR/USD";
  private static final String OTHER = "rates/EUR/CHF";
  private static final Route<String> ROUTE =
      new Route<>(MemoSpec.of("rate", Desk.RATES, Desk.TEXT), 0, (memo, call) -> null);

  private final MemoryRepo repo = new MemoryRepo();
  private final LocalTier local = new LocalTier(1 << 20);
  private final ChangeFeed feed = new ChangeFeed(repo, local);

  @Test
  void what_is_stored_anew_is_dropped_and_nothing_else() {
    remember(URI, store(URI));
    remember(OTHER, store(OTHER));
    store(URI);

    feed.dropChanged();

    assertThat(local.get(URI)).isNull();
    assertThat(local.get(OTHER)).isNotNull();
  }

  @Test
  void what_is_deleted_is_dropped() {
    remember(URI, store(URI));
    repo.deleteMemo(URI);

    feed.dropChanged();

    assertThat(local.get(URI)).isNull();
  }

  @Test
  void what_is_remembered_as_it_was_stored_last_stays() {
    store(URI);
    remember(URI, store(URI));

    feed.dropChanged();

    assertThat(local.get(URI)).isNotNull();
  }

  @Test
  void what_was_read_before_the_change_is_not_remembered_after_it() {
    long stamp = local.stamp(URI);
    CacheRecord read = store(URI);
    store(URI);
    feed.dropChanged();

    local.put(URI, entry(URI, read), stamp);

    assertThat(local.get(URI)).isNull();
  }

  @Test
  void all_is_dropped_when_the_repo_has_forgotten_what_was_changed() {
    remember(URI, store(URI));
    for (int i = 0; i <= ChangedMemos.KEPT; i++) {
      store(OTHER);
    }

    feed.dropChanged();

    assertThat(local.get(URI)).isNull();
  }

  @Test
  void more_changes_than_a_page_are_followed_at_once() {
    CacheRecord stored = store(URI);
    for (int i = 0; i < 2_000; i++) {
      store(OTHER);
    }
    store(URI);
    remember(URI, stored);

    feed.dropChanged();

    assertThat(local.get(URI)).isNull();
  }

  @Test
  void what_is_changed_is_followed_after_an_error_of_a_moment() {
    AtomicBoolean breaks = new AtomicBoolean(true);
    IntrepidRepo breaking =
        new ForwardingRepo(repo) {
          @Override
          public ChangedMemos changedMemosSince(long revision, int limit) {
            if (breaks.getAndSet(false)) {
              throw new StackOverflowError("says the test");
            }
            return super.changedMemosSince(revision, limit);
          }
        };
    ChangeFeed follows = new ChangeFeed(breaking, local);
    follows.use();
    eventually(() -> !breaks.get());
    remember(URI, store(URI));
    store(URI);

    eventually(
        () -> {
          follows.use();
          return local.get(URI) == null;
        });
    follows.close();
  }

  private CacheRecord store(String uri) {
    return repo.setMemo(CacheRecord.of(uri, Json.of("\"x\"")));
  }

  private void remember(String uri, CacheRecord stored) {
    local.put(uri, entry(uri, stored), local.stamp(uri));
  }

  private static LocalTier.Entry entry(String uri, CacheRecord stored) {
    ComputedMemo<String> answer =
        ComputedMemo.of(ROUTE, uri, "x", Instant.EPOCH, JsonFormat.standard())
            .stored(stored.revision());
    return new LocalTier.Entry(ROUTE, answer, Long.MAX_VALUE);
  }
}
