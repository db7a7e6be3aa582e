package dev.intrepid.engine.replay;

import dev.intrepid.compute.UriTemplate;
import dev.intrepid.concurrent.SystemClock;
import dev.intrepid.control.Retirement;
import dev.intrepid.control.RetirementException;
import dev.intrepid.engine.catalog.Fold;
import dev.intrepid.engine.keeper.KeeperRegister;
import dev.intrepid.engine.member.Members;
import dev.intrepid.engine.state.LogAsRead;
import dev.intrepid.engine.state.Markers;
import dev.intrepid.engine.state.MemoPlaces;
import dev.intrepid.engine.state.ShadowName;
import dev.intrepid.engine.state.SubscriptionLayout;
import dev.intrepid.engine.stored.AppMember;
import dev.intrepid.engine.stored.ControlMemo;
import dev.intrepid.engine.stored.ControlMemo.By;
import dev.intrepid.engine.stored.HandledMemo;
import dev.intrepid.engine.stored.HandledSpan;
import dev.intrepid.engine.stored.KeeperMemo;
import dev.intrepid.engine.stored.KeptMemo;
import dev.intrepid.engine.stored.ParkedMemo;
import dev.intrepid.engine.stored.SkippedMemo;
import dev.intrepid.engine.stored.StrayMemo;
import dev.intrepid.repo.Commit;
import dev.intrepid.repo.FencedException;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.LogWentBackException;
import dev.intrepid.repo.MarkerMove;
import dev.intrepid.repo.MarkerRecord;
import dev.intrepid.repo.MemoChange;
import dev.intrepid.repo.MemoConflictException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Ends a subscriber that is known from the repo alone. Thread-safe. */
public final class Retiring implements Retirement {

  private final IntrepidRepo repo;
  private final String name;

  /** Ends the subscriber of that name. */
  public Retiring(IntrepidRepo repo, String name) {
    this.repo = repo;
    this.name = name;
  }

  /** What there is of it. */
  private record Found(
      LogAsRead log,
      ControlMemo control,
      List<MarkerRecord> markers,
      KeeperRegister register,
      SortedMap<String, List<String>> memos,
      List<ParkedMemo> parked,
      SkippedMemo skipped) {

    Retirement.Plan plan(String name) {
      SortedMap<String, Long> counts = new TreeMap<>();
      memos.forEach((template, uris) -> counts.put(template, (long) uris.size()));
      return new Retirement.Plan(
          name, Markers.lowest(markers), counts, parked.size(), skipped.count());
    }

    long furthest() {
      return Markers.furthest(markers);
    }
  }

  @Override
  public Retirement.Plan plan() {
    return find().plan(name);
  }

  @Override
  public Retirement.Plan drop() {
    return retrying(
        found -> {
          List<MemoChange> changes = end(found, "");
          found
              .memos()
              .values()
              .forEach(uris -> uris.forEach(u -> changes.add(MemoChange.delete(u))));
          return Commit.changing(changes, SubscriptionLayout.stillAt(repo, name));
        });
  }

  @Override
  public Retirement.Plan handOverTo(String heir) {
    if (heir.equals(name)) {
      throw new RetirementException(
          name + " cannot hand over to itself: name the subscriber that stands in its place.");
    }
    return retrying(found -> handedOver(found, heir));
  }

  private Commit handedOver(Found found, String heir) {
    ControlMemo control = ControlMemo.read(repo, heir);
    List<MarkerRecord> theirs =
        SubscriptionLayout.markers(repo, SubscriptionLayout.config(heir), control.shards());
    boolean isNew = control.isRetired() || theirs.isEmpty();
    List<MemoChange> changes = end(found, heir);
    List<MarkerMove> moves = new ArrayList<>(SubscriptionLayout.stillAt(repo, name));
    if (isNew) {
      changes.add(control.inPlaceOf(found.control()).set());
      found.parked().forEach(parked -> changes.add(parked.renamed(heir).set()));
      HandledMemo handled = HandledMemo.read(repo, name);
      if (handled.isStored()) {
        changes.add(HandledMemo.read(repo, heir).inPlaceOf(handled).set());
      }
      for (MarkerRecord marker : found.markers()) {
        moves.add(begun(heir, marker));
      }
    } else {
      moves.addAll(SubscriptionLayout.stillAt(repo, heir));
    }
    long furthest = Math.max(found.furthest(), Markers.furthest(theirs));
    KeeperMemo own = found.register().of(name);
    if (own.isStored()) {
      changes.add(with(found.register().of(heir), own, isNew ? -1 : furthest).set());
    }
    return Commit.changing(changes, moves);
  }

  private MarkerMove begun(String heir, MarkerRecord marker) {
    String stream = SubscriptionLayout.config(heir).streamId();
    long epoch = repo.marker(stream, marker.shard()).map(MarkerRecord::epoch).orElse(0L);
    return new MarkerMove(stream, marker.shard(), epoch, marker.marker());
  }

  /**
   * What an heir keeps. An heir with another marker may not fold these memos yet: their span ends
   * at the handover, and continues if no message is missed until the heir's program folds them.
   */
  private static KeeperMemo with(KeeperMemo heir, KeeperMemo own, long furthest) {
    Map<String, KeptMemo> kept = new LinkedHashMap<>();
    heir.kept().forEach(one -> kept.put(Fold.nameless(one.template()), one));
    for (KeptMemo one : own.kept()) {
      KeptMemo taken = furthest < 0 ? one : one.spans(span -> new HandledSpan(furthest, furthest));
      kept.put(Fold.nameless(one.template()), taken);
    }
    return heir.keeping(List.copyOf(kept.values()));
  }

  /** The changes that end it, in favour of an heir or of none. */
  private List<MemoChange> end(Found found, String heir) {
    List<MemoChange> changes = new ArrayList<>();
    changes.add(found.control().retired(heir, By.PERSON).set());
    KeeperMemo own = found.register().of(name);
    if (own.isStored()) {
      changes.add(own.delete());
      changes.add(found.register().touched());
    }
    found.parked().forEach(parked -> changes.add(parked.delete()));
    changes.add(MemoChange.delete(SkippedMemo.uri(name)));
    changes.add(StrayMemo.forget(name));
    changes.add(HandledMemo.forget(name));
    return changes;
  }

  private interface Ending {
    Commit of(Found found);
  }

  private Retirement.Plan retrying(Ending ending) {
    while (true) {
      Found found = find();
      try {
        found.log().commit(ending.of(found));
        return found.plan(name);
      } catch (FencedException | MemoConflictException | LogWentBackException e) {
        requireNobodyRuns();
      }
    }
  }

  private Found find() {
    LogAsRead log = LogAsRead.of(repo);
    ControlMemo control = ControlMemo.read(repo, name);
    List<MarkerRecord> markers =
        SubscriptionLayout.markers(repo, SubscriptionLayout.config(name), control.shards());
    if (control.isRetired() || markers.isEmpty()) {
      throw new RetirementException(
          control.isRetired()
              ? name + " was retired already."
              : "No subscriber "
                  + name
                  + " of an app has read from "
                  + repo.address()
                  + ": a subscription by hand is not retired so.");
    }
    requireNobodyRuns();
    if (ShadowName.isUsed(repo, name)) {
      throw new RetirementException(
          name + " is being rebuilt: finish or abandon that first, then retire it.");
    }
    KeeperRegister register = KeeperRegister.read(repo);
    List<ParkedMemo> parked = new ArrayList<>();
    repo.eachMemo(ParkedMemo.prefix(name), memo -> parked.add(ParkedMemo.of(memo)));
    return new Found(
        log,
        control,
        markers,
        register,
        memos(register.of(name)),
        parked,
        SkippedMemo.in(repo, name));
  }

  private void requireNobodyRuns() {
    Members members = new Members(repo, SystemClock.utc());
    if (members.isAnother(app -> app.running(name).isPresent())) {
      throw new RetirementException(
          "An app that runs has the subscriber "
              + name
              + ": stop that first, and wait "
              + AppMember.LASTS.toSeconds()
              + " seconds if it was killed.");
    }
  }

  private SortedMap<String, List<String>> memos(KeeperMemo keeper) {
    SortedMap<String, List<String>> found = new TreeMap<>();
    for (KeptMemo kept : keeper.kept()) {
      UriTemplate template = UriTemplate.of(kept.template());
      List<String> uris = new ArrayList<>();
      repo.eachMemo(
          MemoPlaces.prefix(kept.template()),
          memo -> {
            if (template.variables(memo.uri()).isPresent()) {
              uris.add(memo.uri());
            }
          });
      found.put(kept.template(), uris);
    }
    return found;
  }
}
