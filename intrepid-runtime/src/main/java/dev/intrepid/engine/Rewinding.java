package dev.intrepid.engine;

import dev.intrepid.codegen.SubscriberSpec;
import dev.intrepid.codegen.SubscriberSpec.HandlerSpec;
import dev.intrepid.control.ControlMemo;
import dev.intrepid.control.Rebuild;
import dev.intrepid.control.Replay;
import dev.intrepid.control.RewindException;
import dev.intrepid.control.RewindPlan;
import dev.intrepid.control.RewindTo;
import dev.intrepid.control.Rewinder;
import dev.intrepid.control.SubscriptionControl;
import dev.intrepid.json.JsonFormat;
import dev.intrepid.repo.Commit;
import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.MarkerMove;
import dev.intrepid.repo.MarkerRecord;
import dev.intrepid.repo.MemoChange;
import dev.intrepid.repo.PendingEvents;
import dev.intrepid.repo.SubscriptionMarker;
import dev.intrepid.subscription.SubscriptionConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Sends a subscriber back, from whichever process. The commit is fenced by the marker and by what
 * was asked of the subscriber, so it takes effect only if both are as they were when it was
 * planned; a subscriber that is at work meanwhile is made to pause. Thread-safe.
 */
public final class Rewinding implements Rewinder {

  private static final int PAGE = 512;

  private final SubscriberSpec spec;
  private final Readings readings;
  private final SubscriptionConfig config;
  private final IntrepidRepo repo;
  private final StoredMemos memos;
  private final SubscriptionControl control;
  private final Runnable onRequest;

  /**
   * Sends back whoever has these handlers.
   *
   * @param readings what they take
   * @param memos what they store
   * @param onRequest told after something was asked of the subscriber
   */
  Rewinding(
      SubscriberSpec spec,
      Readings readings,
      IntrepidRepo repo,
      StoredMemos memos,
      Runnable onRequest) {
    this.spec = spec;
    this.readings = readings;
    this.config = Subscriber.config(spec.name()).withTopic(readings.topic());
    this.repo = repo;
    this.memos = memos;
    this.control = new SubscriptionControl(repo, config.id(), null, onRequest);
    this.onRequest = onRequest;
  }

  /**
   * Sends back whoever has these handlers, without running them.
   *
   * @param all the subscribers of its app
   */
  public static Rewinder of(
      SubscriberSpec spec, List<SubscriberSpec> all, Catalog catalog, IntrepidRepo repo) {
    Readings readings = new Readings(spec.messages(), catalog, JsonFormat.standard());
    StoredMemos memos = new StoredMemos(spec, catalog.formerMemos(), all);
    return new Rewinding(spec, readings, repo, memos, () -> {});
  }

  /** What a rewind finds. */
  private record Found(
      List<MarkerRecord> markers,
      ControlMemo control,
      long to,
      long reactionsAfter,
      SortedMap<String, List<String>> memos) {

    long from() {
      return markers.stream().mapToLong(marker -> marker.marker().sequence()).max().orElse(0);
    }
  }

  @Override
  public RewindPlan plan(RewindTo to) {
    Found found = find(to);
    return plan(found, messagesIn(found));
  }

  @Override
  public RewindPlan rewind(RewindTo to) {
    return new Standstill(control, this::isAtWork)
        .in(
            wasPaused -> {
              Found found = find(to);
              long messages = messagesIn(found);
              commit(found, wasPaused);
              onRequest.run();
              return plan(found, messages);
            });
  }

  private RewindException isAtWork() {
    return new RewindException(
        spec.name()
            + " was at work all the time and could not be sent back: pause it, wait until it stands"
            + " still, and try again.");
  }

  @Override
  public Rebuild rebuild() {
    return new Rebuilding(spec, config, repo, memos, control, onRequest);
  }

  private Found find(RewindTo to) {
    ControlMemo asked = ControlMemo.read(repo, spec.name());
    List<MarkerRecord> markers = SubscriptionLayout.markers(repo, config, asked.shards());
    if (markers.size() < asked.shards()) {
      throw new RewindException(
          spec.name() + " has handled nothing yet: there is nowhere to go back to.");
    }
    long wanted = to.in(repo);
    long from = markers.stream().mapToLong(marker -> marker.marker().sequence()).max().orElse(0);
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
    boolean isAnew = folds || target == 0;
    return new Found(markers, asked, target, wanted, isAnew ? memos.find(repo) : new TreeMap<>());
  }

  private void commit(Found found, boolean isToPause) {
    List<MemoChange> changes = new ArrayList<>();
    found.memos().values().forEach(uris -> uris.forEach(u -> changes.add(MemoChange.delete(u))));
    List<Long> through = new ArrayList<>();
    List<MarkerMove> moves = new ArrayList<>();
    for (MarkerRecord marker : found.markers()) {
      long sequence = marker.marker().sequence();
      through.add(Math.max(sequence, found.control().replay().through(through.size())));
      long target = Math.min(found.to(), sequence);
      SubscriptionMarker next = new SubscriptionMarker(config.topic().name(), target);
      moves.add(new MarkerMove(config.streamId(), marker.shard(), marker.moves(), next));
    }
    Replay replay = new Replay(through, found.reactionsAfter());
    changes.add(found.control().replaying(replay).paused(isToPause).set());
    repo.commit(new Commit(PendingEvents.none(), changes, moves));
  }

  private RewindPlan plan(Found found, long messages) {
    SortedMap<String, Long> removed = new TreeMap<>();
    found.memos().forEach((template, uris) -> removed.put(template, (long) uris.size()));
    return new RewindPlan(
        spec.name(),
        found.from(),
        found.to(),
        messages,
        removed,
        names(spec.handlers().stream().filter(h -> !h.isFold() && h.replays()).toList()),
        found.reactionsAfter(),
        names(spec.handlers().stream().filter(h -> !h.isFold() && !h.replays()).toList()));
  }

  private static List<String> names(List<HandlerSpec> handlers) {
    return handlers.stream().map(HandlerSpec::name).toList();
  }

  /** How many messages it takes there are between where it is and where it goes. */
  private long messagesIn(Found found) {
    long count = 0;
    long cursor = found.to();
    while (cursor < found.from()) {
      EventLog page = repo.entriesSince(config.topic(), config.shard(), cursor, PAGE);
      count +=
          page.records().stream()
              .filter(r -> r.sequence() <= found.from() && readings.of(r) != null)
              .count();
      cursor = page.isEmpty() ? found.from() : page.through();
    }
    return count;
  }
}
