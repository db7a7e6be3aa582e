package dev.intrepid.engine.keeper;

import dev.intrepid.IntoEvent;
import dev.intrepid.MemoMustBeRebuiltException.Reason;
import dev.intrepid.codegen.SubscriberSpec;
import dev.intrepid.engine.catalog.Fold;
import dev.intrepid.engine.catalog.GeneratedCode;
import dev.intrepid.engine.decode.MessageDecoders;
import dev.intrepid.engine.state.Markers;
import dev.intrepid.engine.state.MemoPlaces;
import dev.intrepid.engine.state.SubscriptionLayout;
import dev.intrepid.engine.stored.ControlMemo;
import dev.intrepid.engine.stored.HandledSpan;
import dev.intrepid.engine.stored.KeeperMemo;
import dev.intrepid.engine.stored.KeptMemo;
import dev.intrepid.json.JsonFormat;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.MarkerMove;
import dev.intrepid.repo.MarkerRecord;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
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
  private final Supposed supposed;
  private final ControlMemo control;
  private final Optional<String> former;
  private final List<MarkerRecord> markers;
  private final boolean isNew;
  private final KeeperMemo own;
  private final long head;

  private final List<KeptMemo> next = new ArrayList<>();
  private final List<Reason> reasons = new ArrayList<>();
  private final SortedMap<String, SortedSet<String>> losses = new TreeMap<>();

  /**
   * A review of one subscriber.
   *
   * @param adopted the templates of memos to continue as they are, without the names of their
   *     variables
   * @param supposed gives the possible keepers of memos for which none is recorded
   */
  KeeperReview(
      SubscriberSpec spec,
      GeneratedCode generated,
      IntrepidRepo repo,
      KeeperRegister register,
      Set<String> adopted,
      Supposed supposed) {
    this.spec = spec;
    this.generated = generated;
    this.repo = repo;
    this.register = register;
    this.adopted = new TreeSet<>(adopted);
    this.supposed = supposed;
    this.control = ControlMemo.read(repo, spec.name());
    SubscriptionLayout layout =
        new SubscriptionLayout(spec, SubscriptionLayout.config(spec.name()), repo);
    this.isNew = !layout.hasBegun(control);
    this.former = isNew ? layout.former(control) : Optional.empty();
    String standing = isNew ? former.orElse("") : spec.name();
    this.markers =
        standing.isEmpty()
            ? List.of()
            : SubscriptionLayout.markers(
                repo,
                SubscriptionLayout.config(standing),
                ControlMemo.read(repo, standing).shards());
    this.own = standing.isEmpty() ? KeeperMemo.none(spec.name()) : register.of(standing);
    this.head = repo.lastSequence();
    Fold.of(spec).forEach(this::review);
    keepWhatIsOver();
  }

  /** Gives the possible keepers of memos for which none is recorded. */
  interface Supposed {
    /** The names of subscribers that have read the repo and for which nothing is recorded. */
    List<String> keepers();
  }

  /** The reasons why it may not begin; empty if it may. */
  List<Reason> reasons() {
    return reasons;
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

  /** Whether it has no marker under its own name. */
  boolean isNew() {
    return isNew;
  }

  /** The former name whose marker it takes. */
  Optional<String> former() {
    return former;
  }

  ControlMemo control() {
    return control;
  }

  /** Whether the repo records what this program would. */
  boolean isSettled() {
    return !isNew && losses.isEmpty() && own.kept().equals(sorted(next));
  }

  /** Whether programs that fold other memos may be working on it. */
  boolean changesWhatIsKnown() {
    return own.isStored();
  }

  /** Moves that fence its workers, also if they have advanced since the log was read. */
  List<MarkerMove> stillAt() {
    return SubscriptionLayout.stillAt(markers);
  }

  /** What it keeps from now on, to be stored. */
  KeeperMemo next() {
    KeeperMemo stored = register.of(spec.name());
    return new KeeperMemo(spec.name(), "", next, stored.revision());
  }

  private static List<KeptMemo> sorted(List<KeptMemo> memos) {
    return new KeeperMemo("", "", memos, 0).kept();
  }

  private void review(Fold fold) {
    Set<String> places = places(fold.template());
    Set<String> itself = new TreeSet<>(Set.of(spec.name()));
    former.ifPresent(itself::add);
    Optional<KeeperMemo> other = register.keeperOf(places, itself);
    Optional<KeptMemo> mine = KeeperRegister.at(own, places);
    boolean isAdopted = adopted.contains(Fold.nameless(fold.template()));
    if (other.isPresent()) {
      KeeperMemo keeper = other.get();
      if (!isAdopted && MemoPlaces.any(repo, generated.formerMemos(), fold.template())) {
        reasons.add(why(fold).moved(Optional.of(keeper.subscriber()), keeper.subscriber(), isNew));
        return;
      }
      losses.computeIfAbsent(keeper.subscriber(), any -> new TreeSet<>()).addAll(places);
      if (isAdopted && isNew && losses.size() > 1) {
        // It can begin at the marker of only one of them.
        reasons.add(why(fold).moved(Optional.of(keeper.subscriber()), keeper.subscriber(), isNew));
        return;
      }
      EventRecord between = isAdopted && !isNew ? between(fold, keeper.subscriber()) : null;
      if (between != null) {
        long theirs = Markers.furthest(markersOf(keeper.subscriber()));
        reasons.add(
            why(fold)
                .apart(keeper.subscriber(), theirs, Markers.furthest(markers), between.sequence()));
        return;
      }
      if (isAdopted) {
        next.add(gained(fold, KeeperRegister.at(keeper, places).orElseThrow(), keeper));
        return;
      }
    } else if (markers.isEmpty() && isStored(fold)) {
      takeUnrecorded(fold, places, isAdopted);
      return;
    }
    Optional<String> otherwise =
        mine.map(KeptMemo::template).filter(t -> hasOtherVariables(t, fold));
    if (otherwise.isPresent()
        && !isAdopted
        && MemoPlaces.any(repo, generated.formerMemos(), fold.template())) {
      reasons.add(why(fold).otherVariables(otherwise.get()));
      return;
    }
    reviewMessages(fold, mine.orElse(null), isAdopted);
  }

  /** Whether a template has the URIs of a fold, and other variables in them. */
  private static boolean hasOtherVariables(String template, Fold fold) {
    return !template.equals(fold.template())
        && Fold.nameless(template).equals(Fold.nameless(fold.template()));
  }

  /** Takes memos of an earlier release, which recorded no keepers, and trusts what it counted. */
  private void takeUnrecorded(Fold fold, Set<String> places, boolean isAdopted) {
    List<String> keepers = supposed.keepers();
    Optional<String> only = keepers.size() == 1 ? Optional.of(keepers.get(0)) : Optional.empty();
    if (!isAdopted || only.isEmpty()) {
      reasons.add(why(fold).moved(only, String.join(" or ", keepers), isNew));
      return;
    }
    losses.computeIfAbsent(only.get(), any -> new TreeSet<>()).addAll(places);
    SortedMap<String, HandledSpan> spans = new TreeMap<>();
    fold.messages().keySet().forEach(type -> spans.put(type, HandledSpan.after(0)));
    next.add(new KeptMemo(fold.template(), fold.handlers(), spans));
  }

  private boolean isStored(Fold fold) {
    return MemoPlaces.any(repo, generated.formerMemos(), fold.template())
        && !supposed.keepers().isEmpty();
  }

  private Set<String> places(String template) {
    Set<String> places = Fold.nameless(generated.formerMemos().templatesBefore(template));
    places.add(Fold.nameless(template));
    return places;
  }

  /** The first message that only one of the two subscribers has gone past. */
  private @Nullable EventRecord between(Fold fold, String keeper) {
    List<MarkerRecord> theirs = markersOf(keeper);
    long lowest = Math.min(Markers.lowest(markers), Markers.lowest(theirs));
    long highest = Math.max(Markers.furthest(markers), Markers.furthest(theirs));
    MessageDecoders decoders =
        new MessageDecoders(
            List.copyOf(fold.messages().values()), generated, JsonFormat.standard());
    return MissedMessages.first(repo, decoders, lowest, highest);
  }

  /** Continues what another keeper has counted; a span it had ended already has a gap. */
  private KeptMemo gained(Fold fold, KeptMemo theirs, KeeperMemo keeper) {
    long furthest =
        Math.max(Markers.furthest(markers), Markers.furthest(markersOf(keeper.subscriber())));
    SortedMap<String, HandledSpan> spans = new TreeMap<>();
    fold.messages()
        .forEach(
            (type, into) -> {
              HandledSpan span = span(theirs, into);
              boolean isWhole = markers.isEmpty() && span != null && span.isOpen();
              spans.put(type, isWhole ? span : HandledSpan.after(furthest));
            });
    return new KeptMemo(fold.template(), fold.handlers(), spans);
  }

  private List<MarkerRecord> markersOf(String name) {
    return SubscriptionLayout.markers(
        repo, SubscriptionLayout.config(name), ControlMemo.read(repo, name).shards());
  }

  private void reviewMessages(Fold fold, @Nullable KeptMemo mine, boolean isAdopted) {
    SortedMap<String, HandledSpan> spans = new TreeMap<>();
    boolean isTrusted = isTrusted(fold);
    for (IntoEvent<?> into : fold.messages().values()) {
      HandledSpan span = mine == null ? null : span(mine, into);
      if (span != null && span.isOpen()) {
        spans.put(into.type(), span);
        continue;
      }
      EventRecord missed = markers.isEmpty() || isTrusted ? null : missed(into, span);
      if (missed == null) {
        spans.put(into.type(), span == null ? HandledSpan.after(beginning()) : span.reopened());
      } else if (isAdopted) {
        spans.put(into.type(), HandledSpan.after(Markers.furthest(markers)));
      } else {
        reasons.add(
            why(fold)
                .late(
                    into.type(),
                    Markers.furthest(markers),
                    missed.sequence(),
                    templateBefore(fold)));
        return;
      }
    }
    next.add(new KeptMemo(fold.template(), fold.handlers(), spans));
  }

  /**
   * Whether the memos come from an earlier release that has counted all messages: it recorded no
   * keepers, so their existence is taken as proof.
   */
  private boolean isTrusted(Fold fold) {
    return !own.isStored() && MemoPlaces.any(repo, generated.formerMemos(), fold.template());
  }

  /** The sequence at which the subscriber begins, or began as far as is known. */
  private long beginning() {
    if (!spec.fromNow()) {
      return 0;
    }
    return markers.isEmpty()
        ? head
        : own.kept().stream()
            .flatMap(kept -> kept.messages().values().stream())
            .mapToLong(HandledSpan::after)
            .min()
            .orElseGet(() -> Markers.furthest(markers));
  }

  private @Nullable HandledSpan span(KeptMemo kept, IntoEvent<?> into) {
    HandledSpan span = kept.messages().get(into.type());
    if (span != null) {
      return span;
    }
    return generated.formerNames(into.type()).stream()
        .flatMap(former -> Stream.ofNullable(kept.messages().get(former)))
        .findFirst()
        .orElse(null);
  }

  /** The first message that it has passed over without counting it. */
  private @Nullable EventRecord missed(IntoEvent<?> into, @Nullable HandledSpan span) {
    MessageDecoders decoders = new MessageDecoders(List.of(into), generated, JsonFormat.standard());
    long from = span == null ? beginning() : span.through();
    return new MissedMessages(repo, decoders, markers).first(from);
  }

  /** Records memos that the program no longer folds as complete up to here. */
  private void keepWhatIsOver() {
    Set<String> known = new TreeSet<>();
    for (Fold fold : Fold.of(spec)) {
      known.addAll(places(fold.template()));
    }
    for (KeptMemo kept : own.kept()) {
      if (!known.contains(Fold.nameless(kept.template()))) {
        SortedMap<String, HandledSpan> spans = new TreeMap<>();
        kept.messages()
            .forEach(
                (type, span) -> spans.put(type, MissedMessages.ended(span, repo, type, markers)));
        next.add(new KeptMemo(kept.template(), kept.handlers(), spans));
      }
    }
    keepMessagesThatAreOver();
  }

  private void keepMessagesThatAreOver() {
    for (int i = 0; i < next.size(); i++) {
      KeptMemo now = next.get(i);
      KeptMemo before = KeeperRegister.at(own, places(now.template())).orElse(now);
      SortedMap<String, HandledSpan> spans = new TreeMap<>(now.messages());
      before
          .messages()
          .forEach(
              (type, span) -> {
                boolean isRenamed =
                    now.messages().keySet().stream()
                        .anyMatch(today -> generated.formerNames(today).contains(type));
                if (!isRenamed) {
                  spans.putIfAbsent(type, MissedMessages.ended(span, repo, type, markers));
                }
              });
      next.set(i, new KeptMemo(now.template(), now.handlers(), spans));
    }
  }

  private KeeperReasons why(Fold fold) {
    return new KeeperReasons(spec.name(), fold);
  }

  /** The template that the same handlers no longer fold, which is probably the former one. */
  private Optional<String> templateBefore(Fold fold) {
    Set<String> known = new TreeSet<>();
    Fold.of(spec).forEach(other -> known.addAll(places(other.template())));
    return own.kept().stream()
        .filter(kept -> kept.isOpen() && !known.contains(Fold.nameless(kept.template())))
        .filter(kept -> kept.handlers().equals(fold.handlers()))
        .map(KeptMemo::template)
        .findFirst();
  }
}
