package dev.intrepid.compute;

import dev.intrepid.compute.MemoStore.FormerPlaces;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.CacheRepo;
import dev.intrepid.repo.Commit;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.MemoChange;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Drops or marks memos, together with their running computations. */
public final class Evictions {

  private Evictions() {}

  /** The end of a prefix of memos, as users write it. */
  public static final String ALL = "/*";

  /**
   * Drops a memo, its lease first, so that no computation stores it in between where memos are
   * committed one by one; also where it lived before, so that it is not found there again.
   */
  public static void evict(String uri, FormerPlaces former, CacheRepo repo) {
    List<MemoChange> changes = new ArrayList<>();
    if (ComputationLeases.fits(uri)) {
      changes.add(ofLease(uri));
    }
    changes.add(MemoChange.delete(uri));
    former.of(uri).forEach(place -> changes.add(MemoChange.delete(place)));
    apply(changes, repo);
  }

  /** Drops all memos under a prefix that are there now; returns how many. */
  public static int evictAll(String prefix, FormerPlaces former, CacheRepo repo) {
    List<MemoChange> changes = under(prefix, former, repo);
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

  /** Drops all memos under a prefix that are there now, or still where they lived before. */
  public static List<MemoChange> under(String prefix, FormerPlaces former, CacheRepo repo) {
    Set<String> uris = new LinkedHashSet<>();
    repo.eachMemoUri(ComputationLeases.uri(prefix), uris::add);
    repo.eachMemoUri(prefix, uris::add);
    former.eachUnder(prefix, repo, uris::add);
    return uris.stream().map(MemoChange::delete).toList();
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
