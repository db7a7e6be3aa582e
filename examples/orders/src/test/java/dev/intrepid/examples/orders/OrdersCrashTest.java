package dev.intrepid.examples.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.Intrepid;
import dev.intrepid.IntrepidBuilder;
import dev.intrepid.control.Rebuild;
import dev.intrepid.control.RewindTo;
import dev.intrepid.repo.Commit;
import dev.intrepid.repo.Committed;
import dev.intrepid.repo.ForwardingRepo;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.PendingEvent;
import dev.intrepid.repo.memory.MemoryRepo;
import dev.intrepid.repo.postgresql.server.PostgresServer;
import dev.intrepid.testkit.CrashPoints;
import java.io.File;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Orders whose billing fails for one customer, crashed at every call and at random ones. What a
 * build takes of the random ones {@link Schedules} says.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OrdersCrashTest {

  @TempDir private Path folder;

  @Test
  void a_crash_at_any_call_changes_nothing() {
    assertThat(orders().everyPoint()).isGreaterThan(100);
  }

  @Test
  void random_crashes_change_nothing_in_memory() {
    Schedules.many("orders in memory", orders());
  }

  @Test
  void random_crashes_change_nothing_on_sqlite() {
    Schedules.many("orders on SQLite", orders().storage(this::sqlite));
  }

  @Test
  void random_crashes_change_nothing_on_postgresql() {
    Schedules.many("orders on PostgreSQL", orders().storage(OrdersCrashTest::postgresql));
  }

  @Test
  void crashes_while_all_is_retried_and_rewound_change_nothing() {
    orders()
        .then(app -> app.subscription("billing").retryAll())
        .then(app -> app.subscription("shipping").rewind(RewindTo.beginning()))
        .then(app -> app.subscription("shipping").rewind(RewindTo.stream("orders/o-1")))
        .random(1, Schedules.FEW);
  }

  @Test
  void crashes_while_streams_are_sent_back_change_nothing() {
    streamsSentBack(orders()).random(1, Schedules.FEW);
  }

  @Test
  void crashes_while_streams_are_sent_back_change_nothing_on_sqlite() {
    streamsSentBack(orders().storage(this::sqlite)).random(1, Schedules.FEWER);
  }

  @Test
  void crashes_while_a_parked_stream_is_sent_back_change_nothing() {
    streamsSentBack(orders(OrdersCrashTest::failingShipping)).random(1, Schedules.FEWER);
  }

  @Test
  void a_crash_at_any_call_while_a_stream_is_sent_back_changes_nothing() {
    assertThat(orders().then(app -> sendBack(app, "o-3")).everyPoint()).isGreaterThan(100);
  }

  private static CrashPoints streamsSentBack(CrashPoints orders) {
    return orders
        .then(app -> sendBack(app, "o-0"))
        .then(app -> app.subscription("shipping").retryAll())
        .then(
            app -> {
              sendBack(app, "o-3");
              sendBack(app, "o-1");
              app.subscription("shipping").rewind(RewindTo.beginning());
            })
        .then(app -> sendBack(app, "o-3"));
  }

  private static void sendBack(Intrepid app, String order) {
    app.subscription("shipping").rewind(RewindTo.stream("orders/" + order));
  }

  @Test
  void crashes_while_memos_are_rebuilt_change_nothing() {
    orders().then(OrdersCrashTest::rebuild).random(1, Schedules.FEWER);
  }

  private static void rebuild(Intrepid app) {
    Rebuild rebuild = app.subscription("billing").rebuild();
    if (rebuild.status().isEmpty()) {
      rebuild.begin();
    }
    rebuild.finish(0);
  }

  @Test
  void a_repo_that_forgets_a_marker_is_found() {
    AtomicInteger runs = new AtomicInteger();
    assertThatThrownBy(() -> orders().storage(() -> forgetful(runs)).everyPoint())
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("memo customers/");
  }

  private static CrashPoints orders() {
    return orders(app -> app(app).handlers(new Billing(), new Shipping(), new Bestsellers()));
  }

  private static CrashPoints orders(UnaryOperator<IntrepidBuilder> wired) {
    List<PendingEvent> log = new ArrayList<>();
    try (Intrepid app = Intrepid.builder().repo("memory:").start()) {
      for (int i = 0; i < 12; i++) {
        String order = "o-" + i % 4;
        log.add(app.pending(new OrderPaid(order, i % 4 == 3 ? "poor" : "c" + i % 2, 100 + i)));
      }
    }
    return CrashPoints.of(wired).log(log);
  }

  private static IntrepidBuilder app(IntrepidBuilder builder) {
    Mailer mailer =
        (customer, receipt, key) -> {
          if (customer.equals("poor")) {
            throw new IllegalStateException("no such mailbox: " + customer);
          }
          return true;
        };
    return builder.clock(new HurriedClock()).state(Mailer.class, mailer);
  }

  /** The second payment of o-3 is never shipped. */
  private static IntrepidBuilder failingShipping(IntrepidBuilder builder) {
    return app(builder)
        .registry(FailingShipping.registry())
        .handlers(new Billing(), new FailingShipping(107), new Bestsellers());
  }

  /** A new file, in the place of the one before. */
  private IntrepidRepo sqlite() {
    for (String ending : List.of("", "-wal", "-shm")) {
      new File(folder.toFile(), "orders.db" + ending).delete();
    }
    return IntrepidRepo.open("sqlite:" + folder.resolve("orders.db"));
  }

  private static IntrepidRepo postgresql() {
    try {
      return IntrepidRepo.open(PostgresServer.newest().emptied("crashed"));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Honest in the undisturbed run, which is the first: what it ends with is the measure. */
  private static IntrepidRepo forgetful(AtomicInteger runs) {
    return runs.getAndIncrement() == 0 ? new MemoryRepo() : new Forgetful();
  }

  /** Stores everything of its first commit of what customers spend but the marker. */
  private static final class Forgetful extends ForwardingRepo {
    private final AtomicBoolean hasForgotten = new AtomicBoolean();

    Forgetful() {
      super(new MemoryRepo());
    }

    @Override
    public Committed commit(Commit commit) {
      boolean isOfBilling =
          commit.memos().stream().anyMatch(memo -> memo.uri().startsWith("customers/"));
      return isOfBilling && !hasForgotten.getAndSet(true)
          ? super.commit(new Commit(commit.events(), commit.memos(), List.of()))
          : super.commit(commit);
    }
  }
}
