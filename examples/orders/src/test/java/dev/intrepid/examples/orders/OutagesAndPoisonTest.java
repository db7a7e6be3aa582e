package dev.intrepid.examples.orders;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.Intrepid;
import dev.intrepid.IntrepidBuilder;
import dev.intrepid.control.ParkedStream;
import dev.intrepid.json.Json;
import dev.intrepid.json.JsonFormat;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.PendingEvent;
import dev.intrepid.testkit.CrashPoints;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * A log through which the billing is away a thousand times, with poison in it, crashed at random
 * calls: what is parked is poison alone, and memos are those of a loop over the log.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OutagesAndPoisonTest {

  private static final int SCHEDULES = Integer.getInteger("crash.schedules", 1_000) / 500;
  private static final int MESSAGES = 16_500;
  private static final int STREAMS = 300;

  private final List<OrderPaid> log = log();
  private final AtomicInteger outages = new AtomicInteger();

  @Test
  void a_thousand_outages_park_nothing_but_poison_whenever_the_process_dies() {
    CrashPoints.of(this::app)
        .log(pending())
        .then(app -> assertThat(parked(app)).isEqualTo(poisoned()))
        .then(app -> assertThat(spends(app.repo())).isEqualTo(modelled()))
        .random(1, SCHEDULES);
    assertThat(outages.get() / (SCHEDULES + 1)).isGreaterThanOrEqualTo(1_000);
  }

  private IntrepidBuilder app(IntrepidBuilder builder) {
    Mailer mailer = (customer, receipt, key) -> true;
    return builder
        .clock(new HurriedClock())
        .state(Mailer.class, mailer)
        .registry(UnsteadyBilling.registry())
        .handlers(new UnsteadyBilling(outages));
  }

  private static List<OrderPaid> log() {
    Random random = new Random(7);
    List<OrderPaid> log = new ArrayList<>();
    for (int i = 0; i < MESSAGES; i++) {
      String customer = random.nextInt(500) == 0 ? "poor" : "c" + random.nextInt(100);
      log.add(new OrderPaid("o-" + random.nextInt(STREAMS), customer, 1 + i % 97));
    }
    return log;
  }

  private List<PendingEvent> pending() {
    try (Intrepid app = Intrepid.builder().repo("memory:").start()) {
      return log.stream().map(app::pending).toList();
    }
  }

  private static Set<String> parked(Intrepid app) {
    Set<String> streams = new TreeSet<>();
    for (ParkedStream parked : app.subscription("billing").parked()) {
      assertThat(parked.isWaiting()).isFalse();
      streams.add(parked.stream());
    }
    return streams;
  }

  private Set<String> poisoned() {
    Set<String> streams = new TreeSet<>();
    log.stream()
        .filter(OutagesAndPoisonTest::isPoison)
        .forEach(paid -> streams.add("orders/" + paid.orderId()));
    return streams;
  }

  private static boolean isPoison(OrderPaid paid) {
    return paid.customerId().equals("poor");
  }

  private static Map<String, Json> spends(IntrepidRepo repo) {
    Map<String, Json> memos = new TreeMap<>();
    repo.eachMemo("customers/", memo -> memos.put(memo.uri(), memo.data()));
    return memos;
  }

  /** What is spent before the poison in each stream. */
  private Map<String, Json> modelled() {
    Set<String> parked = new TreeSet<>();
    Map<String, Spend> spends = new TreeMap<>();
    for (OrderPaid paid : log) {
      if (isPoison(paid)) {
        parked.add(paid.orderId());
      } else if (!parked.contains(paid.orderId())) {
        String customer = paid.customerId();
        Spend before = spends.getOrDefault(customer, Spend.none(customer));
        spends.put(customer, before.plus(paid.cents()));
      }
    }
    Map<String, Json> memos = new TreeMap<>();
    for (Spend spend : spends.values()) {
      CacheRecord memo = Spend_Memo.INSTANCE.memo(spend, JsonFormat.standard());
      memos.put(memo.uri(), memo.data());
    }
    return memos;
  }
}
