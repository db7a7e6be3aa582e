package dev.intrepid.launcher;

import dev.intrepid.engine.stored.NextTry;
import dev.intrepid.engine.stored.ParkedMemo;
import dev.intrepid.json.Json;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.Commit;
import dev.intrepid.repo.EventIds;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.MarkerMove;
import dev.intrepid.repo.PendingEvent;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.SubscriptionMarker;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A repo with a few things in it, at an address of its own. */
final class Shop {

  private static final AtomicInteger COUNT = new AtomicInteger();

  final String address;
  final IntrepidRepo repo;

  Shop() {
    this("kept:shop");
  }

  /** A shop at an address that begins like that. */
  Shop(String begin) {
    this.address = begin + "-" + COUNT.incrementAndGet();
    this.repo = IntrepidRepo.open(address);
  }

  Shop withOrders(int orders) {
    for (int i = 1; i <= orders; i++) {
      Json data = Json.of("{\"orderId\":\"o-" + i + "\",\n \"cents\":12.50}");
      repo.publish(
          PendingEvent.entry("orders/o-" + i, "OrderPaid", 2, data)
              .withId(EventIds.named("order " + i))
              .withMeta("by", "ada"));
    }
    return this;
  }

  Shop withEvent(String stream) {
    repo.publish(PendingEvent.entry(stream, "Noted", Json.of("{}")));
    return this;
  }

  Shop withMemo(String uri, String json) {
    repo.setMemo(CacheRecord.of(uri, Json.of(json)));
    return this;
  }

  Shop withParked(String subscriber, String stream, String cause) {
    EventRecord failed = repo.entriesSincePosition(stream, 0, 1).first();
    Instant now = Instant.parse("2026-03-01T12:00:00Z");
    IllegalStateException failure = new IllegalStateException(cause);
    repo.commit(
        Commit.changing(
            ParkedMemo.at(subscriber, failed, failure, 5, now).withTraceOf(failure).set()));
    return this;
  }

  Shop withWaiting(String subscriber, String stream, Instant due) {
    EventRecord failed = repo.entriesSincePosition(stream, 0, 1).first();
    Instant now = Instant.parse("2026-03-01T12:00:00Z");
    ParkedMemo parked =
        ParkedMemo.at(subscriber, failed, new IllegalStateException("no such mailbox"), 2, now);
    NextTry next = new NextTry(due, 2, "");
    repo.commit(Commit.changing(parked.waiting(next, ParkedMemo.Request.NONE).set()));
    return this;
  }

  Shop withSentBack(String subscriber, String stream) {
    EventRecord first = repo.entriesSincePosition(stream, 0, 1).first();
    Instant now = Instant.parse("2026-03-01T12:00:00Z");
    List<String> removed = List.of(stream + "/state");
    repo.commit(
        Commit.changing(
            ParkedMemo.rewound(subscriber, first, first.sequence(), removed, now).set()));
    return this;
  }

  Shop withMarker(String trackingStream, String target, long sequence) {
    SubscriptionMarker next = new SubscriptionMarker(target, sequence);
    repo.moveMarker(new MarkerMove(trackingStream, Shard.ALL, 0, next));
    return this;
  }
}
