package dev.intrepid.engine.keeper;

import dev.intrepid.IntrepidException;
import dev.intrepid.codegen.SubscriberSpec;
import dev.intrepid.engine.catalog.Fold;
import dev.intrepid.engine.catalog.GeneratedCode;
import dev.intrepid.engine.decode.MessageDecoders;
import dev.intrepid.engine.state.Pauses;
import dev.intrepid.engine.state.ShadowName;
import dev.intrepid.engine.state.SubscriptionLayout;
import dev.intrepid.engine.stored.ControlMemo;
import dev.intrepid.engine.stored.KeeperMemo;
import dev.intrepid.exception.DuplicateKeeperException;
import dev.intrepid.exception.MemoMustBeRebuiltException;
import dev.intrepid.exception.MemoMustBeRebuiltException.Reason;
import dev.intrepid.json.JsonFormat;
import dev.intrepid.repo.Commit;
import dev.intrepid.repo.FencedException;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.LogWentBackException;
import dev.intrepid.repo.MarkerMove;
import dev.intrepid.repo.MemoChange;
import dev.intrepid.repo.MemoConflictException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
 * Compares the subscribers of a program with the keepers recorded in the repo, and stores changes
 * in the commit that begins a subscriber, or in one that fences its workers. For one thread.
 */
public final class Keepers {

  private final IntrepidRepo repo;
  private final GeneratedCode generated;
  private final List<SubscriberSpec> all;
  private final Map<String, SortedSet<String>> adopted = new HashMap<>();
  private final EarlierReleases earlier;
  private @Nullable KeeperRegister known; // a commit based on an old one is refused
  private @Nullable OverwrittenMemos overwritten;
  private Map<String, KeeperReview> reviewed = Map.of();

  /**
   * The keepers of a program.
   *
   * @param all its subscribers
   */
  public Keepers(IntrepidRepo repo, GeneratedCode generated, List<SubscriberSpec> all) {
    this.repo = repo;
    this.generated = generated;
    this.all = List.copyOf(all);
    this.earlier = new EarlierReleases(repo);
  }

  /** Lets a subscriber continue from the memos of a template as they are. */
  public void adopt(String subscriber, String template) {
    adopted.computeIfAbsent(subscriber, any -> new TreeSet<>()).add(Fold.nameless(template));
  }

  /**
   * Requires that each memo that is folded is stored by one subscriber.
   *
   * @throws DuplicateKeeperException if two store the same
   */
  public static void requireOne(List<SubscriberSpec> all) {
    Map<String, String> keepers = new HashMap<>();
    for (SubscriberSpec spec : all) {
      for (Fold fold : Fold.of(spec)) {
        keepers.putIfAbsent(Fold.nameless(fold.template()), spec.name());
      }
    }
    for (SubscriberSpec spec : all) {
      for (String template : Fold.stored(spec)) {
        String keeper = keepers.get(template);
        if (keeper != null && !keeper.equals(spec.name())) {
          throw new DuplicateKeeperException(named(template, all), keeper, spec.name());
        }
      }
    }
  }

  private static String named(String nameless, List<SubscriberSpec> all) {
    return all.stream()
        .flatMap(spec -> spec.handlers().stream())
        .flatMap(handler -> handler.memos().stream())
        .filter(template -> Fold.nameless(template).equals(nameless))
        .findFirst()
        .orElse(nameless);
  }

  /**
   * Whether this program, or one that rebuilds the same, has begun to rebuild a subscriber, which
   * has not been divided otherwise since.
   */
  public boolean isBeingRebuilt(SubscriberSpec spec) {
    ControlMemo ofShadow = ControlMemo.read(repo, ShadowName.of(spec.name()));
    return ofShadow.isStored()
        && ofShadow.shards() == ControlMemo.read(repo, spec.name()).shards()
        && new RebuiltFolds(spec, generated).areIn(repo);
  }

  /**
   * How a new subscriber whose memos are rebuilt is to begin.
   *
   * @param register from which that follows, so that a commit which relies on it is refused if
   *     another one has changed the keepers since
   * @param isNeeded whether what it folds must be rebuilt first
   * @param inPlaceOf the subscriber in whose place it begins, if it takes memos of one
   */
  public record Beginning(KeeperRegister register, boolean isNeeded, Optional<String> inPlaceOf) {}

  /** How a new subscriber is to begin when its memos are rebuilt. */
  public Beginning beginning(SubscriberSpec spec) {
    KeeperRegister register = KeeperRegister.read(repo);
    KeeperReview review = review(spec, register);
    return new Beginning(register, !review.reasons().isEmpty(), review.inPlaceOf());
  }

  /** Whether the repo records what a subscriber of this program folds, or it folds nothing. */
  public boolean isSettled(SubscriberSpec spec) {
    KeeperRegister register = KeeperRegister.read(repo);
    return !isKeeper(spec, register) || review(spec, register).isSettled();
  }

  /** The subscribers that may not run yet, each with the keepers whose memos it takes. */
  public SortedMap<String, SortedSet<String>> review() {
    reviewed = reviews();
    SortedMap<String, SortedSet<String>> held = new TreeMap<>();
    for (Map.Entry<String, KeeperReview> one : reviewed.entrySet()) {
      KeeperReview review = one.getValue();
      if (!review.reasons().isEmpty()) {
        held.put(one.getKey(), new TreeSet<>(review.formerKeepers()));
      }
    }
    return held;
  }

  /**
   * The subscribers that, as of the last review, would take back memos that a newer program has
   * moved away from them.
   */
  public Set<String> takingBack() {
    Set<String> names = new TreeSet<>();
    for (Map.Entry<String, KeeperReview> one : reviewed.entrySet()) {
      if (one.getValue().takesBack()) {
        names.add(one.getKey());
      }
    }
    return names;
  }

  /**
   * The new subscribers that, as of the last review, begin in the place of another one, since they
   * take its memos, rebuilt or as they are; each with that one.
   */
  public SortedMap<String, String> inPlaceOf() {
    SortedMap<String, String> others = new TreeMap<>();
    for (Map.Entry<String, KeeperReview> one : reviewed.entrySet()) {
      Optional<String> other = one.getValue().inPlaceOf();
      if (other.isPresent()) {
        others.put(one.getKey(), other.get());
      }
    }
    return others;
  }

  /**
   * The failure that names the subscribers that may not run, as of the last review, and, if known,
   * why they are not rebuilt.
   */
  public MemoMustBeRebuiltException refusal(
      Set<String> subscribers, @Nullable IntrepidException cause) {
    List<Reason> reasons = new ArrayList<>();
    reviewed.forEach(
        (name, review) -> {
          if (subscribers.contains(name)) {
            reasons.addAll(review.reasons());
          }
        });
    return new MemoMustBeRebuiltException(reasons, cause);
  }

  private Map<String, KeeperReview> reviews() {
    while (true) {
      known = null;
      KeeperRegister register = register();
      Map<String, KeeperReview> reviews = reviews(register);
      if (reasonsHold(reviews.values(), register)) {
        return reviews;
      }
    }
  }

  /** Whether what stands against the program was found while nobody has changed the keepers. */
  private boolean reasonsHold(Collection<KeeperReview> reviews, KeeperRegister register) {
    for (KeeperReview review : reviews) {
      if (!review.reasons().isEmpty()) {
        return register.isCurrent(repo);
      }
    }
    return true;
  }

  private Map<String, KeeperReview> reviews(KeeperRegister register) {
    Map<String, KeeperReview> reviews = new LinkedHashMap<>();
    for (SubscriberSpec spec : all) {
      if (isKeeper(spec, register)) {
        reviews.put(spec.name(), review(spec, register));
      }
    }
    return reviews;
  }

  private KeeperRegister register() {
    KeeperRegister now = known == null ? KeeperRegister.read(repo) : known;
    known = now;
    return now;
  }

  /** Whether it folds memos, or has done so. Most of possibly thousands of subscribers do not. */
  private static boolean isKeeper(SubscriberSpec spec, KeeperRegister register) {
    boolean isKeeper = !Fold.of(spec).isEmpty() || register.of(spec.name()).isStored();
    for (String former : spec.formerly()) {
      isKeeper |= register.of(former).isStored();
    }
    return isKeeper;
  }

  private KeeperReview review(SubscriberSpec spec, KeeperRegister register) {
    SortedSet<String> templates = adopted.getOrDefault(spec.name(), new TreeSet<>());
    UnrecordedKeepers supposed = new UnrecordedKeepers(repo, register, all, earlier);
    return new KeeperReview(spec, generated, repo, register, templates, supposed);
  }

  /**
   * Stores what a subscriber keeps, and begins it if it is new.
   *
   * @throws MemoMustBeRebuiltException if it may not run yet
   */
  public void settle(SubscriberSpec spec) {
    settle(spec, true);
  }

  /**
   * Stores what a subscriber keeps, unless it is new, or new again since another program has
   * retired it.
   *
   * @throws MemoMustBeRebuiltException if it may not run yet
   */
  public void settleBegun(SubscriberSpec spec) {
    settle(spec, false);
  }

  /**
   * Takes memos that methods of this program compute from the subscribers that have folded them.
   *
   * @param templates the templates of what the methods compute
   */
  public void settleComputed(Set<String> templates) {
    takeOverwritten(templates);
  }

  private void takeOverwritten(Set<String> templates) {
    if (!templates.isEmpty() && overwritten().take(templates, register())) {
      known = null;
    }
  }

  private OverwrittenMemos overwritten() {
    OverwrittenMemos now = overwritten;
    if (now == null) {
      now = new OverwrittenMemos(repo, generated.formerMemos(), all);
      overwritten = now;
    }
    return now;
  }

  private void settle(SubscriberSpec spec, boolean begins) {
    if (settled(spec, begins)) {
      takeOverwritten(OverwrittenMemos.of(spec));
    }
  }

  /** Whether what it keeps is stored; not that of one that is new and is not to begin. */
  private boolean settled(SubscriberSpec spec, boolean begins) {
    try (Pauses pauses = new Pauses(repo)) {
      while (true) {
        KeeperRegister register = register();
        if (!isKeeper(spec, register)) {
          return true;
        }
        KeeperReview review = review(spec, register);
        if (review.recorded().isNew() && !begins) {
          return false;
        }
        if (!reasonsHold(List.of(review), register)) {
          known = null;
          continue;
        }
        if (!review.reasons().isEmpty()) {
          throw new MemoMustBeRebuiltException(review.reasons());
        }
        if (review.isSettled() || hasNothingToKeep(review)) {
          return true;
        }
        known = null;
        try {
          register.log().commit(change(spec, review, register));
          return true;
        } catch (FencedException | MemoConflictException | LogWentBackException e) {
          if (!review.recorded().isNew() && review.changesWhatIsKnown()) {
            pauses.standInTheWay(spec.name());
          }
          review.recorded().former().ifPresent(pauses::standInTheWay);
          review.losses().keySet().forEach(pauses::standInTheWay);
        }
      }
    }
  }

  /** Whether it keeps nothing and takes nothing, so that nothing is to be stored. */
  private static boolean hasNothingToKeep(KeeperReview review) {
    return review.next().kept().isEmpty() && !review.next().isStored() && review.losses().isEmpty();
  }

  private Commit change(SubscriberSpec spec, KeeperReview review, KeeperRegister register) {
    List<MemoChange> memos = new ArrayList<>();
    List<MarkerMove> moves = new ArrayList<>();
    // First, so that the commit is refused if one of them advances while its position is read.
    take(register, review, memos, moves);
    if (review.recorded().isNew()) {
      Commit begun = begun(spec, review);
      memos.addAll(begun.memos());
      moves.addAll(begun.markers());
      Optional<String> name = review.recorded().former();
      if (name.isPresent()) {
        KeeperMemo former = register.of(name.get());
        if (former.isStored()) {
          memos.add(former.delete());
        }
      }
    } else if (review.changesWhatIsKnown()) {
      moves.addAll(review.stillAt());
    }
    memos.add(review.next().set());
    memos.add(register.touched());
    return Commit.changing(memos, moves);
  }

  private Commit begun(SubscriberSpec spec, KeeperReview review) {
    MessageDecoders decoders =
        new MessageDecoders(spec.messages(), generated, JsonFormat.standard());
    SubscriptionLayout layout =
        new SubscriptionLayout(
            spec, SubscriptionLayout.config(spec.name()).withTopic(decoders.topic()), repo);
    ControlMemo control = review.recorded().control();
    Optional<String> other = review.inPlaceOf();
    return other.isPresent()
        ? layout.inPlaceOf(control, other.get())
        : layout.beginning(control, repo.lastSequence());
  }

  /** Takes the memos from their former keepers, and fences those. */
  private void take(
      KeeperRegister register,
      KeeperReview review,
      List<MemoChange> memos,
      List<MarkerMove> moves) {
    KeeperMemo taker = review.recorded().own();
    for (Map.Entry<String, SortedSet<String>> lost : review.losses().entrySet()) {
      memos.add(KeeperChanges.without(register.of(lost.getKey()), lost.getValue(), taker).set());
      moves.addAll(SubscriptionLayout.stillAt(repo, lost.getKey()));
    }
  }
}
