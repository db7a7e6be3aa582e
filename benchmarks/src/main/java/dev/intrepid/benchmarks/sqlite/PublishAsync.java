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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * One thread that publishes without waiting for each message, held to one JDBC thread that commits
 * batches of the same mean size.
 */
public final class PublishAsync implements Measure {

  private static final int MESSAGES = Integer.getInteger("benchmarks.messages", 200_000);
  private static final int ROUNDS = 3;

  private double batch = 1;

  @Override
  public String name() {
    return "publish-async";
  }

  @Override
  public String title() {
    return "Durable publish on SQLite: 1 thread, publishAsync";
  }

  @Override
  public List<Row> rows() throws Exception {
    try (WorkFolder folder = WorkFolder.create()) {
      double[] rates =
          Rounds.medians(
              ROUNDS, () -> ours(folder.next("ours.db")), () -> byHand(folder.next("jdbc.db")));
      String held = String.format(Locale.ROOT, "one JDBC thread, %,.0f a commit", batch);
      return List.of(
          new Row("messages", "/s", rates[0], held, rates[1], Reach.atLeast(0.9)),
          new Row("messages", "/s", rates[0], "is to be", 200_000, Reach.atLeast(1)));
    }
  }

  private double ours(Path file) throws Exception {
    try (SqliteRepo repo = SqliteRepo.open(file);
        Intrepid app = Intrepid.builder().repo(repo).start()) {
      List<CompletableFuture<EventRecord>> underWay = new ArrayList<>(MESSAGES);
      long begin = System.nanoTime();
      for (int i = 0; i < MESSAGES; i++) {
        underWay.add(app.publishAsync(deposited(i)));
      }
      underWay.forEach(CompletableFuture::join);
      double seconds = (System.nanoTime() - begin) / 1e9;
      batch = MESSAGES / (double) commits(underWay);
      Checked.events(repo, MESSAGES);
      return MESSAGES / seconds;
    } finally {
      WorkFolder.delete(file);
    }
  }

  /** The messages of one commit are recorded at one instant, and all in the order of the calls. */
  private static int commits(List<CompletableFuture<EventRecord>> published) {
    Set<Object> instants = new HashSet<>();
    long sequence = 0;
    for (CompletableFuture<EventRecord> each : published) {
      EventRecord record = each.join();
      Checked.equal("the sequence of the next message", ++sequence, record.sequence());
      instants.add(record.recordedAt());
    }
    return instants.size();
  }

  /** As large on average as ours were in the round before. */
  private double byHand(Path file) throws Exception {
    try (JdbcLog log = JdbcLog.create(file)) {
      double due = batch;
      long begin = System.nanoTime();
      for (int i = 0; i < MESSAGES; i++) {
        Deposited deposited = deposited(i);
        log.append("accounts/" + deposited.account(), "Deposited", DepositJson.encode(deposited));
        if (i + 1 >= due) {
          log.commit();
          due += batch;
        }
      }
      log.commit();
      double seconds = (System.nanoTime() - begin) / 1e9;
      Checked.equal("the number of messages by hand", (long) MESSAGES, log.count());
      return MESSAGES / seconds;
    } finally {
      WorkFolder.delete(file);
    }
  }

  private static Deposited deposited(int i) {
    return new Deposited("account-" + i % 1_000, i, i);
  }
}
