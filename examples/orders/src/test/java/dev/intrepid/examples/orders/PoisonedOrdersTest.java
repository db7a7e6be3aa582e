package dev.intrepid.examples.orders;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.Intrepid;
import dev.intrepid.control.ParkedStream;
import dev.intrepid.control.SubscriptionControl;
import dev.intrepid.json.Json;
import dev.intrepid.json.JsonFormat;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.PendingEvent;
import dev.intrepid.repo.PendingEvents;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.SubscriptionTopic;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A long log with poison in it: one message of 500 always fails, and one of 50 fails twice before
 * it works.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PoisonedOrdersTest {

  /** For the work of all messages, not for one. */
  private static final Duration LONG = Duration.ofMinutes(15);

  private static final int MESSAGES = 100_000;
  private static final int STREAMS = 1_000;
  private static final int CUSTOMERS = 500;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"memory:", "sqlite:"})
  void each_bad_stream_is_parked_at_its_first_bad_message_and_one_retry_all_makes_all_right(
      String kind) throws Exception {
    List<OrderPaid> log = log();
    List<PendingEvent> events = new ArrayList<>();
    PoisonedMailer poisoned = new PoisonedMailer();
    try (Intrepid undisturbed = start("memory:", (customer, receipt, key) -> true);
        Intrepid app = start(address(kind), poisoned)) {
      log.forEach(paid -> events.add(undisturbed.pending(paid)));
      publish(undisturbed, events);
      publish(app, events);
      undisturbed.awaitCaughtUp(LONG);
      app.awaitCaughtUp(LONG);

      SubscriptionControl billing = app.subscription("billing");
      assertThat(places(billing)).isEqualTo(firstBad(log)).hasSizeGreaterThan(100);
      assertThat(spends(app.repo())).isEqualTo(spendsBefore(log, firstBad(log)));

      poisoned.isMended = true;
      billing.retryAll();
      app.awaitCaughtUp(LONG);

      assertThat(billing.parked()).isEmpty();
      assertThat(spends(app.repo())).isEqualTo(spends(undisturbed.repo()));
      assertThat(receipts(app.repo())).isEqualTo(receipts(undisturbed.repo())).hasSize(MESSAGES);
    }
  }

  /** The customer c0 always fails, and ten others do so twice for every receipt. */
  private static final class PoisonedMailer implements Mailer {
    private volatile boolean isMended;
    private final Map<Object, Integer> tries = new ConcurrentHashMap<>();

    @Override
    public boolean sendReceipt(String customerId, String receipt, Object key) {
      int customer = Integer.parseInt(customerId.substring(1));
      if (customer == 0 && !isMended) {
        throw new IllegalStateException("no such mailbox: " + customerId);
      }
      if (customer % 50 == 1 && tries.merge(key, 1, Integer::sum) <= 2) {
        throw new IllegalStateException("greylisted: " + customerId);
      }
      return true;
    }
  }

  private String address(String kind) {
    return kind.equals("memory:") ? kind : kind + folder.resolve("orders.db");
  }

  private static Intrepid start(String address, Mailer mailer) {
    return Intrepid.builder()
        .repo(address)
        .clock(new HurriedClock())
        .state(Mailer.class, mailer)
        .handlers(new Billing())
        .start();
  }

  private static List<OrderPaid> log() {
    Random random = new Random(4);
    List<OrderPaid> log = new ArrayList<>();
    for (int i = 0; i < MESSAGES; i++) {
      log.add(new OrderPaid("o-" + random.nextInt(STREAMS), "c" + i % CUSTOMERS, 1 + i % 97));
    }
    return log;
  }

  private static void publish(Intrepid app, List<PendingEvent> events) {
    for (int i = 0; i < events.size(); i += 1_000) {
      app.publish(new PendingEvents(events.subList(i, i + 1_000)));
    }
  }

  private static boolean isBad(OrderPaid paid) {
    return paid.customerId().equals("c0");
  }

  /** The position of the first bad message, by stream. */
  private static Map<String, Long> firstBad(List<OrderPaid> log) {
    Map<String, Long> positions = new TreeMap<>();
    Map<String, Long> bad = new TreeMap<>();
    for (OrderPaid paid : log) {
      String stream = "orders/" + paid.orderId();
      long position = positions.merge(stream, 1L, Long::sum);
      if (isBad(paid)) {
        bad.putIfAbsent(stream, position);
      }
    }
    return bad;
  }

  private static Map<String, Long> places(SubscriptionControl billing) {
    Map<String, Long> places = new TreeMap<>();
    for (ParkedStream parked : billing.parked()) {
      places.put(parked.stream(), parked.position());
    }
    return places;
  }

  /** What is spent without the messages that are bad, or behind one in their stream. */
  private static Map<String, Json> spendsBefore(List<OrderPaid> log, Map<String, Long> bad) {
    Map<String, Long> positions = new TreeMap<>();
    Map<String, Spend> spends = new TreeMap<>();
    for (OrderPaid paid : log) {
      String stream = "orders/" + paid.orderId();
      long position = positions.merge(stream, 1L, Long::sum);
      if (position < bad.getOrDefault(stream, Long.MAX_VALUE)) {
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

  private static Map<String, Json> spends(IntrepidRepo repo) {
    Map<String, Json> memos = new TreeMap<>();
    for (CacheRecord memo : repo.listMemos("customers/", "", 2 * CUSTOMERS)) {
      memos.put(memo.uri(), memo.data());
    }
    return memos;
  }

  private static Set<String> receipts(IntrepidRepo repo) {
    Set<String> receipts = new TreeSet<>();
    long cursor = 0;
    while (true) {
      SubscriptionTopic topic = SubscriptionTopic.prefix("receipts/");
      EventLog page = repo.entriesSince(topic, Shard.ALL, cursor, 10_000);
      if (page.isEmpty()) {
        return receipts;
      }
      for (EventRecord receipt : page) {
        assertThat(receipts.add(receipt.id() + " " + receipt.data())).isTrue();
      }
      cursor = page.through();
    }
  }
}
