package dev.intrepid.repo.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.json.Json;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.PendingEvent;
import dev.intrepid.repo.RepoUnavailableException;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.SubscriptionTopic;
import dev.intrepid.testkit.Controls;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
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
    int port = KeptPort.free();
    EmbeddedPostgres server = started(port);
    try (PostgresRepo repo =
        PostgresRepo.of(server.getPostgresDatabase(), PostgresOptions.defaults())) {
      CountDownLatch published = new CountDownLatch(200);
      List<Future<List<EventRecord>>> publishers = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        String stream = "streams/" + i;
        publishers.add(pool.submit(() -> publishUntil(isOver, repo, stream, published)));
      }
      published.await();

      kill();
      // Of the killed one this only lets go of the folder.
      server.close();
      server = started(port);

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

  private EmbeddedPostgres started(int port) {
    return PostgresServer.ofItsOwn(folder.resolve("data"), port);
  }

  /**
   * Ends the server's first process with SIGKILL, and waits until those it had made have seen it.
   */
  private void kill() throws Exception {
    Path pidFile = folder.resolve("data").resolve("postmaster.pid");
    ProcessHandle server =
        ProcessHandle.of(Long.parseLong(Files.readAllLines(pidFile).get(0).trim())).orElseThrow();
    // Stopped first, so that it has no more children than those that are listed.
    new ProcessBuilder("kill", "-STOP", "" + server.pid()).start().waitFor();
    List<ProcessHandle> children = server.children().toList();
    server.destroyForcibly();
    server.onExit().get();
    for (ProcessHandle child : children) {
      child.onExit().get();
    }
    Files.delete(pidFile);
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
