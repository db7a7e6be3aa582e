package dev.intrepid.engine.keeper;

import dev.intrepid.codegen.SubscriberSpec;
import dev.intrepid.engine.catalog.Fold;
import dev.intrepid.engine.catalog.FormerMemos;
import dev.intrepid.engine.catalog.GeneratedCode;
import dev.intrepid.engine.state.SubscriptionLayout;
import dev.intrepid.engine.stored.ControlMemo;
import dev.intrepid.engine.stored.HandledMemo;
import dev.intrepid.engine.stored.HandledSpan;
import dev.intrepid.engine.stored.HandledType;
import dev.intrepid.engine.stored.KeeperMemo;
import dev.intrepid.engine.stored.KeptMemo;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.MarkerMove;
import dev.intrepid.repo.MarkerRecord;
import dev.intrepid.repo.MemoChange;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Changes of keepers after memos were rebuilt from the beginning of the log. */
public final class KeeperChanges {

  private KeeperChanges() {}

  /**
   * A keeper without memos that another one takes. It notes that it has lost them, unless the other
   * one had lost them before: then an older program takes them back.
   */
  static KeeperMemo without(KeeperMemo keeper, Set<String> places, KeeperMemo taker) {
    List<KeptMemo> left = new ArrayList<>();
    Set<String> lost = new TreeSet<>(keeper.lost());
    for (KeptMemo kept : keeper.kept()) {
      String place = Fold.nameless(kept.template());
      if (!places.contains(place)) {
        left.add(kept);
      } else if (Collections.disjoint(taker.lost(), places)) {
        lost.add(place);
      }
    }
    return keeper.keeping(left).losing(lost);
  }

  /**
   * What a keeper has lost when it keeps these memos from now on: what it does not have again, and
   * the memos of templates that had other variables at the same places.
   */
  static Set<String> lost(KeeperMemo keeper, List<KeptMemo> kept) {
    Set<String> lost = new TreeSet<>(keeper.lost());
    for (KeptMemo now : kept) {
      lost.remove(Fold.nameless(now.template()));
      boolean isBack = lost.remove(now.template());
      for (KeptMemo before : keeper.kept()) {
        if (!isBack && hasOtherVariables(before.template(), now.template())) {
          lost.add(before.template());
        }
      }
    }
    return lost;
  }

  /** Whether two templates have the same URIs, and other variables in them. */
  static boolean hasOtherVariables(String template, String other) {
    return !template.equals(other) && Fold.nameless(template).equals(Fold.nameless(other));
  }

  /**
   * Adds the change that makes a subscriber the keeper of the memos it folds, since it has counted
   * everything after a sequence. What it has kept for other programs is not known from then on.
   * Messages of types that this program does not know are not in them, which a newer program is to
   * find out.
   *
   * @return the markers of the former keepers, by their names
   */
  public static Map<String, List<MarkerRecord>> addWhole(
      SubscriberSpec spec,
      long after,
      GeneratedCode generated,
      IntrepidRepo repo,
      List<MemoChange> memos,
      List<MarkerMove> moves) {
    KeeperRegister register = KeeperRegister.read(repo);
    KeeperMemo own = register.of(spec.name());
    List<Fold> folds = Fold.of(spec);
    if (folds.isEmpty() && !own.isStored()) {
      return Map.of();
    }
    Map<String, SortedSet<String>> losses = losses(spec, generated.formerMemos(), register);
    List<KeeperMemo> keepers = new ArrayList<>(List.of(own));
    losses.keySet().forEach(name -> keepers.add(register.of(name)));
    List<KeptMemo> kept = new ArrayList<>();
    for (KeptMemo memo : whole(folds, after, generated)) {
      kept.add(withFormerNames(withoutUnknown(memo, keepers, generated), spec, generated, repo));
    }
    Set<String> known = new TreeSet<>();
    folds.forEach(fold -> known.addAll(places(fold.template(), generated.formerMemos())));
    // Memos that this program does not fold stay, and have counted what is delivered again.
    own.kept().stream()
        .filter(one -> !known.contains(Fold.nameless(one.template())))
        .forEach(one -> kept.add(one.unknown()));
    memos.add(own.keeping(kept).losing(lost(own, kept)).heirOf("").set());
    memos.add(register.touched());
    Map<String, List<MarkerRecord>> stood = new HashMap<>();
    losses.forEach(
        (name, places) -> {
          memos.add(without(register.of(name), places, own).set());
          moves.addAll(SubscriptionLayout.stillAt(repo, name));
          int shards = ControlMemo.read(repo, name).shards();
          stood.put(
              name, SubscriptionLayout.markers(repo, SubscriptionLayout.config(name), shards));
        });
    return stood;
  }

  /**
   * The same, which says of former names of its messages that the subscriber does not handle until
   * now, or handles as other messages, that they are counted, too, as far as the log goes.
   */
  private static KeptMemo withFormerNames(
      KeptMemo memo, SubscriberSpec spec, GeneratedCode generated, IntrepidRepo repo) {
    SortedMap<String, HandledType> handled = HandledMemo.read(repo, spec.name()).open();
    SortedMap<String, HandledSpan> spans = new TreeMap<>(memo.messages());
    for (Map.Entry<String, HandledSpan> counted : memo.messages().entrySet()) {
      for (String name : generated.formerNames(counted.getKey())) {
        boolean isHandled =
            handled.containsKey(name) && HandledType.areOneMessage(name, counted.getKey(), handled);
        if (!isHandled) {
          spans.putIfAbsent(name, counted.getValue().endedAt(repo.lastSequence()));
        }
      }
    }
    return memo.counting(spans);
  }

  /** The same, which says of types that it had and this program does not know that it has none. */
  private static KeptMemo withoutUnknown(
      KeptMemo memo, List<KeeperMemo> keepers, GeneratedCode generated) {
    SortedMap<String, HandledSpan> spans = new TreeMap<>(memo.messages());
    String place = Fold.nameless(memo.template());
    for (KeeperMemo keeper : keepers) {
      for (KeptMemo before : keeper.kept()) {
        if (Fold.nameless(before.template()).equals(place)) {
          for (String type : FoldedSpans.unknown(before, generated).keySet()) {
            spans.putIfAbsent(type, HandledSpan.none());
          }
        }
      }
    }
    return memo.counting(spans);
  }

  /**
   * The memos a subscriber folds that others keep, by the keeper; templates without the names of
   * variables.
   */
  public static SortedMap<String, SortedSet<String>> losses(
      SubscriberSpec spec, FormerMemos former, KeeperRegister register) {
    SortedMap<String, SortedSet<String>> losses = new TreeMap<>();
    for (Fold fold : Fold.of(spec)) {
      Set<String> places = places(fold.template(), former);
      register
          .keeperOf(places, Set.of(spec.name()))
          .ifPresent(
              other ->
                  losses
                      .computeIfAbsent(other.subscriber(), any -> new TreeSet<>())
                      .addAll(places));
    }
    return losses;
  }

  /** A template and its former ones, without the names of variables. */
  static Set<String> places(String template, FormerMemos former) {
    Set<String> places = Fold.nameless(former.templatesBefore(template));
    places.add(Fold.nameless(template));
    return places;
  }

  /** These memos, complete after a sequence. */
  public static List<KeptMemo> whole(List<Fold> folds, long after, GeneratedCode generated) {
    List<KeptMemo> kept = new ArrayList<>();
    for (Fold fold : folds) {
      SortedMap<String, HandledSpan> spans = new TreeMap<>();
      for (String type : CountedTypes.of(fold, generated)) {
        spans.put(type, HandledSpan.after(after));
      }
      kept.add(kept(fold, generated, spans));
    }
    return kept;
  }

  /** The memos of a fold in which these messages are counted. */
  static KeptMemo kept(
      Fold fold, GeneratedCode generated, SortedMap<String, HandledSpan> messages) {
    List<String> formerly = generated.formerMemos().templatesBefore(fold.template());
    return new KeptMemo(fold.template(), Optional.of(formerly), fold.handlers(), messages);
  }
}
