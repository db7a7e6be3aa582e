package dev.intrepid.engine.replay;

import static java.util.Objects.requireNonNull;

import dev.intrepid.Cache;
import dev.intrepid.engine.state.CommitTarget;
import dev.intrepid.engine.state.OwnedMemos;
import dev.intrepid.engine.state.ParkedStreams;
import dev.intrepid.engine.state.ShadowName;
import dev.intrepid.engine.state.SubscriptionLayout;
import dev.intrepid.engine.stored.ControlMemo;
import dev.intrepid.engine.stored.ParkedMemo;
import dev.intrepid.engine.worker.PageSource;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.Commit;
import dev.intrepid.repo.Committed;
import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.MemoChange;
import dev.intrepid.repo.MemoConflictException;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.Uris;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The target of a subscriber's shadow: the memos that the subscriber stores are kept beside the
 * live ones, memos of others are read live, and nothing is published. The shadow handles what the
 * subscriber has handled, and no stream that it has parked. Thread-safe.
 */
final class ShadowTarget implements CommitTarget {

  /** What the URIs of all shadows begin with; no URI variable can lead there. */
  private static final String PREFIX = "@shadow/";

  /** The header of a memo whose URI was too long to be part of another. */
  private static final String SHADOW_OF = "shadow-of";

  private final IntrepidRepo repo;
  private final CommitTarget live;
  private final String subscriber;
  private final String prefix;
  private final OwnedMemos own;

  /**
   * The shadow of a subscriber.
   *
   * @param own what it stores
   */
  ShadowTarget(IntrepidRepo repo, CommitTarget live, String subscriber, OwnedMemos own) {
    this.repo = repo;
    this.live = live;
    this.subscriber = subscriber;
    this.prefix = prefix(subscriber);
    this.own = own;
  }

  /** What the URIs of the memos of a subscriber's shadow begin with. */
  static String prefix(String subscriber) {
    return PREFIX + subscriber + "/";
  }

  /** A memo of a shadow as it would be stored live. */
  static CacheRecord live(CacheRecord shadow, String subscriber) {
    Map<String, String> meta = new HashMap<>(shadow.meta());
    String uri = meta.remove(SHADOW_OF);
    return shadow
        .at(uri == null ? shadow.uri().substring(prefix(subscriber).length()) : uri)
        .withMeta(meta);
  }

  @Override
  public Cache<CacheRecord> getMemo(String uri) {
    return own.has(uri)
        ? repo.getMemo(Uris.under(prefix, uri)).map(memo -> memo.at(uri))
        : live.getMemo(uri);
  }

  @Override
  public Map<String, CacheRecord> getMemos(Collection<String> uris) {
    Map<String, String> ownByShadow = new HashMap<>();
    List<String> others = new ArrayList<>();
    for (String uri : uris) {
      if (own.has(uri)) {
        ownByShadow.put(Uris.under(prefix, uri), uri);
      } else {
        others.add(uri);
      }
    }
    Map<String, CacheRecord> found = new HashMap<>(live.getMemos(others));
    repo.getMemos(ownByShadow.keySet())
        .forEach(
            (shadow, memo) -> {
              String uri = requireNonNull(ownByShadow.get(shadow));
              found.put(uri, memo.at(uri));
            });
    return found;
  }

  @Override
  public Committed commit(Commit commit) {
    Map<String, MemoChange> shadowed = new HashMap<>();
    List<MemoChange> changes = new ArrayList<>();
    for (MemoChange change : commit.memos()) {
      MemoChange shadow = shadow(change);
      shadowed.put(shadow.uri(), change);
      changes.add(shadow);
    }
    try {
      return repo.commit(Commit.changing(changes, commit.markers()));
    } catch (MemoConflictException e) {
      MemoChange refused = shadowed.get(e.uri());
      throw refused == null ? e : new MemoConflictException(refused, e.actual());
    }
  }

  @Override
  public PageSource pages(PageSource source, Shard shard) {
    return new PagesBehind(source, repo, SubscriptionLayout.config(subscriber).withShard(shard));
  }

  @Override
  public List<ParkedMemo> toPark(EventLog page, ParkedStreams parked) {
    Set<String> uris = new HashSet<>();
    for (EventRecord record : page) {
      if (!parked.has(record)) {
        uris.add(ParkedMemo.uri(subscriber, record.stream()));
      }
    }
    List<ParkedMemo> streams = new ArrayList<>();
    for (CacheRecord memo : repo.getMemos(uris).values()) {
      ParkedMemo there = ParkedMemo.of(memo);
      page.records().stream()
          .filter(record -> record.stream().equals(there.stream()))
          .filter(record -> record.position() >= there.position())
          .findFirst()
          .ifPresent(record -> streams.add(shadow(there.from(record.position()))));
    }
    return streams;
  }

  private ParkedMemo shadow(ParkedMemo there) {
    return there
        .renamed(ShadowName.of(subscriber))
        .asking(ParkedMemo.Request.NONE)
        .notRewound()
        .replayed(ShadowState.NEVER);
  }

  @Override
  public boolean isOver(ControlMemo control) {
    return !control.isStored();
  }

  /** Moves a change to the shadow's URI; memos of the engine bear the shadow's name already. */
  private MemoChange shadow(MemoChange change) {
    String uri = change.uri();
    if (uri.startsWith("@")) {
      return change;
    }
    String shadow = Uris.under(prefix, uri);
    return change instanceof MemoChange.Set set
        ? MemoChange.set(withOrigin(uri, set.record().at(shadow)), change.expected())
        : MemoChange.delete(shadow, change.expected());
  }

  private CacheRecord withOrigin(String uri, CacheRecord shadow) {
    if (shadow.uri().equals(prefix + uri)) {
      return shadow;
    }
    Map<String, String> meta = new HashMap<>(shadow.meta());
    meta.put(SHADOW_OF, uri);
    return shadow.withMeta(meta);
  }
}
