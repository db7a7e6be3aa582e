package dev.intrepid.examples.orders;

import static dev.intrepid.testkit.Controls.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.Intrepid;
import dev.intrepid.control.ParkedStream;
import dev.intrepid.control.SubscriptionControl;
import dev.intrepid.json.Json;
import dev.intrepid.json.JsonFormat;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.EventIds;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.PendingEvent;
import dev.intrepid.repo.PendingEvents;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.SubscriptionTopic;
import dev.intrepid.repo.memory.MemoryRepo;
import dev.intrepid.subscription.SubscriptionName;
import dev.intrepid.testkit.CrashPoints;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The billing is renamed while streams of it are parked, retries them under the new name, and is
 * rolled back: each payment counts once, whenever the process dies.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(value = 15, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
class RenamedBillingTest {

  private static final Mailer WITHOUT_POOR =
      (customer, receipt, key) -> {
        if (customer.equals("poor")) {
          throw new IllegalStateException("no such mailbox: " + customer);
        }
        return true;
      };
  private static final Mailer MENDED = (customer, receipt, key) -> true;
  private static final RenamedBilling POISONED =
      new RenamedBilling("billing", List.of(), WITHOUT_POOR);
  private static final RenamedBilling RENAMED =
      new RenamedBilling("invoicing", List.of("billing"), MENDED);
  private static final RenamedBilling ROLLED_BACK =
      new RenamedBilling("billing", List.of(), MENDED);

  private static final List<OrderPaid> LOG = log();

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"memory:", "sqlite:"})
  void what_was_parked_under_the_old_name_counts_once(String kind) {
    try (IntrepidRepo repo = parked(kind.equals("memory:") ? new MemoryRepo() : sqlite())) {
      assertThat(parkedAs("billing", repo)).hasSize(2);
      retryAll(RENAMED, repo);
      retryAll(ROLLED_BACK, repo);

      assertThat(spends(repo)).isEqualTo(modelled());
      assertThat(receipts(repo)).isEqualTo(LOG.size());
      assertThat(parkedAs("billing", repo)).isEmpty();
      assertThat(parkedAs("invoicing", repo)).isEmpty();
    }
  }

  @Test
  void a_crash_at_any_call_of_the_renamed_one_changes_nothing() {
    assertThat(renamed(() -> parked(new MemoryRepo())).everyPoint()).isGreaterThan(100);
  }

  @Test
  void a_crash_at_any_call_of_a_roll_back_changes_nothing() {
    assertThat(rolledBack(() -> parkedAndRenamed(new MemoryRepo())).everyPoint())
        .isGreaterThan(100);
  }

  @Test
  void random_crashes_change_nothing_on_sqlite() {
    renamed(() -> parked(sqlite())).random(1, Schedules.FEWER);
    rolledBack(() -> parkedAndRenamed(sqlite())).random(1, Schedules.FEWER);
  }

  /** Each payment of the orders o-2 and o-3 is one of the customer "poor". */
  private static List<OrderPaid> log() {
    List<OrderPaid> log = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      log.add(new OrderPaid("o-" + i % 4, i % 4 < 2 ? "c" + i % 2 : "poor", 100 + i));
    }
    return log;
  }

  private static CrashPoints renamed(Supplier<IntrepidRepo> storage) {
    return CrashPoints.of(RENAMED::in)
        .storage(storage)
        .then(app -> app.subscription("invoicing").retryAll());
  }

  private static CrashPoints rolledBack(Supplier<IntrepidRepo> storage) {
    return CrashPoints.of(ROLLED_BACK::in)
        .storage(storage)
        .then(app -> app.subscription("billing").retryAll());
  }

  /** With two streams that are parked under the old name. */
  private static IntrepidRepo parked(IntrepidRepo repo) {
    try (Intrepid app = POISONED.in(Intrepid.builder()).repo(repo).start()) {
      List<PendingEvent> events = new ArrayList<>();
      for (OrderPaid paid : LOG) {
        UUID id = EventIds.named("log/" + events.size()); // the same in every run
        events.add(app.pending(paid).withId(id));
      }
      repo.publish(new PendingEvents(events));
      awaitCaughtUp(app);
    }
    return repo;
  }

  /** With one of the streams retried under the new name. */
  private static IntrepidRepo parkedAndRenamed(IntrepidRepo repo) {
    parked(repo);
    try (Intrepid app = RENAMED.in(Intrepid.builder()).repo(repo).start()) {
      app.subscription("invoicing").retry("orders/o-2");
      awaitCaughtUp(app);
    }
    return repo;
  }

  private static void retryAll(RenamedBilling release, IntrepidRepo repo) {
    try (Intrepid app = release.in(Intrepid.builder()).repo(repo).start()) {
      app.subscription(release.name()).retryAll();
      awaitCaughtUp(app);
    }
  }

  private static void awaitCaughtUp(Intrepid app) {
    try {
      app.awaitCaughtUp(SOON);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, Json> spends(IntrepidRepo repo) {
    Map<String, Json> memos = new TreeMap<>();
    repo.eachMemo("customers/", memo -> memos.put(memo.uri(), memo.data()));
    return memos;
  }

  private static Map<String, Json> modelled() {
    Map<String, Spend> spends = new TreeMap<>();
    for (OrderPaid paid : LOG) {
      String customer = paid.customerId();
      Spend before = spends.getOrDefault(customer, Spend.none(customer));
      spends.put(customer, before.plus(paid.cents()));
    }
    Map<String, Json> memos = new TreeMap<>();
    for (Spend spend : spends.values()) {
      CacheRecord memo = Spend_Memo.INSTANCE.memo(spend, JsonFormat.standard());
      memos.put(memo.uri(), memo.data());
    }
    return memos;
  }

  private static long receipts(IntrepidRepo repo) {
    long receipts = 0;
    for (EventRecord event : repo.entriesSince(SubscriptionTopic.all(), Shard.ALL, 0, 1_000)) {
      receipts += event.type().equals("ReceiptSent") ? 1 : 0;
    }
    return receipts;
  }

  private static List<ParkedStream> parkedAs(String name, IntrepidRepo repo) {
    return SubscriptionControl.of(repo, SubscriptionName.of(name)).parked();
  }

  /** A new file, in the place of the one before. */
  private IntrepidRepo sqlite() {
    for (String ending : List.of("", "-wal", "-shm")) {
      new File(folder.toFile(), "orders.db" + ending).delete();
    }
    return IntrepidRepo.open("sqlite:" + folder.resolve("orders.db"));
  }
}
