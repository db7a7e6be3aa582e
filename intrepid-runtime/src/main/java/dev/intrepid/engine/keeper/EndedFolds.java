package dev.intrepid.engine.keeper;

import dev.intrepid.engine.catalog.Fold;
import dev.intrepid.engine.catalog.GeneratedCode;
import dev.intrepid.engine.stored.HandledSpan;
import dev.intrepid.engine.stored.KeptMemo;
import dev.intrepid.repo.IntrepidRepo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a subscriber has folded and no longer does, memos as well as types of messages: recorded as
 * complete up to where the subscriber is, so that a program that folds it again knows what it
 * lacks. Changes nothing. Immutable.
 */
final class EndedFolds {

  private final RecordedKeeper recorded;
  private final GeneratedCode generated;
  private final IntrepidRepo repo;

  EndedFolds(RecordedKeeper recorded, GeneratedCode generated, IntrepidRepo repo) {
    this.recorded = recorded;
    this.generated = generated;
    this.repo = repo;
  }

  /** These memos, which it folds from now on, and what it no longer does. */
  List<KeptMemo> addedTo(List<KeptMemo> folded) {
    List<KeptMemo> all = new ArrayList<>();
    for (KeptMemo memo : folded) {
      all.add(withEndedMessages(memo));
    }
    Set<String> known = recorded.placesOfFolds();
    for (KeptMemo kept : recorded.own().kept()) {
      if (!known.contains(Fold.nameless(kept.template()))) {
        all.add(ended(kept));
      }
    }
    return all;
  }

  /** Memos that it no longer folds, complete up to its markers. */
  private KeptMemo ended(KeptMemo kept) {
    SortedMap<String, HandledSpan> spans = new TreeMap<>();
    for (Map.Entry<String, HandledSpan> one : kept.messages().entrySet()) {
      spans.put(one.getKey(), ended(one));
    }
    return kept.counting(spans);
  }

  private KeptMemo withEndedMessages(KeptMemo now) {
    KeptMemo before = recorded.at(now.template()).orElse(now);
    SortedMap<String, HandledSpan> spans = new TreeMap<>(now.messages());
    for (Map.Entry<String, HandledSpan> one : before.messages().entrySet()) {
      if (!isRenamed(one.getKey(), now)) {
        spans.putIfAbsent(one.getKey(), ended(one));
      }
    }
    return now.counting(spans);
  }

  private boolean isRenamed(String type, KeptMemo now) {
    for (String today : now.messages().keySet()) {
      if (generated.formerNames(today).contains(type)) {
        return true;
      }
    }
    return false;
  }

  private HandledSpan ended(Map.Entry<String, HandledSpan> counted) {
    return MissedMessages.ended(counted.getValue(), repo, counted.getKey(), recorded.markers());
  }
}
