package dev.intrepid.engine.subscriber;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.json.Json;
import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.EventRepo;
import dev.intrepid.repo.PendingEvent;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.SubscriptionTopic;
import dev.intrepid.repo.memory.MemoryRepo;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class KeptPagesTest {

  /** How many events a page has. */
  private static final int SIZE = 4;

  private final MemoryRepo repo = new MemoryRepo();
  private final KeptPages pages = new KeptPages(4);

  @Test
  void the_last_ones_are_kept() {
    addPages(6, 10);

    assertThat(pages.haveAllAfter(2 * SIZE - 1)).isFalse();
    assertThat(pages.haveAllAfter(2 * SIZE)).isTrue();
    assertThat(pages.of(Shard.ALL, 2 * SIZE, 512)).hasSize(4 * SIZE);
    assertThat(pages.countAfter(4 * SIZE)).isEqualTo(2);
  }

  @Test
  void half_as_many_are_kept_if_they_are_as_large_as_may_be() {
    addPages(4, EventRepo.PAGE_BYTES / SIZE - 2);

    assertThat(pages.haveAllAfter(2 * SIZE - 1)).isFalse();
    assertThat(pages.countAfter(2 * SIZE)).isEqualTo(2);
  }

  @Test
  void a_shard_is_given_no_more_bytes_than_a_page_may_have() {
    addPages(2, EventRepo.PAGE_BYTES / SIZE - 2);

    EventLog given = pages.of(Shard.ALL, 0, 512);
    assertThat(given).hasSize(SIZE);
    assertThat(given.through()).isEqualTo(SIZE);
  }

  @Test
  void none_have_anything_before_they_are_begun() {
    assertThat(pages.haveAllAfter(0)).isFalse();
    pages.begin(3);
    assertThat(pages.haveAllAfter(3)).isTrue();
    pages.forget();
    assertThat(pages.haveAllAfter(3)).isFalse();
  }

  private void addPages(int count, int bytesOfText) {
    pages.begin(0);
    Json data = Json.of("\"" + "x".repeat(bytesOfText) + "\"");
    for (long page = 0; page < count; page++) {
      for (int i = 0; i < SIZE; i++) {
        repo.publish(PendingEvent.entry("s/1", "Added", data));
      }
      pages.add(repo.entriesSince(SubscriptionTopic.all(), Shard.ALL, page * SIZE, SIZE));
    }
  }
}
