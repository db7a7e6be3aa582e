package dev.intrepid.engine.keeper;

import dev.intrepid.codegen.SubscriberSpec;
import dev.intrepid.codegen.SubscriberSpec.HandlerSpec;
import dev.intrepid.engine.catalog.Fold;
import dev.intrepid.engine.catalog.FormerMemos;
import dev.intrepid.engine.state.Pauses;
import dev.intrepid.engine.state.SubscriptionLayout;
import dev.intrepid.engine.stored.KeeperMemo;
import dev.intrepid.repo.Commit;
import dev.intrepid.repo.FencedException;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.LogWentBackException;
import dev.intrepid.repo.MemoChange;
import dev.intrepid.repo.MemoConflictException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Memos that this program stores without folding them, computed by a method or stored by a handler,
 * and that a subscriber has folded so far. The subscriber loses them, which fences its workers: a
 * program that folds them again must not go on from what is stored there then. For one thread.
 */
final class OverwrittenMemos {

  private static final Logger LOG = LoggerFactory.getLogger(OverwrittenMemos.class);

  private final IntrepidRepo repo;
  private final FormerMemos former;
  private final Set<String> folded = new TreeSet<>();

  /**
   * The memos of a program.
   *
   * @param all its subscribers
   */
  OverwrittenMemos(IntrepidRepo repo, FormerMemos former, Collection<SubscriberSpec> all) {
    this.repo = repo;
    this.former = former;
    for (SubscriberSpec spec : all) {
      for (Fold fold : Fold.of(spec)) {
        folded.addAll(KeeperChanges.places(fold.template(), former));
      }
    }
  }

  /** The templates of what a subscriber stores without folding it. */
  static Set<String> of(SubscriberSpec spec) {
    Set<String> templates = new TreeSet<>();
    for (HandlerSpec handler : spec.handlers()) {
      templates.addAll(handler.memos());
    }
    for (Fold fold : Fold.of(spec)) {
      templates.remove(fold.template());
    }
    return templates;
  }

  /**
   * Takes the memos of these templates from the subscribers that have folded them.
   *
   * @param known the keepers as they were read last
   * @return whether any has lost something, so that they must be read again
   */
  boolean take(Set<String> templates, KeeperRegister known) {
    Set<String> places = new TreeSet<>();
    for (String template : templates) {
      places.addAll(KeeperChanges.places(template, former)); // memos are moved from there
    }
    places.removeAll(folded);
    Optional<KeeperMemo> keeper = known.keeperOf(places, Set.of());
    if (keeper.isEmpty()) {
      return false;
    }
    try (Pauses pauses = new Pauses(repo)) {
      KeeperRegister register = known;
      while (keeper.isPresent()) {
        lose(keeper.get(), places, register, pauses);
        register = KeeperRegister.read(repo);
        keeper = register.keeperOf(places, Set.of());
      }
    }
    return true;
  }

  private void lose(KeeperMemo keeper, Set<String> places, KeeperRegister register, Pauses pauses) {
    String name = keeper.subscriber();
    KeeperMemo losing = KeeperChanges.without(keeper, places, KeeperMemo.none(""));
    List<MemoChange> changes = List.of(losing.set(), register.touched());
    try {
      register.log().commit(Commit.changing(changes, SubscriptionLayout.stillAt(repo, name)));
      LOG.info(
          "{}: what it has folded at {} is no longer that, since this program stores it otherwise."
              + " It must be rebuilt when it is folded again.",
          name,
          String.join(", ", losing.lost()));
    } catch (LogWentBackException e) {
      LOG.debug("{}: its memos are looked for again in the log that is there now", name, e);
    } catch (FencedException | MemoConflictException e) {
      pauses.standInTheWay(name);
    }
  }
}
