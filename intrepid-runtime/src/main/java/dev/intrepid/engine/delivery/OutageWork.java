package dev.intrepid.engine.delivery;

import dev.intrepid.engine.stored.ParkedMemo;
import dev.intrepid.engine.stored.ParkedMemo.Request;
import dev.intrepid.engine.worker.LoggedFailure;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.IntrepidRepo;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the begin and the end of an outage mean for streams that are set aside, and which of them is
 * tried while it lasts. For one thread.
 */
final class OutageWork {

  private static final Logger LOG = LoggerFactory.getLogger(ParkedWork.class);

  private final String subscriber;
  private final IntrepidRepo repo;
  private final RetriedStreams streams;
  private final AsideRule rule;
  private final Outage outage;

  OutageWork(ShardContext shard, RetriedStreams streams) {
    this.subscriber = shard.subscriber();
    this.repo = shard.repo();
    this.streams = streams;
    this.rule = shard.rule();
    this.outage = shard.outage();
  }

  /**
   * Takes up the outage that the stored streams wait for, or ends the one that none waits for.
   *
   * @param handlers in whose outage streams wait
   */
  void read(List<String> handlers) {
    if (handlers.isEmpty() && outage.isOn()) {
      outage.end();
    } else if (!handlers.isEmpty() && !outage.isOn()) {
      outage.resume(handlers.get(0));
    }
  }

  /** Does what follows from an outage that has begun or ended since the last call. */
  void see(Instant now) {
    if (!outage.begunWith().isEmpty()) {
      tellOfBegin();
      haveWaitAgain(outage.begunWith());
      outage.forgetBegin();
    }
    if (outage.isOn() && streams.queue().isEmpty()) {
      outage.end();
    }
    if (outage.takeEnd()) {
      LOG.info("{}: the outage is over, everything goes on", subscriber);
      streams.queue().beginAgain(now);
    }
  }

  private void tellOfBegin() {
    Throwable last = streams.failure();
    LOG.atError()
        .addKeyValue("subscriber", subscriber)
        .addKeyValue("handler", outage.handlerName())
        .setCause(last == null ? null : LoggedFailure.of(last))
        .log(
            "{}: the messages of {} streams in a row failed alike in {}; the subscriber waits as a"
                + " whole and tries one of them now and then",
            subscriber,
            outage.begunWith().size(),
            outage.handlerName());
  }

  /**
   * Has streams wait that were parked before the outage was detected; they are tried again after
   * it.
   */
  private void haveWaitAgain(List<String> begunWith) {
    List<ParkedMemo> parkedNow = new ArrayList<>();
    List<String> uris = begunWith.stream().map(s -> ParkedMemo.uri(subscriber, s)).toList();
    for (CacheRecord memo : repo.getMemos(uris).values()) {
      ParkedMemo stored = ParkedMemo.of(memo);
      if (!stored.isWaiting() && stored.request() == Request.NONE) {
        parkedNow.add(stored);
      }
    }
    streams.haveWait(parkedNow, rule.now(outage.handlerName()));
  }

  /**
   * Streams with a request; else, now and then, the waiting stream that is due first, even before
   * its time.
   */
  List<ParkedRetry> due() {
    if (streams.requested() > 0) {
      return streams.queue().dueAsAsked();
    }
    return !outage.isLogNext() && outage.untilTry().isZero() ? streams.queue().first() : List.of();
  }
}
