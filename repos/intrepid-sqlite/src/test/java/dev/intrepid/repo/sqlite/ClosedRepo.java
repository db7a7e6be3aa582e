package dev.intrepid.repo.sqlite;

import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.SubscriptionTopic;
import dev.intrepid.testkit.Controls;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;

/** A program that ends in good order, run by {@link ClosedRepoTest} with classes of its own. */
public final class ClosedRepo implements Callable<Long> {

  private final Path file;

  /** For the test, which makes it by reflection. */
  public ClosedRepo(Path file) {
    this.file = file;
  }

  @Override
  public Long call() throws InterruptedException {
    try (IntrepidRepo repo = IntrepidRepo.open("sqlite:" + file)) {
      repo.publish(Controls.event().withMeta(Controls.oddMeta()));
      repo.publish(Controls.event().withMeta(Controls.oddMeta()));
      repo.setMemo(Controls.memo());
      repo.awaitPast(SubscriptionTopic.all(), 99, Duration.ofMillis(50));
      EventLog log = repo.entriesSince(SubscriptionTopic.all(), Shard.ALL, 0, 9);
      IntrepidRepo.backUp(
          "sqlite:" + file, file.resolveSibling("copy-of-" + file.getFileName()), true);
      return log.last().sequence();
    }
  }
}
