package dev.intrepid.engine.keeper;

import dev.intrepid.engine.catalog.Fold;
import dev.intrepid.engine.catalog.GeneratedCode;
import dev.intrepid.engine.stored.HandledSpan;
import dev.intrepid.engine.stored.KeptMemo;
import dev.intrepid.repo.IntrepidRepo;
import java.util.ArrayList;
import java.util.List;
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
    folded.forEach(memo -> all.add(withEndedMessages(memo)));
    Set<String> known = recorded.placesOfFolds();
    recorded.own().kept().stream()
        .filter(kept -> !known.contains(Fold.nameless(kept.template())))
        .forEach(kept -> all.add(ended(kept)));
    return all;
  }

  private KeptMemo ended(KeptMemo kept) {
    SortedMap<String, HandledSpan> spans = new TreeMap<>();
    kept.messages().forEach((type, span) -> spans.put(type, ended(type, span)));
    return new KeptMemo(kept.template(), kept.handlers(), spans);
  }

  private KeptMemo withEndedMessages(KeptMemo now) {
    KeptMemo before =
        KeeperRegister.at(recorded.own(), recorded.places(now.template())).orElse(now);
    SortedMap<String, HandledSpan> spans = new TreeMap<>(now.messages());
    before
        .messages()
        .forEach(
            (type, span) -> {
              if (!isRenamed(type, now)) {
                spans.putIfAbsent(type, ended(type, span));
              }
            });
    return new KeptMemo(now.template(), now.handlers(), spans);
  }

  private boolean isRenamed(String type, KeptMemo now) {
    return now.messages().keySet().stream()
        .anyMatch(today -> generated.formerNames(today).contains(type));
  }

  private HandledSpan ended(String type, HandledSpan span) {
    return MissedMessages.ended(span, repo, type, recorded.markers());
  }
}
