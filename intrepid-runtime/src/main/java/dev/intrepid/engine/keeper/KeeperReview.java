package dev.intrepid.engine.keeper;

import dev.intrepid.codegen.SubscriberSpec;
import dev.intrepid.engine.catalog.Fold;
import dev.intrepid.engine.catalog.GeneratedCode;
import dev.intrepid.engine.decode.MessageDecoders;
import dev.intrepid.engine.state.Markers;
import dev.intrepid.engine.state.MemoPlaces;
import dev.intrepid.engine.state.SubscriptionLayout;
import dev.intrepid.engine.stored.HandledSpan;
import dev.intrepid.engine.stored.KeeperMemo;
import dev.intrepid.engine.stored.KeptMemo;
import dev.intrepid.exception.MemoMustBeRebuiltException.Reason;
import dev.intrepid.exception.MemoMustBeRebuiltException.Way;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.MarkerMove;
import dev.intrepid.repo.MarkerRecord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Compares what one subscriber folds with what the repo records: what it would keep from now on,
 * which keeper that is taken from, and reasons against it. Changes nothing. For one thread.
 */
final class KeeperReview {

  private final SubscriberSpec spec;
  private final GeneratedCode generated;
  private final IntrepidRepo repo;
  private final KeeperRegister register;
  private final SortedSet<String> adopted;
  private final UnrecordedKeepers supposed;
  private final RecordedKeeper recorded;
  private final Optional<String> adoptedFrom;
  private final List<MarkerRecord> standing;
  private final FoldedSpans spans;

  private final List<KeptMemo> folded = new ArrayList<>();
  private final List<Reason> reasons = new ArrayList<>();
  private final SortedMap<String, SortedSet<String>> losses = new TreeMap<>();
  private final List<KeptMemo> next;

  /**
   * A review of one subscriber.
   *
   * @param adopted the templates of memos to continue as they are, without the names of their
   *     variables
   * @param supposed the possible keepers of memos for which none is recorded
   */
  KeeperReview(
      SubscriberSpec spec,
      GeneratedCode generated,
      IntrepidRepo repo,
      KeeperRegister register,
      Set<String> adopted,
      UnrecordedKeepers supposed) {
    this.spec = spec;
    this.generated = generated;
    this.repo = repo;
    this.register = register;
    this.adopted = new TreeSet<>(adopted);
    this.supposed = supposed;
    this.recorded = new RecordedKeeper(spec, generated, repo, register);
    this.adoptedFrom = recorded.markers().isEmpty() ? adoptedFrom() : Optional.empty();
    this.standing =
        adoptedFrom.isPresent()
            ? RecordedKeeper.markersOf(repo, adoptedFrom.get())
            : recorded.markers();
    this.spans = new FoldedSpans(recorded, standing, generated, repo, supposed);
    for (Fold fold : Fold.of(spec)) {
      review(fold);
    }
    this.next = new EndedFolds(recorded, generated, repo).addedTo(folded);
  }

  /** The keeper where a new subscriber begins, since it takes memos of that one as they are. */
  private Optional<String> adoptedFrom() {
    for (Fold fold : Fold.of(spec)) {
      if (isAdopted(fold)) {
        Optional<KeeperMemo> keeper =
            register.keeperOf(recorded.places(fold.template()), Set.of(spec.name()));
        if (keeper.isPresent()) {
          return Optional.of(keeper.get().subscriber());
        }
        List<String> supposedly = isStored(fold) ? supposed.names() : List.of();
        if (supposedly.size() == 1 && !isComputed(fold)) {
          return Optional.of(supposedly.get(0));
        }
      }
    }
    return Optional.empty();
  }

  private boolean isAdopted(Fold fold) {
    return adopted.contains(Fold.nameless(fold.template()));
  }

  /** The reasons why it may not begin; empty if it may. */
  List<Reason> reasons() {
    return reasons;
  }

  /** Whether a newer program has had its memos kept otherwise, and it would take them back. */
  boolean takesBack() {
    return reasons.stream().anyMatch(reason -> !reason.ways().contains(Way.REBUILD));
  }

  /**
   * The subscriber in whose place it begins, since it is new and takes that one's memos, rebuilt or
   * as they are.
   */
  Optional<String> inPlaceOf() {
    if (!recorded.markers().isEmpty()) {
      return Optional.empty();
    }
    for (Reason reason : reasons) {
      if (reason.formerKeeper().isPresent()) {
        return reason.formerKeeper();
      }
    }
    return adoptedFrom;
  }

  /** The subscribers that keep some of its memos today. */
  Set<String> formerKeepers() {
    Set<String> names = new LinkedHashSet<>(losses.keySet());
    reasons.forEach(reason -> reason.formerKeeper().ifPresent(names::add));
    return names;
  }

  /**
   * The memos that other subscribers lose, by their names; templates without the names of
   * variables.
   */
  SortedMap<String, SortedSet<String>> losses() {
    return losses;
  }

  /** What the repo records of it so far. */
  RecordedKeeper recorded() {
    return recorded;
  }

  /** Whether the repo records what this program would. */
  boolean isSettled() {
    return !recorded.isNew() && losses.isEmpty() && recorded.own().kept().equals(sorted(next));
  }

  /** Whether programs that fold other memos may be working on it. */
  boolean changesWhatIsKnown() {
    return recorded.own().isStored();
  }

  /** Moves that fence its workers, also if they have advanced since the log was read. */
  List<MarkerMove> stillAt() {
    return SubscriptionLayout.stillAt(recorded.markers());
  }

  /** What it keeps from now on, to be stored. */
  KeeperMemo next() {
    KeeperMemo stored = register.of(spec.name());
    Set<String> lost = KeeperChanges.lost(recorded.own(), next);
    return new KeeperMemo(spec.name(), "", next, new TreeSet<>(lost), stored.revision());
  }

  private static List<KeptMemo> sorted(List<KeptMemo> memos) {
    return KeeperMemo.none("").keeping(memos).kept();
  }

  private void review(Fold fold) {
    Set<String> places = recorded.places(fold.template());
    Set<String> itself = new TreeSet<>(Set.of(spec.name()));
    if (recorded.former().isPresent()) {
      itself.add(recorded.former().get());
    }
    Optional<KeeperMemo> other = register.keeperOf(places, itself);
    boolean isAdopted = isAdopted(fold);
    if (other.isPresent()) {
      take(fold, places, other.get(), isAdopted);
    } else if (recorded.markers().isEmpty() && isStored(fold)) {
      beginOn(fold, places, register.rebuilding(places, itself), isAdopted);
    } else {
      goOn(fold, isAdopted);
    }
  }

  /** Begins with memos that are stored and that nobody is recorded to keep. */
  private void beginOn(
      Fold fold, Set<String> places, Optional<String> rebuiltFor, boolean isAdopted) {
    if (!supposed.names().isEmpty() && !isComputed(fold)) {
      takeUnrecorded(fold, places, isAdopted);
    } else if (rebuiltFor.isPresent() && !isAdopted) {
      reasons.add(why(fold).rebuiltFor(rebuiltFor.get()));
    } else {
      goOn(fold, isAdopted);
    }
  }

  /** Takes memos that another subscriber keeps. */
  private void take(Fold fold, Set<String> places, KeeperMemo keeper, boolean isAdopted) {
    String name = keeper.subscriber();
    if (!isAdopted && isStored(fold)) {
      boolean isBack = !Collections.disjoint(recorded.own().lost(), places);
      reasons.add(
          isBack
              ? why(fold).takenBack(name)
              : why(fold).moved(Optional.of(name), name, recorded.isNew()));
      return;
    }
    losses.computeIfAbsent(name, any -> new TreeSet<>()).addAll(places);
    if (!isAdopted) {
      goOn(fold, false);
    } else if (recorded.markers().isEmpty() && losses.size() > 1) {
      // It can begin at the marker of only one of them.
      reasons.add(why(fold).moved(Optional.of(name), name, true));
    } else {
      takeAsTheyAre(fold, KeeperRegister.at(keeper, places).orElseThrow(), name);
    }
  }

  private void takeAsTheyAre(Fold fold, KeptMemo memo, String keeper) {
    if (memo.isUnknown() && isStored(fold)) {
      reasons.add(why(fold).sentBack(keeper));
      return;
    }
    List<MarkerRecord> theirs = RecordedKeeper.markersOf(repo, keeper);
    boolean beginsThere = recorded.markers().isEmpty();
    EventRecord between = beginsThere ? null : between(fold, theirs);
    EventRecord aside =
        beginsThere
            ? null
            : new AsideOfOne(repo, decoders(fold)).first(recorded.standing(), keeper);
    if (between != null) {
      long own = Markers.furthest(recorded.markers());
      reasons.add(why(fold).apart(keeper, Markers.furthest(theirs), own, between.sequence()));
    } else if (aside != null) {
      reasons.add(why(fold).aside(keeper, aside));
    } else {
      folded.add(spans.gained(fold, memo, theirs));
    }
  }

  /** The first message that only one of the two subscribers has gone past. */
  private @Nullable EventRecord between(Fold fold, List<MarkerRecord> theirs) {
    List<MarkerRecord> own = recorded.markers();
    long lowest = Math.min(Markers.lowest(own), Markers.lowest(theirs));
    long highest = Math.max(Markers.furthest(own), Markers.furthest(theirs));
    MessageDecoders decoders = decoders(fold);
    return MissedMessages.first(
        repo, recorded.topic(), record -> decoders.of(record) != null, lowest, highest);
  }

  private MessageDecoders decoders(Fold fold) {
    return CountedTypes.decoders(fold, generated);
  }

  /** Takes memos of an earlier release, which recorded no keepers. */
  private void takeUnrecorded(Fold fold, Set<String> places, boolean isAdopted) {
    List<String> keepers = supposed.names();
    Optional<String> only = keepers.size() == 1 ? Optional.of(keepers.get(0)) : Optional.empty();
    if (!isAdopted || only.isEmpty()) {
      reasons.add(why(fold).moved(only, String.join(" or ", keepers), recorded.isNew()));
      return;
    }
    losses.computeIfAbsent(only.get(), any -> new TreeSet<>()).addAll(places);
    folded.add(FoldedSpans.unrecorded(fold, generated));
  }

  /** Goes on with the subscriber's own memos, or begins them. */
  private void goOn(Fold fold, boolean isAdopted) {
    Optional<KeptMemo> mine = recorded.at(fold.template());
    if (mine.isPresent() && mine.get().isUnknown() && isStored(fold)) {
      reasons.add(why(fold).sentBack(recorded.standing()));
      return;
    }
    Optional<Reason> reason = isAdopted ? Optional.empty() : notItsOwn(fold, mine);
    if (reason.isPresent()) {
      reasons.add(reason.get());
      return;
    }
    FoldedSpans.Continued continued = spans.continued(fold, mine.orElse(null), isAdopted);
    if (continued instanceof FoldedSpans.Kept kept) {
      folded.add(kept.memo());
    } else if (continued instanceof FoldedSpans.Missed missed) {
      reasons.add(missing(fold, missed, mine));
    }
  }

  /** Why what is stored at its places is not its own, if it is not. */
  private Optional<Reason> notItsOwn(Fold fold, Optional<KeptMemo> mine) {
    if (mine.isPresent()) {
      return ofOthers(fold, mine.get());
    }
    if (!spans.isWhole(fold)) {
      return isStored(fold) ? Optional.of(why(fold).notFolded()) : Optional.empty();
    }
    // What is there before a subscriber begins is a beginning, unless a method has computed it.
    return isComputed(fold) ? Optional.of(why(fold).computed()) : Optional.empty();
  }

  /** Why it would go on with memos of something else, if it would. */
  private Optional<Reason> ofOthers(Fold fold, KeptMemo mine) {
    FormerTemplates templates = new FormerTemplates(fold, mine, generated, repo);
    if (templates.haveOtherVariables() && isStored(fold)) {
      boolean isBack = recorded.own().lost().contains(fold.template());
      return Optional.of(why(fold).otherVariables(mine.template(), isBack));
    }
    Optional<KeptMemo> others = recorded.ofOthers(fold, mine);
    if (others.isPresent() && isStored(fold)) {
      return Optional.of(why(fold).ofOthers(mine, others.get().template()));
    }
    boolean isElsewhere = !Fold.nameless(mine.template()).equals(Fold.nameless(fold.template()));
    if (isElsewhere && MemoPlaces.any(repo, fold.template())) {
      return Optional.of(why(fold).ofOthers(mine.template()));
    }
    Optional<String> theirs = templates.ofOthers();
    return theirs.isPresent()
        ? Optional.of(why(fold).formerOfOthers(theirs.get()))
        : leftOut(fold, templates);
  }

  private Optional<Reason> leftOut(Fold fold, FormerTemplates templates) {
    Optional<String> leftOut = templates.leftOut();
    return leftOut.isPresent()
        ? Optional.of(why(fold).formerLeftOut(leftOut.get()))
        : Optional.empty();
  }

  private Reason missing(Fold fold, FoldedSpans.Missed missed, Optional<KeptMemo> mine) {
    if (mine.isPresent()) {
      for (Map.Entry<String, HandledSpan> unknown :
          FoldedSpans.unknown(mine.get(), generated).entrySet()) {
        if (unknown.getValue().isOpen()) {
          return why(fold).countsUnknown(unknown.getKey());
        }
      }
    }
    long own = Markers.furthest(standing);
    Optional<String> before = recorded.templateBefore(fold);
    return why(fold).late(missed.type(), own, missed.first().sequence(), before);
  }

  /** Whether there are memos of the fold. */
  private boolean isStored(Fold fold) {
    return MemoPlaces.any(repo, generated.formerMemos(), fold.template());
  }

  /** Whether there are memos at its places that a method has computed. */
  private boolean isComputed(Fold fold) {
    return MemoPlaces.anyComputed(repo, generated.formerMemos(), fold.template());
  }

  private KeeperReasons why(Fold fold) {
    return new KeeperReasons(spec.name(), fold);
  }
}
