package dev.intrepid.engine;

import dev.intrepid.IntrepidException;
import dev.intrepid.codegen.SubscriberSpec;
import dev.intrepid.control.Rebuild;
import dev.intrepid.control.RebuildException;
import dev.intrepid.engine.catalog.GeneratedCode;
import dev.intrepid.engine.keeper.Keepers;
import dev.intrepid.engine.release.Releases;
import dev.intrepid.engine.replay.Rewinding;
import dev.intrepid.engine.state.ShadowName;
import dev.intrepid.exception.MemoMustBeRebuiltException;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.RepoException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The rebuilds that a program needs before it may go on from the stored memos. For one thread. */
public final class NeededRebuilds {

  private final Keepers keepers;
  private final Releases releases;
  private final List<SubscriberSpec> working;
  private final List<SubscriberSpec> all;
  private final GeneratedCode generated;
  private final IntrepidRepo repo;

  /**
   * The rebuilds of a program.
   *
   * @param releases stores what a subscriber handles before what it keeps
   * @param working its subscribers that do not stand by
   * @param all its subscribers
   */
  public NeededRebuilds(
      Keepers keepers,
      Releases releases,
      List<SubscriberSpec> working,
      List<SubscriberSpec> all,
      GeneratedCode generated,
      IntrepidRepo repo) {
    this.keepers = keepers;
    this.releases = releases;
    this.working = List.copyOf(working);
    this.all = List.copyOf(all);
    this.generated = generated;
    this.repo = repo;
  }

  /**
   * Stores which subscriber keeps which memos, and begins the new subscribers.
   *
   * @param isToBegin whether needed rebuilds are begun
   * @return the subscribers whose memos are being rebuilt first, each with the ones that have kept
   *     them so far; what these keep is unchanged
   * @throws MemoMustBeRebuiltException if a rebuild is needed and is not under way
   * @throws dev.intrepid.exception.MessagesPassedOverException if a new subscriber would begin
   *     late, where the one stands whose memos it takes
   * @throws dev.intrepid.exception.MessagesOutOfReachException if messages that it takes over lie
   *     in streams that it does not read
   */
  public SortedMap<String, SortedSet<String>> settle(boolean isToBegin) {
    SortedMap<String, SortedSet<String>> held = begin(isToBegin);
    Set<String> waiting = HeldBack.waiting(held);
    List<SubscriberSpec> ready = new ArrayList<>();
    for (SubscriberSpec spec : working) {
      if (!waiting.contains(spec.name())) {
        ready.add(spec);
      }
    }
    releases.settleBegun(ready);
    for (SubscriberSpec spec : ready) {
      keepers.settle(spec);
    }
    return held;
  }

  /**
   * The subscribers whose memos are being rebuilt, each with the ones that have kept them so far.
   *
   * @param isToBegin whether needed rebuilds are begun
   * @throws MemoMustBeRebuiltException if one is needed and is not under way
   */
  private SortedMap<String, SortedSet<String>> begin(boolean isToBegin) {
    SortedMap<String, SortedSet<String>> needed = keepers.review();
    SortedMap<String, SortedSet<String>> held = new TreeMap<>();
    for (SubscriberSpec spec : working) {
      SortedSet<String> formerKeepers = needed.get(spec.name());
      if (formerKeepers != null) {
        held.put(spec.name(), formerKeepers);
      }
    }
    Set<String> byHandAlone = held.isEmpty() ? Set.of() : keepers.takingBack();
    Set<String> refused = new TreeSet<>();
    List<SubscriberSpec> toBegin = new ArrayList<>();
    for (SubscriberSpec spec : working) {
      if (!held.containsKey(spec.name()) || keepers.isBeingRebuilt(spec)) {
        continue;
      }
      if (isToBegin && !byHandAlone.contains(spec.name())) {
        toBegin.add(spec);
      } else {
        refused.add(spec.name());
      }
    }
    if (!refused.isEmpty()) {
      throw keepers.refusal(refused, null);
    }
    releases.reviewHeirs(working, keepers.inPlaceOf());
    for (SubscriberSpec spec : toBegin) {
      begin(spec);
    }
    return held;
  }

  private void begin(SubscriberSpec spec) {
    Rebuild rebuild = Rewinding.of(spec, all, generated, repo).rebuild();
    try {
      if (ShadowName.isUsed(repo, spec.name())) {
        rebuild.abandon(); // of other memos, or in another number of shards
      }
      rebuild.begin();
    } catch (RepoException e) {
      throw e;
    } catch (RebuildException e) {
      if (!keepers.isBeingRebuilt(spec)) {
        throw keepers.refusal(Set.of(spec.name()), e);
      }
    } catch (IntrepidException e) {
      throw keepers.refusal(Set.of(spec.name()), e);
    }
  }
}
