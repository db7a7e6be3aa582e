package dev.intrepid.repo.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.json.Json;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.PendingEvent;
import dev.intrepid.repo.RepoUnavailableException;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.SubscriptionTopic;
import dev.intrepid.repo.postgresql.server.PostgresServer;
import dev.intrepid.testkit.Controls;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The server is killed in the middle of work, and started again. */
@Timeout(300)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ServerKillTest {

  @TempDir Path folder;

  @Test
  void nothing_that_was_acknowledged_is_lost_and_the_repo_goes_on_by_itself() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(4);
    AtomicBoolean isOver = new AtomicBoolean();
    PostgresServer server = PostgresServer.in(folder.resolve("data"));
    try (PostgresRepo repo = PostgresRepo.of(server.dataSource(), PostgresOptions.defaults())) {
      CountDownLatch published = new CountDownLatch(200);
      List<Future<List<EventRecord>>> publishers = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        String stream = "streams/" + i;
        publishers.add(pool.submit(() -> publishUntil(isOver, repo, stream, published)));
      }
      published.await();

      server.kill();
      server.start();

      long before = awaitPublishedAfterRestart(repo);
      assertThat(repo.awaitPast(SubscriptionTopic.all(), before, Controls.SOON)).isTrue();
      isOver.set(true);
      List<EventRecord> acknowledged = new ArrayList<>();
      for (Future<List<EventRecord>> publisher : publishers) {
        acknowledged.addAll(publisher.get());
      }
      List<EventRecord> log =
          repo.entriesSince(SubscriptionTopic.all(), Shard.ALL, 0, 1_000_000).records();
      assertThat(log).containsAll(acknowledged);
      assertThat(log).extracting(EventRecord::id).doesNotHaveDuplicates();
    } finally {
      isOver.set(true);
      pool.shutdownNow();
      server.close();
    }
  }

  private static long awaitPublishedAfterRestart(PostgresRepo repo) {
    while (true) {
      try {
        return repo.lastSequence();
      } catch (RepoUnavailableException e) {
        Thread.onSpinWait();
      }
    }
  }

  private static List<EventRecord> publishUntil(
      AtomicBoolean isOver, PostgresRepo repo, String stream, CountDownLatch published) {
    List<EventRecord> acknowledged = new ArrayList<>();
    while (!isOver.get()) {
      try {
        acknowledged.add(repo.publish(PendingEvent.entry(stream, "Happened", Json.of("{}"))));
        published.countDown();
      } catch (RepoUnavailableException e) {
        // Nobody has acknowledged that one; the next is tried.
        Thread.onSpinWait();
      }
    }
    return acknowledged;
  }
}
