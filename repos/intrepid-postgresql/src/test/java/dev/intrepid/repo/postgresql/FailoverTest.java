package dev.intrepid.repo.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.PendingEvent;
import dev.intrepid.repo.RepoUnavailableException;
import dev.intrepid.repo.SubscriptionTopic;
import dev.intrepid.repo.postgresql.server.KeptPort;
import dev.intrepid.repo.postgresql.server.PostgresServer;
import dev.intrepid.subscription.SubscriptionConfig;
import dev.intrepid.subscription.SubscriptionName;
import dev.intrepid.subscription.worker.SubscriptionWorker;
import dev.intrepid.testkit.Controls;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The second host of an address takes over with a copy of the log that lacks its end. */
@Timeout(300)
@DisplayNameGeneration(ReplaceUnderscores.class)
class FailoverTest {

  @TempDir Path folder;

  private final BlockingQueue<UUID> handled = new LinkedBlockingQueue<>();

  @Test
  void what_the_second_server_stores_where_the_first_had_more_is_handled() throws Exception {
    int first = KeptPort.free();
    PostgresServer server = PostgresServer.in(folder.resolve("first"), first);
    int second = KeptPort.free();
    String address =
        "postgresql://postgres@localhost:" + first + ",localhost:" + second + "/postgres";
    try (IntrepidRepo repo = IntrepidRepo.open(address)) {
      publish(repo, 5);
      server.close();
      copy(folder.resolve("first"), folder.resolve("second"));
      server.start();

      try (SubscriptionWorker worker = worker(repo)) {
        worker.start();
        List<EventRecord> lost = publish(repo, 10);
        awaitHandled(lost);
        assertThat(repo.timesGoneBack()).isZero();

        server.close();
        server = PostgresServer.in(folder.resolve("second"), second);
        List<EventRecord> stored = publish(repo, 20);

        assertThat(stored.get(0).sequence()).isEqualTo(lost.get(0).sequence());
        awaitHandled(stored);
        assertThat(repo.timesGoneBack()).isEqualTo(1);
        assertThat(repo.entry(lost.get(0).id())).isEmpty();
      }
    } finally {
      server.close();
    }
  }

  private SubscriptionWorker worker(IntrepidRepo repo) {
    SubscriptionConfig config =
        SubscriptionConfig.of(SubscriptionName.of("reader"), SubscriptionTopic.all());
    return SubscriptionWorker.of(
        repo, config, EventRecord::id, result -> handled.add(result.value()));
  }

  /** Tries each again, under its id, as long as there is no server. */
  private static List<EventRecord> publish(IntrepidRepo repo, int count) {
    List<EventRecord> published = new ArrayList<>();
    long deadline = System.nanoTime() + Controls.SOON.toNanos();
    while (published.size() < count) {
      PendingEvent event = Controls.event("streams/" + published.size());
      EventRecord record = null;
      while (record == null) {
        try {
          record = repo.publish(event);
        } catch (RepoUnavailableException e) {
          assertThat(System.nanoTime() - deadline).as("no server").isNegative();
        }
      }
      published.add(record);
    }
    return published;
  }

  private void awaitHandled(List<EventRecord> events) throws InterruptedException {
    List<UUID> left = new ArrayList<>(events.stream().map(EventRecord::id).toList());
    while (!left.isEmpty()) {
      UUID next = handled.poll(Controls.SOON.toNanos(), TimeUnit.NANOSECONDS);
      assertThat(next).as("not handled: %s", left).isNotNull();
      left.remove(next);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            return copyOne(folder);
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            return copyOne(file);
          }

          private FileVisitResult copyOne(Path path) throws IOException {
            Files.copy(path, to.resolve(from.relativize(path)), StandardCopyOption.COPY_ATTRIBUTES);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
