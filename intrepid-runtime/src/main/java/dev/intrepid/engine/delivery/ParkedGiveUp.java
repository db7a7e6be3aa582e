package dev.intrepid.engine.delivery;

import dev.intrepid.engine.step.Skips;
import dev.intrepid.engine.stored.ParkedMemo;
import dev.intrepid.engine.stored.ParkedMemo.Request;
import dev.intrepid.engine.stored.SkippedMemo.SkippedSpan;
import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.MemoChange;
import dev.intrepid.subscription.Subscription;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives up messages of streams that are set aside, on request. Immutable. */
final class ParkedGiveUp {

  private static final Logger LOG = LoggerFactory.getLogger(ParkedGiveUp.class);

  private final String subscriber;
  private final Subscription subscription;
  private final IntrepidRepo repo;
  private final Clock clock;

  ParkedGiveUp(ShardContext shard) {
    this.subscriber = shard.subscriber();
    this.subscription = shard.subscription();
    this.repo = shard.repo();
    this.clock = shard.clock();
  }

  /** The changes that give up its first message and have the others tried. */
  List<MemoChange> first(ParkedMemo stored) {
    SkippedSpan given = given(stored, stored.position());
    return List.of(rest(stored).set(), Skips.recorded(repo, subscriber, List.of(given)));
  }

  /** The stream after its first message was given up. */
  static ParkedMemo rest(ParkedMemo stored) {
    return stored.from(stored.position() + 1).asking(Request.RETRY);
  }

  /** The changes that give up all its messages up to the marker. */
  List<MemoChange> all(ParkedMemo stored) {
    SkippedSpan given = given(stored, lastMarked(stored.stream()));
    return List.of(stored.delete(), Skips.recorded(repo, subscriber, List.of(given)));
  }

  private SkippedSpan given(ParkedMemo stored, long through) {
    LOG.atWarn()
        .addKeyValue("subscriber", subscriber)
        .addKeyValue("stream", stored.stream())
        .addKeyValue("position", stored.position())
        .log(
            "{}: as asked, giving up positions {} to {} of the stream {}",
            subscriber,
            stored.position(),
            through,
            stored.stream());
    return new SkippedSpan(
        stored.stream(), stored.position(), through, "", stored.cause(), clock.instant());
  }

  /** The last position of a stream up to the marker. */
  private long lastMarked(String stream) {
    long before = Long.MAX_VALUE;
    while (true) {
      EventLog last = repo.entriesBackwards(stream, before, 1);
      if (last.isEmpty() || last.first().sequence() <= subscription.sequence()) {
        return last.isEmpty() ? 0 : last.first().position();
      }
      before = last.first().position();
    }
  }
}
