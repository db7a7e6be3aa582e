package dev.intrepid.benchmarks.growth;

import dev.intrepid.Intrepid;
import dev.intrepid.benchmarks.Checked;
import dev.intrepid.benchmarks.deposits.Balances;
import dev.intrepid.repo.PendingEvent;
import dev.intrepid.repo.PendingEvents;
import dev.intrepid.repo.sqlite.SqliteRepo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A file of so many gigabytes, whose events are long texts. */
final class LargeFile {

  private static final int TEXT_BYTES = 20_000;
  private static final int EVENTS_A_COMMIT = 256;

  private final Path file;

  private LargeFile(Path file) {
    this.file = file;
  }

  /** Writes it; its size is at least that, and at most a commit more. */
  static LargeFile write(Path file, long bytes) throws IOException {
    String text = "paragraph ".repeat(TEXT_BYTES / 10);
    int events = Math.toIntExact(bytes / TEXT_BYTES);
    try (SqliteRepo repo = SqliteRepo.open(file)) {
      for (int from = 0; from < events; from += EVENTS_A_COMMIT) {
        List<PendingEvent> page = new ArrayList<>();
        for (int number = from; number < from + EVENTS_A_COMMIT; number++) {
          page.add(Document_Event.INSTANCE.pending(new Document(number, text)));
        }
        repo.publish(new PendingEvents(page));
      }
    }
    Checked.equal("whether the file is large enough", true, Files.size(file) >= bytes);
    return new LargeFile(file);
  }

  /** Seconds until an app of it has started. */
  double start() {
    long begin = System.nanoTime();
    try (SqliteRepo repo = SqliteRepo.open(file);
        Intrepid app = Intrepid.builder().repo(repo).handlers(new Balances()).start()) {
      double seconds = (System.nanoTime() - begin) / 1e9;
      Checked.equal("the number of its subscribers", 1, app.status().size());
      return seconds;
    }
  }
}
