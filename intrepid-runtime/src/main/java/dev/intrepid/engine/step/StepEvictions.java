package dev.intrepid.engine.step;

import dev.intrepid.Cache;
import dev.intrepid.compute.Computations;
import dev.intrepid.compute.Evictions;
import dev.intrepid.engine.catalog.FormerMemos;
import dev.intrepid.engine.state.CommitTarget;
import dev.intrepid.json.JsonCodec;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.CacheRepo;
import dev.intrepid.repo.MemoChange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a step does to computed memos: drops, refreshes or replaces them. Each revokes the leases of
 * computations that started from earlier data. For one thread.
 */
final class StepEvictions {

  private final Computations computations;
  private final CommitTarget target;
  private final FormerMemos former;
  private final CacheRepo repo;
  private final List<Eviction> done = new ArrayList<>();
  private final Map<String, Cache<?>> apart = new HashMap<>();

  /** The memos to be refreshed that exist: others are not computed. */
  private final Set<String> marked = new HashSet<>();

  private final Savepoint savepoint;

  /**
   * No evictions yet.
   *
   * @param target reads memos, those that have moved included
   * @param former where they lived before
   * @param repo lists what is stored
   */
  StepEvictions(
      Computations computations,
      CommitTarget target,
      FormerMemos former,
      CacheRepo repo,
      Savepoint savepoint) {
    this.computations = computations;
    this.target = target;
    this.former = former;
    this.repo = repo;
    this.savepoint = savepoint;
  }

  /** Begins a step. */
  void clear() {
    done.clear();
    apart.clear();
  }

  void evict(String uri) {
    add(new Eviction(Kind.ONE, uri));
  }

  void evictAll(String prefix) {
    add(new Eviction(Kind.ALL_UNDER, prefix));
  }

  void refresh(String uri) {
    add(new Eviction(Kind.OUTDATED, uri));
  }

  private void add(Eviction eviction) {
    savepoint.beforeAdding(done);
    done.add(eviction);
    apart.clear();
  }

  /** Whether the memo that is stored will be dropped. */
  boolean dropped(String uri) {
    for (Eviction eviction : done) {
      if (eviction.drops(uri)) {
        return true;
      }
    }
    return false;
  }

  /** The value that a dropped memo will have. */
  @SuppressWarnings(
      "unchecked") // one URI holds one type: the compiler refuses two templates for it
  <T> Cache<T> computed(JsonCodec<T> codec, String uri) {
    Cache<?> known = apart.get(uri);
    if (known == null) {
      known = computations.apart(codec, uri);
      savepoint.beforeChange(apart::clear);
      apart.put(uri, known);
    }
    return (Cache<T>) known;
  }

  /** Adds the changes that follow from those of the step. */
  void addTo(List<MemoChange> changes) {
    Map<String, MemoChange> more = new LinkedHashMap<>();
    for (MemoChange change : changes) {
      if (computations.covers(change.uri())) {
        add(Evictions.ofLease(change.uri()), more);
      }
    }
    if (!done.isEmpty()) {
      addDone(more);
    }
    if (!more.isEmpty()) {
      addNew(more, changes);
    }
  }

  private void addDone(Map<String, MemoChange> more) {
    Set<String> outdated = new LinkedHashSet<>();
    for (Eviction eviction : done) {
      switch (eviction.kind()) {
        case ONE -> add(Evictions.ofLease(eviction.what()), more);
        case ALL_UNDER -> Evictions.under(eviction.what(), former, repo).forEach(c -> add(c, more));
        case OUTDATED -> outdated.add(eviction.what());
      }
    }
    marked.clear();
    for (CacheRecord memo : target.getMemos(outdated).values()) {
      marked.add(memo.uri());
      add(Evictions.outdating(memo), more);
      former.of(memo.uri()).forEach(place -> add(MemoChange.delete(place), more));
    }
    for (String uri : outdated) {
      add(Evictions.ofLease(uri), more);
    }
  }

  private static void addNew(Map<String, MemoChange> more, List<MemoChange> changes) {
    Set<String> changed = new HashSet<>();
    for (MemoChange change : changes) {
      changed.add(change.uri());
    }
    for (MemoChange change : more.values()) {
      if (changed.add(change.uri())) {
        changes.add(change);
      }
    }
  }

  private static void add(MemoChange change, Map<String, MemoChange> more) {
    more.putIfAbsent(change.uri(), change);
  }

  /** Tells this process what was committed. */
  void committed(List<MemoChange> changes) {
    for (MemoChange change : changes) {
      computations.changed(change.uri());
    }
    for (Eviction eviction : done) {
      switch (eviction.kind()) {
        case ONE -> computations.evicted(eviction.what());
        case ALL_UNDER -> computations.evictedAll(eviction.what());
        case OUTDATED -> {
          if (marked.contains(eviction.what())) {
            computations.outdated(eviction.what());
          } else {
            computations.changed(eviction.what());
          }
        }
      }
    }
  }

  private enum Kind {
    ONE,
    ALL_UNDER,
    OUTDATED
  }

  private record Eviction(Kind kind, String what) {

    boolean drops(String uri) {
      return switch (kind) {
        case ONE -> uri.equals(what);
        case ALL_UNDER -> uri.startsWith(what);
        case OUTDATED -> false;
      };
    }
  }
}
