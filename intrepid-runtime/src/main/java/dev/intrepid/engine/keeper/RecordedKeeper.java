package dev.intrepid.engine.keeper;

import dev.intrepid.codegen.SubscriberSpec;
import dev.intrepid.engine.catalog.Fold;
import dev.intrepid.engine.catalog.GeneratedCode;
import dev.intrepid.engine.decode.MessageDecoders;
import dev.intrepid.engine.state.Markers;
import dev.intrepid.engine.state.SubscriptionLayout;
import dev.intrepid.engine.stored.ControlMemo;
import dev.intrepid.engine.stored.HandledMemo;
import dev.intrepid.engine.stored.HandledSpan;
import dev.intrepid.engine.stored.KeeperMemo;
import dev.intrepid.engine.stored.KeptMemo;
import dev.intrepid.json.JsonFormat;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.MarkerRecord;
import dev.intrepid.repo.SubscriptionTopic;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;

/**
 * What the repo records of one subscriber that folds memos, read at one moment: under its own name,
 * or under the former one whose marker it takes. Immutable.
 */
final class RecordedKeeper {

  private final SubscriberSpec spec;
  private final GeneratedCode generated;
  private final ControlMemo control;
  private final Optional<String> former;
  private final List<MarkerRecord> markers;
  private final boolean isNew;
  private final KeeperMemo own;
  private final long head;

  RecordedKeeper(
      SubscriberSpec spec, GeneratedCode generated, IntrepidRepo repo, KeeperRegister register) {
    this.spec = spec;
    this.generated = generated;
    this.control = ControlMemo.read(repo, spec.name());
    SubscriptionLayout layout =
        new SubscriptionLayout(spec, SubscriptionLayout.config(spec.name()), repo);
    this.isNew = !layout.hasBegun(control);
    this.former = isNew ? layout.former(control) : Optional.empty();
    String standing = isNew ? former.orElse("") : spec.name();
    this.markers = standing.isEmpty() ? List.of() : markersOf(repo, standing);
    this.own = standing.isEmpty() ? KeeperMemo.none(spec.name()) : register.of(standing);
    this.head = repo.lastSequence();
  }

  /** The markers of a subscriber, in the order of its shards. */
  static List<MarkerRecord> markersOf(IntrepidRepo repo, String name) {
    return SubscriptionLayout.markers(
        repo, SubscriptionLayout.config(name), ControlMemo.read(repo, name).shards());
  }

  /** The subscriber as this program has it. */
  SubscriberSpec spec() {
    return spec;
  }

  /** All that the subscriber reads: a message may lie in streams that it reads for others. */
  SubscriptionTopic topic() {
    return new MessageDecoders(spec.messages(), generated, JsonFormat.standard()).topic();
  }

  /** What was requested of it. */
  ControlMemo control() {
    return control;
  }

  /** The name under which its markers are. */
  String standing() {
    return former.orElse(spec.name());
  }

  /** The former name whose marker it takes. */
  Optional<String> former() {
    return former;
  }

  /** Whether it has no marker under its own name. */
  boolean isNew() {
    return isNew;
  }

  /** Its markers, in the order of its shards; none if it has not begun. */
  List<MarkerRecord> markers() {
    return markers;
  }

  /** The memos that it keeps. */
  KeeperMemo own() {
    return own;
  }

  /** What the program has handled that worked on it last, as that is stored now. */
  HandledMemo handled(IntrepidRepo repo) {
    return HandledMemo.read(repo, standing());
  }

  /** The sequence at which the subscriber begins, or began as far as is known. */
  long beginning(IntrepidRepo repo) {
    if (!spec.fromNow()) {
      return 0;
    }
    return markers.isEmpty() ? head : begun(repo);
  }

  private long begun(IntrepidRepo repo) {
    LongStream counted =
        own.kept().stream()
            .flatMap(kept -> kept.messages().values().stream())
            .mapToLong(HandledSpan::after);
    LongStream handled =
        handled(repo).types().values().stream().mapToLong(type -> type.span().after());
    return LongStream.concat(counted, handled).min().orElseGet(() -> Markers.furthest(markers));
  }

  /** A template and its former ones, without the names of variables. */
  Set<String> places(String template) {
    return KeeperChanges.places(template, generated.formerMemos());
  }

  /** All places of the memos that it folds in this program. */
  Set<String> placesOfFolds() {
    Set<String> known = new TreeSet<>();
    for (Fold fold : Fold.of(spec)) {
      known.addAll(places(fold.template()));
    }
    return known;
  }

  /** The memos that it keeps at a template or, if there are none, at a former one. */
  Optional<KeptMemo> at(String template) {
    Optional<KeptMemo> there = KeeperRegister.at(own, Set.of(Fold.nameless(template)));
    return there.isPresent() ? there : atFormer(template);
  }

  private Optional<KeptMemo> atFormer(String template) {
    return KeeperRegister.at(own, Fold.nameless(generated.formerMemos().templatesBefore(template)));
  }

  /**
   * The memos that a fold has folded so far, if those at its template are of another one: it was
   * given that template, or two folds have swapped theirs, and would go on from each other's memos.
   */
  Optional<KeptMemo> ofOthers(Fold fold, KeptMemo atTemplate) {
    Optional<KeptMemo> atFormer = atFormer(fold.template());
    return atFormer.isPresent() && !atFormer.get().equals(atTemplate)
        ? atFormer
        : ofSameHandlers(fold, atTemplate);
  }

  private Optional<KeptMemo> ofSameHandlers(Fold fold, KeptMemo atTemplate) {
    if (!atTemplate.isOpen() || atTemplate.handlers().equals(fold.handlers())) {
      return Optional.empty();
    }
    for (KeptMemo kept : own.kept()) {
      if (kept.isOpen() && kept.handlers().equals(fold.handlers()) && !isFoldedAsBefore(kept)) {
        return Optional.of(kept);
      }
    }
    return Optional.empty();
  }

  private boolean isFoldedAsBefore(KeptMemo kept) {
    for (Fold fold : Fold.of(spec)) {
      boolean isThere = places(fold.template()).contains(Fold.nameless(kept.template()));
      if (isThere && kept.handlers().equals(fold.handlers())) {
        return true;
      }
    }
    return false;
  }

  /** The template that the same handlers no longer fold, which is probably the former one. */
  Optional<String> templateBefore(Fold fold) {
    Set<String> known = placesOfFolds();
    return own.kept().stream()
        .filter(kept -> kept.isOpen() && !known.contains(Fold.nameless(kept.template())))
        .filter(kept -> kept.handlers().equals(fold.handlers()))
        .map(KeptMemo::template)
        .findFirst();
  }
}
