package dev.intrepid.benchmarks.sqlite;

import dev.intrepid.Intrepid;
import dev.intrepid.benchmarks.Checked;
import dev.intrepid.benchmarks.Measure;
import dev.intrepid.benchmarks.Rounds;
import dev.intrepid.benchmarks.Row;
import dev.intrepid.benchmarks.Row.Reach;
import dev.intrepid.benchmarks.WorkFolder;
import dev.intrepid.benchmarks.deposits.DepositJson;
import dev.intrepid.benchmarks.deposits.Deposited;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.sqlite.SqliteRepo;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/**
 * Threads that publish one message a call, held to one JDBC thread that commits batches as large as
 * group commit makes them.
 */
public final class Publish implements Measure {

  private static final int MESSAGES = Integer.getInteger("benchmarks.published", 40_000);

  /** One thread waits for the disk with each message. */
  private static final int MESSAGES_OF_ONE = MESSAGES / 4;

  private double batch = 1;

  @Override
  public String name() {
    return "publish";
  }

  @Override
  public String title() {
    return "Durable publish on SQLite, one message a call";
  }

  @Override
  public List<Row> rows() throws Exception {
    return List.of(
        row("1 thread", 1, MESSAGES_OF_ONE),
        row("8 threads", 8, MESSAGES),
        row("64 threads", 64, MESSAGES));
  }

  private Row row(String measure, int threads, int messages) throws Exception {
    batch = 1;
    try (WorkFolder folder = WorkFolder.create()) {
      double[] rates =
          Rounds.medians(
              3,
              () -> ours(folder.next("ours.db"), threads, messages / threads),
              () -> byHand(folder.next("jdbc.db"), messages));
      String held = String.format(Locale.ROOT, "one JDBC thread, %.1f a commit", batch);
      return new Row(measure, "/s", rates[0], held, rates[1], Reach.atLeast(0.9));
    }
  }

  private double ours(Path file, int count, int each) throws Exception {
    int messages = count * each;
    ExecutorService threads = Executors.newFixedThreadPool(count);
    try (SqliteRepo repo = SqliteRepo.open(file);
        Intrepid app = Intrepid.builder().repo(repo).start()) {
      List<Callable<List<Instant>>> publishers = new ArrayList<>();
      for (int thread = 0; thread < count; thread++) {
        int first = thread * each;
        publishers.add(() -> publish(app, first, each));
      }
      long begin = System.nanoTime();
      List<Instant> recorded = new ArrayList<>();
      for (Future<List<Instant>> publisher : threads.invokeAll(publishers)) {
        recorded.addAll(publisher.get());
      }
      double seconds = (System.nanoTime() - begin) / 1e9;
      Checked.equal("the number of published messages", messages, recorded.size());
      Checked.events(repo, messages);
      batch = messages / (double) Set.copyOf(recorded).size();
      return messages / seconds;
    } finally {
      threads.shutdown();
      WorkFolder.delete(file);
    }
  }

  /** When each was recorded: the messages of one commit are recorded at one instant. */
  private static List<Instant> publish(Intrepid app, int first, int count) {
    List<EventRecord> records = new ArrayList<>();
    for (int i = first; i < first + count; i++) {
      records.add(app.publish(deposited(i)));
    }
    return records.stream().map(EventRecord::recordedAt).collect(Collectors.toList());
  }

  /** As large on average as ours were in the round before. */
  private double byHand(Path file, int messages) throws Exception {
    try (JdbcLog log = JdbcLog.create(file)) {
      double due = 0;
      long begin = System.nanoTime();
      for (int i = 0; i < messages; i++) {
        Deposited deposited = deposited(i);
        log.append("accounts/" + deposited.account(), "Deposited", DepositJson.encode(deposited));
        if (i + 1 >= due + batch) {
          log.commit();
          due += batch;
        }
      }
      log.commit();
      double seconds = (System.nanoTime() - begin) / 1e9;
      Checked.equal("the number of messages by hand", (long) messages, log.count());
      return messages / seconds;
    } finally {
      WorkFolder.delete(file);
    }
  }

  private static Deposited deposited(int i) {
    return new Deposited("account-" + i % 1_000, i, i);
  }
}
