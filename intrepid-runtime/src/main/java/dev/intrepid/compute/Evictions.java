package dev.intrepid.compute;

import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.CacheRepo;
import dev.intrepid.repo.Commit;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.MemoChange;
import java.util.ArrayList;
import java.util.List;

/** Drops or marks memos, together with their running computations. */
public final class Evictions {

  private Evictions() {}

  /** The end of a prefix of memos, as users write it. */
  public static final String ALL = "/*";

  /**
   * Drops a memo, its lease first, so that no computation stores it in between where memos are
   * committed one by one.
   */
  public static void evict(String uri, CacheRepo repo) {
    MemoChange drop = MemoChange.delete(uri);
    apply(ComputationLeases.fits(uri) ? List.of(ofLease(uri), drop) : List.of(drop), repo);
  }

  /** Drops all memos under a prefix that are there now; returns how many. */
  public static int evictAll(String prefix, CacheRepo repo) {
    List<MemoChange> changes = under(prefix, repo);
    apply(changes, repo);
    String leases = ComputationLeases.uri(prefix);
    return (int) changes.stream().filter(change -> !change.uri().startsWith(leases)).count();
  }

  private static void apply(List<MemoChange> changes, CacheRepo repo) {
    if (repo instanceof IntrepidRepo whole) {
      whole.commit(Commit.changing(changes, List.of()));
    } else {
      changes.forEach(change -> repo.deleteMemo(change.uri()));
    }
  }

  /** Takes away the lease of a running computation, whose value is then not stored. */
  public static MemoChange ofLease(String uri) {
    return MemoChange.delete(ComputationLeases.uri(uri));
  }

  /** Drops all memos under a prefix that are there now. */
  public static List<MemoChange> under(String prefix, CacheRepo repo) {
    List<MemoChange> changes = new ArrayList<>();
    repo.eachMemoUri(ComputationLeases.uri(prefix), uri -> changes.add(MemoChange.delete(uri)));
    repo.eachMemoUri(prefix, uri -> changes.add(MemoChange.delete(uri)));
    return changes;
  }

  /**
   * Marks a memo, if it is unchanged since it was read: it is served until it is recomputed. A
   * damaged one cannot be served, and is dropped.
   */
  public static MemoChange outdating(CacheRecord memo) {
    return memo.data().isDamaged()
        ? MemoChange.delete(memo.uri(), memo.revision())
        : MemoChange.set(ComputedMemo.outdated(memo), memo.revision());
  }
}
