package dev.intrepid.engine.keeper;

import dev.intrepid.Cache;
import dev.intrepid.engine.catalog.Fold;
import dev.intrepid.engine.state.LogAsRead;
import dev.intrepid.engine.state.ShadowName;
import dev.intrepid.engine.stored.KeeperMemo;
import dev.intrepid.engine.stored.KeptMemo;
import dev.intrepid.json.Json;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.CacheRepo;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.MemoChange;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Which subscriber of a repo keeps which memos, at one moment. Each commit that changes it also
 * changes the memo {@code @keepers}, so a commit based on an outdated register is refused, and no
 * memo gets two keepers. Immutable.
 */
public final class KeeperRegister {

  private static final String URI = "@keepers";

  private final LogAsRead log;
  private final SortedMap<String, KeeperMemo> keepers;
  private final long revision;

  private KeeperRegister(LogAsRead log, SortedMap<String, KeeperMemo> keepers, long revision) {
    this.log = log;
    this.keepers = keepers;
    this.revision = revision;
  }

  public static KeeperRegister read(IntrepidRepo repo) {
    LogAsRead log = LogAsRead.of(repo);
    long revision = revision(repo);
    SortedMap<String, KeeperMemo> keepers = new TreeMap<>();
    repo.eachMemo(
        KeeperMemo.PREFIX,
        new Consumer<>() {
          @Override
          public void accept(CacheRecord memo) {
            KeeperMemo keeper = KeeperMemo.of(memo);
            keepers.put(keeper.subscriber(), keeper);
          }
        });
    return new KeeperRegister(log, keepers, revision);
  }

  private static long revision(CacheRepo repo) {
    return repo.getMemo(URI) instanceof Cache.Found<CacheRecord> found
        ? found.value().revision()
        : CacheRecord.NOT_STORED;
  }

  /** The log from which it was read. */
  LogAsRead log() {
    return log;
  }

  /** Whether nobody has changed it since it was read. */
  boolean isCurrent(CacheRepo repo) {
    return revision(repo) == revision;
  }

  /** What is stored for a subscriber. */
  public KeeperMemo of(String subscriber) {
    return keepers.getOrDefault(subscriber, KeeperMemo.none(subscriber));
  }

  /**
   * The keeper of the memos of a template.
   *
   * @param places the template and its former ones, without the names of variables
   * @param but the names of keepers to ignore
   */
  Optional<KeeperMemo> keeperOf(Collection<String> places, Collection<String> but) {
    for (KeeperMemo keeper : keepers.values()) {
      boolean isLeftOut = ShadowName.is(keeper.subscriber()) || but.contains(keeper.subscriber());
      if (!isLeftOut && at(keeper, places).isPresent()) {
        return Optional.of(keeper);
      }
    }
    return Optional.empty();
  }

  /**
   * A subscriber of another name for which memos of a template are being rebuilt.
   *
   * @param places the template and its former ones, without the names of variables
   * @param but the names of subscribers to ignore
   */
  Optional<String> rebuilding(Collection<String> places, Collection<String> but) {
    for (KeeperMemo keeper : keepers.values()) {
      String live = ShadowName.live(keeper.subscriber());
      boolean isShadow = ShadowName.is(keeper.subscriber()) && !but.contains(live);
      if (isShadow && at(keeper, places).filter(KeptMemo::isOpen).isPresent()) {
        return Optional.of(live);
      }
    }
    return Optional.empty();
  }

  /** The memos that a subscriber keeps at one of these places. */
  static Optional<KeptMemo> at(KeeperMemo keeper, Collection<String> places) {
    for (KeptMemo kept : keeper.kept()) {
      if (places.contains(Fold.nameless(kept.template()))) {
        return Optional.of(kept);
      }
    }
    return Optional.empty();
  }

  /** The changes that give what a subscriber keeps to its new name. */
  public List<MemoChange> renamed(String former, String name) {
    KeeperMemo theirs = of(former);
    MemoChange moved = of(name).keeping(theirs.kept()).losing(theirs.lost()).set();
    return List.of(moved, theirs.delete(), touched());
  }

  /** Part of each commit that changes what a subscriber keeps. */
  public MemoChange touched() {
    return MemoChange.set(CacheRecord.of(URI, Json.of("{}")), revision);
  }
}
