package dev.intrepid.engine.replay;

import dev.intrepid.codegen.SubscriberSpec;
import dev.intrepid.codegen.SubscriberSpec.HandlerSpec;
import dev.intrepid.concurrent.SystemClock;
import dev.intrepid.control.Rebuild;
import dev.intrepid.control.RewindException;
import dev.intrepid.control.RewindPlan;
import dev.intrepid.control.RewindTo;
import dev.intrepid.engine.catalog.GeneratedCode;
import dev.intrepid.engine.decode.MessageDecoders;
import dev.intrepid.engine.keeper.KeeperChanges;
import dev.intrepid.engine.keeper.KeeperRegister;
import dev.intrepid.engine.keeper.Keepers;
import dev.intrepid.engine.release.HandledReview;
import dev.intrepid.engine.state.LogAsRead;
import dev.intrepid.engine.state.Markers;
import dev.intrepid.engine.state.OwnedMemos;
import dev.intrepid.engine.state.Pauses;
import dev.intrepid.engine.state.RequestGate;
import dev.intrepid.engine.state.RetryUnlessBusy;
import dev.intrepid.engine.state.Rewinder;
import dev.intrepid.engine.state.SubscriptionLayout;
import dev.intrepid.engine.stored.ControlMemo;
import dev.intrepid.engine.stored.KnownTypes;
import dev.intrepid.engine.stored.ParkedMemo;
import dev.intrepid.engine.stored.Replay;
import dev.intrepid.engine.stored.StrayMemo;
import dev.intrepid.json.JsonFormat;
import dev.intrepid.repo.Commit;
import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.MarkerMove;
import dev.intrepid.repo.MarkerRecord;
import dev.intrepid.repo.MemoChange;
import dev.intrepid.repo.SubscriptionMarker;
import dev.intrepid.subscription.SubscriptionConfig;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Rewinds a subscriber, from any process. The commit is fenced by the marker and by the control
 * memo, so it takes effect only if both are unchanged since it was planned; a subscriber that keeps
 * working is paused. Thread-safe.
 */
public final class Rewinding implements Rewinder {

  private static final int PAGE = 512;

  private final ReplayedSubscriber subscriber;
  private final SubscriberSpec spec;
  private final MessageDecoders decoders;
  private final SubscriptionConfig config;
  private final IntrepidRepo repo;
  private final OwnedMemos memos;
  private final StreamRewinding streams;
  private final Keepers keepers;

  /**
   * Rewinds a subscriber.
   *
   * @param keepers tells which subscriber has kept its memos so far
   * @param clock gives the time of a stream's rewind
   */
  Rewinding(ReplayedSubscriber subscriber, Keepers keepers, Clock clock) {
    this.subscriber = subscriber;
    this.spec = subscriber.spec();
    this.decoders = subscriber.decoders();
    this.config = subscriber.config();
    this.repo = subscriber.repo();
    this.memos = subscriber.memos();
    this.keepers = keepers;
    this.streams = new StreamRewinding(subscriber, clock);
  }

  /**
   * Rewinds the subscriber with these handlers, without running them.
   *
   * @param all the subscribers of its app
   */
  public static Rewinder of(
      SubscriberSpec spec, List<SubscriberSpec> all, GeneratedCode generated, IntrepidRepo repo) {
    MessageDecoders decoders =
        new MessageDecoders(spec.messages(), generated, JsonFormat.standard());
    OwnedMemos memos = new OwnedMemos(spec, generated.formerMemos(), all);
    ReplayedSubscriber subscriber =
        new ReplayedSubscriber(spec, decoders, repo, memos, RequestGate.NONE);
    return new Rewinding(subscriber, new Keepers(repo, generated, all), SystemClock.utc());
  }

  /** What a rewind finds. */
  private record Found(
      LogAsRead log,
      List<MarkerRecord> markers,
      ControlMemo control,
      long to,
      long reactionsAfter,
      boolean isWhole,
      SortedMap<String, List<String>> memos) {

    long from() {
      return Markers.furthest(markers);
    }
  }

  @Override
  public RewindPlan plan(RewindTo to) {
    if (to instanceof RewindTo.InLog place) {
      Found found = find(place);
      return plan(found, messagesIn(found));
    }
    return streams.plan(stream(to));
  }

  @Override
  public RewindPlan rewind(RewindTo to) {
    try (Pauses pauses = new Pauses(repo)) {
      if (to instanceof RewindTo.InLog) {
        KeeperChanges.losses(spec, memos.former(), KeeperRegister.read(repo))
            .keySet()
            .forEach(pauses::pause);
      }
      return rewindAlone(to);
    }
  }

  private RewindPlan rewindAlone(RewindTo to) {
    return new RetryUnlessBusy(repo, spec.name(), subscriber.requests(), this::isAtWork)
        .in(() -> to instanceof RewindTo.InLog place ? rewind(place) : streams.rewind(stream(to)));
  }

  private static String stream(RewindTo to) {
    return ((RewindTo.OfStream) to).stream();
  }

  private RewindPlan rewind(RewindTo.InLog to) {
    Found found = find(to);
    long messages = messagesIn(found);
    commit(found);
    return plan(found, messages);
  }

  private RewindException isAtWork() {
    return new RewindException(
        spec.name()
            + " was at work all the time and could not be rewound: pause it, wait until it stands"
            + " still, and try again.");
  }

  @Override
  public Rebuild rebuild() {
    return new Rebuilding(subscriber, keepers);
  }

  private Found find(RewindTo.InLog to) {
    LogAsRead log = LogAsRead.of(repo);
    ControlMemo asked = ControlMemo.read(repo, spec.name());
    List<MarkerRecord> markers = SubscriptionLayout.markers(repo, config, asked.shards());
    if (markers.size() < asked.shards()) {
      throw new RewindException(
          spec.name() + " has handled nothing yet: there is nowhere to go back to.");
    }
    long wanted = to.in(repo);
    requireInLog(to, wanted);
    long from = Markers.furthest(markers);
    if (wanted > from) {
      throw new RewindException(
          spec.name()
              + " is at sequence "
              + from
              + " and cannot go back to "
              + wanted
              + ", which lies before it.");
    }
    boolean folds = spec.handlers().stream().anyMatch(HandlerSpec::folds);
    long target = folds && !spec.fromNow() ? 0 : wanted;
    boolean isWhole = folds || target == 0;
    SortedMap<String, List<String>> removed = isWhole ? memos.find(repo) : new TreeMap<>();
    return new Found(log, markers, asked, target, wanted, isWhole, removed);
  }

  /** Refuses a sequence beyond the end of the log: no rewind can go there. */
  private void requireInLog(RewindTo.InLog to, long wanted) {
    long last = repo.lastSequence();
    if (wanted > last) {
      throw new RewindException(
          "The log ends at sequence " + last + ", so there is no sequence " + wanted + " in it.");
    }
    if (to instanceof RewindTo.At at && wanted == last) {
      throw new RewindException(
          "The log ends before "
              + at.time()
              + ": no message was stored then or later (its last sequence: "
              + last
              + ").");
    }
  }

  private void commit(Found found) {
    List<MemoChange> changes = new ArrayList<>();
    found.memos().values().forEach(uris -> uris.forEach(u -> changes.add(MemoChange.delete(u))));
    if (found.isWhole()) {
      changes.add(StrayMemo.forget(spec.name()));
      ParkedMemo.all(repo, spec.name()).stream()
          .filter(ParkedMemo::isRewound)
          .forEach(parked -> changes.add(memos.allRemoved(parked).set()));
    }
    if (found.to() == 0) {
      changes.addAll(new GivenUpAgain(spec, repo).byRewind(found.reactionsAfter() == 0));
    }
    List<Long> through = new ArrayList<>();
    List<MarkerMove> moves = new ArrayList<>();
    for (MarkerRecord marker : found.markers()) {
      long sequence = marker.marker().sequence();
      through.add(Math.max(sequence, found.control().replay().through(through.size())));
      long target = Math.min(found.to(), sequence);
      SubscriptionMarker next = new SubscriptionMarker(config.topic().name(), target);
      moves.add(new MarkerMove(config.streamId(), marker.shard(), marker.epoch(), next));
    }
    // Also where it folds nothing in this program, since it may fold in another one.
    long after = spec.fromNow() ? found.to() : 0;
    KeeperChanges.addWhole(spec, after, decoders.generated(), repo, changes, moves);
    KnownTypes known = decoders.generated().knownTypes();
    new HandledReview(spec, decoders, known, repo, Set.of()).rewound().ifPresent(changes::add);
    Replay replay = new Replay(through, found.reactionsAfter());
    changes.add(found.control().replaying(replay).afterMoment().set());
    found.log().commit(Commit.changing(changes, moves));
  }

  private RewindPlan plan(Found found, long messages) {
    SortedMap<String, Long> removed = new TreeMap<>();
    found.memos().forEach((template, uris) -> removed.put(template, (long) uris.size()));
    return new RewindPlan(
        spec.name(),
        Optional.empty(),
        found.from(),
        found.to(),
        messages,
        0,
        removed,
        reactions(spec.handlers(), true),
        found.reactionsAfter(),
        reactions(spec.handlers(), false));
  }

  /** The names of the handlers that store nothing and are, or are not, called again. */
  static List<String> reactions(List<HandlerSpec> handlers, boolean isCalledAgain) {
    return handlers.stream()
        .filter(handler -> !handler.isFold() && handler.replays() == isCalledAgain)
        .map(HandlerSpec::name)
        .toList();
  }

  /** How many of its messages lie between its marker and the target. */
  private long messagesIn(Found found) {
    long count = 0;
    long cursor = found.to();
    while (cursor < found.from()) {
      EventLog page = repo.entriesSince(config.topic(), config.shard(), cursor, PAGE);
      count +=
          page.records().stream()
              .filter(r -> r.sequence() <= found.from() && decoders.of(r) != null)
              .count();
      cursor = page.isEmpty() ? found.from() : page.through();
    }
    return count;
  }
}
