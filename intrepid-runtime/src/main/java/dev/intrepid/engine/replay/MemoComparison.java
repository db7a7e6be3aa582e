package dev.intrepid.engine.replay;

import dev.intrepid.control.MemoDiff;
import dev.intrepid.control.MemoDiff.Counts;
import dev.intrepid.control.MemoDiff.Difference;
import dev.intrepid.engine.state.OwnedMemos;
import dev.intrepid.json.Json;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.EventRepo;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.MemoChange;
import dev.intrepid.repo.Uris;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Compares the memos of a subscriber's shadow with the live ones, a page in memory at a time: first
 * what the shadow has, then what only the subscriber has. A live one that still lies where it lived
 * before is compared as what it is, and moved. For one thread.
 */
final class MemoComparison {

  private static final int PAGE = 500;

  /** How many memos are looked up at once; each may be as large as a memo can be. */
  private static final int AT_ONCE = 16;

  private static final Counts SAME = new Counts(1, 0, 0, 0);
  private static final Counts CHANGED = new Counts(0, 1, 0, 0);
  private static final Counts ADDED = new Counts(0, 0, 1, 0);
  private static final Counts REMOVED = new Counts(0, 0, 0, 1);

  private final IntrepidRepo repo;
  private final String subscriber;
  private final OwnedMemos own;
  private final int mostShown;
  private final Consumer<MemoChange> changes;
  private final SortedMap<String, Counts> counts = new TreeMap<>();
  private final List<Difference> first = new ArrayList<>();

  /**
   * A comparison that has not begun.
   *
   * @param mostShown how many differences to show
   * @param changes takes what makes the live memos equal to the shadow's
   */
  MemoComparison(ReplayedSubscriber subscriber, int mostShown, Consumer<MemoChange> changes) {
    this.repo = subscriber.repo();
    this.subscriber = subscriber.name();
    this.own = subscriber.memos();
    this.mostShown = mostShown;
    this.changes = changes;
  }

  /**
   * Compares them all.
   *
   * @param sequence the sequence up to which the shadow's are complete
   * @param liveSequence the same of the live ones
   * @param isOfSameMessages whether both have handled the same messages
   */
  MemoDiff compare(long sequence, long liveSequence, boolean isOfSameMessages) {
    List<CacheRecord> page = new ArrayList<>();
    AtomicLong bytes = new AtomicLong();
    repo.eachMemo(
        ShadowTarget.prefix(subscriber),
        memo -> {
          page.add(ShadowTarget.live(memo, subscriber));
          if (page.size() == PAGE || bytes.addAndGet(memo.size()) >= EventRepo.PAGE_BYTES) {
            compare(page);
            page.clear();
            bytes.set(0);
          }
        });
    compare(page);
    own.find(repo).values().forEach(this::addRemoved);
    return new MemoDiff(subscriber, sequence, liveSequence, isOfSameMessages, counts, first);
  }

  private void compare(List<CacheRecord> rebuilt) {
    List<String> uris = rebuilt.stream().map(CacheRecord::uri).toList();
    Map<String, CacheRecord> live = own.former().in(repo).getMemos(uris);
    for (CacheRecord memo : rebuilt) {
      CacheRecord before = live.get(memo.uri());
      if (before != null && before.data().equals(memo.data())) {
        count(memo.uri(), SAME);
        if (before.revision() == CacheRecord.NOT_STORED) {
          changes.accept(MemoChange.set(memo)); // it lies where it lived before
        }
      } else {
        count(memo.uri(), before == null ? ADDED : CHANGED);
        differs(memo.uri(), before, memo);
        changes.accept(MemoChange.set(memo));
      }
    }
  }

  private void addRemoved(List<String> live) {
    String prefix = ShadowTarget.prefix(subscriber);
    for (int from = 0; from < live.size(); from += AT_ONCE) {
      List<String> page = live.subList(from, Math.min(live.size(), from + AT_ONCE));
      Map<String, CacheRecord> rebuilt =
          repo.getMemos(page.stream().map(uri -> Uris.under(prefix, today(uri))).toList());
      for (String uri : page) {
        boolean isRebuilt = rebuilt.containsKey(Uris.under(prefix, today(uri)));
        if (!isRebuilt) {
          count(today(uri), REMOVED);
          differs(today(uri), repo.getMemos(List.of(uri)).get(uri), null);
        }
        if (!isRebuilt || !today(uri).equals(uri)) {
          changes.accept(MemoChange.delete(uri));
        }
      }
    }
  }

  /** Where the memo at that URI lives, or is to live if it still lies where it lived before. */
  private String today(String uri) {
    return own.has(uri) ? uri : own.former().today(uri).orElse(uri);
  }

  private void count(String uri, Counts one) {
    counts.merge(own.template(uri).orElse(MemoDiff.OTHERS), one, Counts::plus);
  }

  private void differs(String uri, @Nullable CacheRecord live, @Nullable CacheRecord rebuilt) {
    if (first.size() < mostShown) {
      first.add(new Difference(uri, data(live), data(rebuilt)));
    }
  }

  private static Optional<Json> data(@Nullable CacheRecord memo) {
    return Optional.ofNullable(memo).map(CacheRecord::data);
  }
}
