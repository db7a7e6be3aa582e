package dev.intrepid.engine.step;

import dev.intrepid.Cache;
import dev.intrepid.codegen.SubscriberSpec;
import dev.intrepid.codegen.SubscriberSpec.HandlerSpec;
import dev.intrepid.compute.UriTemplate;
import dev.intrepid.engine.catalog.SourceStreams;
import dev.intrepid.engine.state.CommitTarget;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.EventRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a memo together with those that the later messages of a page are likely to need, since to
 * ask a server for many takes about as long as to ask for one. Likely are the memos that handlers
 * fold into, if their URIs follow from the streams of the messages. For one thread.
 */
public final class MemosAhead {

  /** The most that are read together, all of which are in memory at once. */
  private static final int TOGETHER = 128;

  private final CommitTarget target;
  private final List<Fold> folds = new ArrayList<>();
  private final Map<String, Cache<CacheRecord>> read = new HashMap<>();
  private List<EventRecord> page = List.of();
  private int next;

  /** The memos that handlers fold the messages of certain streams into. */
  private record Fold(UriTemplate streams, UriTemplate memos) {
    @Nullable String uri(EventRecord message) {
      Optional<Map<String, String>> variables = streams.variables(message.stream());
      return variables.isPresent() ? memos.uri(variables.get()) : null;
    }
  }

  /**
   * Those of a subscriber; no message is expected yet.
   *
   * @param target has the memos
   */
  public MemosAhead(CommitTarget target, SubscriberSpec spec, SourceStreams sourceStreams) {
    this.target = target;
    Set<List<String>> added = new HashSet<>();
    for (HandlerSpec handler : spec.handlers()) {
      for (String memos : handler.reads()) {
        for (String streams : sourceStreams.of(handler)) {
          if (handler.memos().contains(memos) && added.add(List.of(streams, memos))) {
            add(UriTemplate.of(streams), UriTemplate.of(memos));
          }
        }
      }
    }
  }

  private void add(UriTemplate streams, UriTemplate memos) {
    if (streams.names().containsAll(memos.names())) {
      folds.add(new Fold(streams, memos));
    }
  }

  /** These messages are handled next, in their order. */
  void expect(List<EventRecord> messages) {
    page = messages;
  }

  /** Begins the page, or begins it again: what was read may have changed since. */
  void clear() {
    read.clear();
    next = 0;
  }

  /**
   * The memo at a URI, as it is stored.
   *
   * @param cells the memos that the page has by now
   * @param tier the memos that earlier pages have left
   */
  Cache<CacheRecord> get(String uri, Map<String, MemoCell> cells, MemoTier tier) {
    @Nullable Cache<CacheRecord> memo = read.remove(uri);
    if (memo != null) {
      return memo;
    }
    Set<String> others = page.size() > 1 ? others(uri, cells, tier) : Set.of();
    return others.isEmpty() ? target.getMemo(uri) : with(others, uri);
  }

  /** Those to read along with one. */
  private Set<String> others(String uri, Map<String, MemoCell> cells, MemoTier tier) {
    Set<String> others = new HashSet<>();
    while (!folds.isEmpty() && next < page.size() && others.size() < TOGETHER) {
      EventRecord message = page.get(next++);
      for (Fold fold : folds) {
        String other = fold.uri(message);
        if (other != null && !cells.containsKey(other) && !tier.has(other)) {
          others.add(other);
        }
      }
    }
    others.remove(uri);
    others.removeAll(read.keySet());
    return others;
  }

  private Cache<CacheRecord> with(Set<String> others, String uri) {
    Set<String> together = new HashSet<>(others);
    together.add(uri);
    Map<String, CacheRecord> stored = target.getMemos(together);
    for (String other : others) {
      read.put(other, cache(stored.get(other)));
    }
    return cache(stored.get(uri));
  }

  private static Cache<CacheRecord> cache(@Nullable CacheRecord memo) {
    return memo == null ? Cache.notFound() : Cache.found(memo, memo.storedAt());
  }
}
