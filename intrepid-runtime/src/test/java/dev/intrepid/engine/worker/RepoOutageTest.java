package dev.intrepid.engine.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.json.Json;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.MemoChange;
import dev.intrepid.repo.MemoConflictException;
import dev.intrepid.repo.RepoException;
import dev.intrepid.repo.RepoFullException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RepoOutageTest {

  private static final String BEGINS =
      "WARN The repo sqlite:shop.db failed, first for billing: There is no room left. Subscribers"
          + " wait, and try again at least every 5 s until it works";

  private final RepoException full = new RepoFullException("There is no room left.", null);
  private final RecordedLines log = new RecordedLines();
  private final RepoOutage outage = new RepoOutage("The repo sqlite:shop.db", log, () -> nanos());
  private long seconds;

  private long nanos() {
    return TimeUnit.SECONDS.toNanos(seconds);
  }

  @Test
  void all_that_meet_it_have_one_line_when_it_begins_and_one_when_it_ends() {
    for (int tries = 0; tries < 10; tries++) {
      for (int shard = 1; shard <= 8; shard++) {
        outage.met("billing " + shard, "billing", full);
        outage.met("shipping " + shard, "shipping", full);
      }
      seconds += 5;
    }
    assertThat(log.lines()).containsExactly(BEGINS);

    for (int shard = 1; shard <= 8; shard++) {
      outage.ended("shipping " + shard);
      outage.ended("billing " + shard);
    }
    assertThat(log.lines())
        .containsExactly(BEGINS, "INFO The repo sqlite:shop.db works again, after PT50S");
  }

  @Test
  void as_long_as_it_lasts_there_is_a_line_a_minute() {
    for (seconds = 0; seconds < 180; seconds++) {
      for (int shard = 1; shard <= 8; shard++) {
        outage.met("billing " + shard, "billing", full);
        outage.met("shipping " + shard, "shipping", full);
      }
    }

    assertThat(log.lines())
        .containsExactly(
            BEGINS,
            "WARN The repo sqlite:shop.db has failed for PT1M; 2 subscribers wait, 16 shards:"
                + " There is no room left.",
            "WARN The repo sqlite:shop.db has failed for PT2M; 2 subscribers wait, 16 shards:"
                + " There is no room left.");
  }

  @Test
  void one_that_waits_alone_is_named() {
    outage.met("billing 1", "billing", full);
    outage.met("shipping", "shipping", full);
    outage.ended("shipping");
    seconds = 60;
    outage.met("billing 1", "billing", full);

    assertThat(log.lines().get(1))
        .isEqualTo(
            "WARN The repo sqlite:shop.db has failed for PT1M; billing waits: There is no room"
                + " left.");
  }

  @Test
  void outages_that_come_and_go_have_a_line_a_minute_and_one_for_the_end_of_what_was_told() {
    for (seconds = 0; seconds < 90; seconds += 2) {
      outage.met("billing 1", "billing", full);
      seconds++;
      outage.ended("billing 1");
    }

    assertThat(log.lines())
        .containsExactly(
            BEGINS,
            "INFO The repo sqlite:shop.db works again, after PT1S",
            BEGINS,
            "INFO The repo sqlite:shop.db works again, after PT1S");
  }

  @Test
  void one_that_lasts_is_told_though_it_began_within_the_minute_of_another() {
    outage.met("billing 1", "billing", full);
    outage.ended("billing 1");
    seconds = 10;
    outage.met("billing 1", "billing", full);
    seconds = 60;
    outage.met("billing 1", "billing", full);

    assertThat(log.lines())
        .last()
        .isEqualTo(
            "WARN The repo sqlite:shop.db has failed for PT50S; billing waits: There is no room"
                + " left.");
  }

  @Test
  void where_all_that_waited_have_ended_it_is_not_said_that_the_repo_works() {
    outage.met("billing 1", "billing", full);
    seconds = 7;
    outage.left("billing 1");

    assertThat(log.lines())
        .containsExactly(
            BEGINS, "INFO The repo sqlite:shop.db is waited for no longer, after PT7S");
  }

  @Test
  void a_failure_of_one_subscriber_alone_is_told_by_itself() {
    RepoException own =
        new MemoConflictException(MemoChange.set(CacheRecord.of("orders/1", Json.of("{}"))), 7);

    outage.met("billing 1", "billing", full);
    outage.met("shipping", "shipping", own);
    outage.met("shipping", "shipping", own);

    String line = "WARN shipping: the repo failed; trying again: " + own.getMessage();
    assertThat(log.lines()).containsExactly(BEGINS, line, line);
  }

  @Test
  void work_that_nobody_waits_for_has_a_line_a_minute() {
    for (seconds = 0; seconds < 90; seconds++) {
      outage.met("Memos are not recomputed", full);
    }

    String line =
        "WARN The repo sqlite:shop.db failed: There is no room left. Memos are not recomputed";
    assertThat(log.lines()).containsExactly(line, line);
    assertThat(log.all()).hasSize(90);
  }
}
