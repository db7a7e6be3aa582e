package dev.intrepid.engine.replay;

import dev.intrepid.codegen.SubscriberSpec;
import dev.intrepid.control.RewindException;
import dev.intrepid.control.RewindPlan;
import dev.intrepid.engine.catalog.SourceStreams;
import dev.intrepid.engine.decode.MessageDecoders;
import dev.intrepid.engine.state.LogAsRead;
import dev.intrepid.engine.state.ParkedStreams;
import dev.intrepid.engine.stored.ControlMemo;
import dev.intrepid.engine.stored.ParkedMemo;
import dev.intrepid.engine.stored.ParkedMemo.Request;
import dev.intrepid.engine.stored.StrayMemo;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.Commit;
import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.MarkerMove;
import dev.intrepid.repo.MarkerRecord;
import dev.intrepid.repo.MemoChange;
import dev.intrepid.repo.Shard;
import dev.intrepid.subscription.SubscriptionConfig;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Rewinds one stream of a subscriber: removes its memos and parks it from its beginning, with a
 * request to retry it. The commit is fenced by the marker of the stream's shard and by the control
 * memo. Thread-safe.
 */
final class StreamRewinding {

  private static final int PAGE = 512;

  private final SubscriberSpec spec;
  private final MessageDecoders decoders;
  private final SubscriptionConfig config;
  private final IntrepidRepo repo;
  private final MemosOfStream memos;
  private final Clock clock;

  /**
   * Rewinds streams of a subscriber.
   *
   * @param clock gives the time of the rewind
   */
  StreamRewinding(ReplayedSubscriber subscriber, Clock clock) {
    this.spec = subscriber.spec();
    this.decoders = subscriber.decoders();
    this.config = subscriber.config();
    this.repo = subscriber.repo();
    SourceStreams sourceStreams = new SourceStreams(spec, decoders.generated());
    this.memos = new MemosOfStream(spec, sourceStreams, subscriber.memos(), repo);
    this.clock = clock;
  }

  /**
   * The state before the rewind.
   *
   * @param before how the stream is parked
   * @param handledThrough the sequence up to which its messages were handled
   */
  private record Found(
      LogAsRead log,
      EventRecord first,
      MarkerRecord marker,
      ControlMemo control,
      Optional<ParkedMemo> before,
      long handledThrough,
      MemosOfStream.Part part) {}

  RewindPlan plan(String stream) {
    return plan(find(stream));
  }

  /**
   * Rewinds the stream.
   *
   * @throws dev.intrepid.repo.RepoException if the subscriber was at work in between
   */
  RewindPlan rewind(String stream) {
    Found found = find(stream);
    RewindPlan plan = plan(found);
    commit(found);
    return plan;
  }

  private Found find(String stream) {
    if (spec.fromNow()) {
      throw new RewindException(
          spec.name()
              + " began with what came after its first start, so it is not known which messages of "
              + stream
              + " it has handled: rewind it to a sequence instead.");
    }
    LogAsRead log = LogAsRead.of(repo);
    ControlMemo asked = ControlMemo.read(repo, spec.name());
    Shard shard = Shard.of(stream, asked.shards());
    MarkerRecord marker =
        repo.marker(config.streamId(), shard).orElseThrow(() -> hasHandledNothing(stream));
    Optional<ParkedMemo> before = ParkedMemo.read(repo, spec.name(), stream);
    before.ifPresent(this::requireUnasked);
    EventLog first = repo.entriesSincePosition(stream, 0, 1);
    long handledThrough =
        before
            .map(parked -> ParkedStreams.redeliveredThrough(parked, repo))
            .orElse(Math.max(marker.marker().sequence(), asked.replay().through(shard.index())));
    MemosOfStream.Part part = memos.of(stream);
    if (first.isEmpty()) {
      throw new RewindException(
          "The log has no stream " + stream + ": there is nothing to handle again.");
    }
    if (first.first().sequence() > handledThrough) {
      throw hasHandledNothing(stream);
    }
    return new Found(log, first.first(), marker, asked, before, handledThrough, part);
  }

  private RewindException hasHandledNothing(String stream) {
    return new RewindException(
        spec.name()
            + " has handled nothing of the stream "
            + stream
            + " yet: there is nothing to handle again.");
  }

  /** Refuses while an open request would be lost. */
  private void requireUnasked(ParkedMemo parked) {
    if (parked.request() == Request.SKIP || parked.request() == Request.DROP) {
      throw new RewindException(
          "Messages of the stream "
              + parked.stream()
              + ", which "
              + spec.name()
              + " has parked, are to be given up, and that is not done yet: wait until it is.");
    }
  }

  private void commit(Found found) {
    List<MemoChange> changes = new ArrayList<>();
    found
        .part()
        .stored()
        .values()
        .forEach(uris -> uris.forEach(u -> changes.add(MemoChange.delete(u))));
    if (!found.part().memos().isEmpty()) {
      // Another shard may have recorded one meanwhile, which the marker of this shard does not
      // show.
      changes.add(StrayMemo.requireNone(spec.name()));
    }
    ParkedMemo parked =
        ParkedMemo.rewound(
            spec.name(),
            found.first(),
            found.handledThrough(),
            found.part().memos(),
            clock.instant());
    long revision = found.before().map(ParkedMemo::revision).orElse(CacheRecord.NOT_STORED);
    changes.add(parked.revised(revision).set());
    changes.addAll(new GivenUpAgain(spec, repo).byRewindOf(found.first().stream()));
    changes.add(found.control().afterMoment().set());
    MarkerRecord marker = found.marker();
    MarkerMove move =
        new MarkerMove(config.streamId(), marker.shard(), marker.epoch(), marker.marker());
    found.log().commit(Commit.changing(changes, List.of(move)));
  }

  private RewindPlan plan(Found found) {
    SortedMap<String, Long> removed = new TreeMap<>();
    found.part().stored().forEach((place, uris) -> removed.put(place, (long) uris.size()));
    String stream = found.first().stream();
    long again = count(stream, 0, found.handledThrough());
    boolean isParked = found.before().isPresent();
    long marked = found.marker().marker().sequence();
    return new RewindPlan(
        spec.name(),
        Optional.of(stream),
        found.handledThrough(),
        0,
        again,
        isParked ? count(stream, found.handledThrough(), marked) : 0,
        removed,
        Rewinding.reactions(found.part().handlers(), true),
        0,
        Rewinding.reactions(found.part().handlers(), false));
  }

  /** How many messages of a stream the subscriber takes between two sequences. */
  private long count(String stream, long after, long through) {
    long count = 0;
    long position = 0;
    while (true) {
      EventLog page = repo.entriesSincePosition(stream, position, PAGE);
      for (EventRecord record : page) {
        boolean isBetween = record.sequence() > after && record.sequence() <= through;
        count += isBetween && decoders.of(record) != null ? 1 : 0;
      }
      if (!page.mayHaveMore(PAGE)) {
        return count;
      }
      position = page.last().position();
    }
  }
}
