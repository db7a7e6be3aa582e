package dev.intrepid.engine.state;

import dev.intrepid.engine.stored.HandledMemo;
import dev.intrepid.engine.stored.ParkedMemo;
import dev.intrepid.engine.stored.SkippedMemo;
import dev.intrepid.engine.stored.StrayMemo;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.MemoChange;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What the engine has stored under the name of a subscriber, besides its markers, the requests to
 * it and its record of keeper: given to the subscriber that goes on in its place. As thread-safe as
 * the repo.
 */
final class StoredState {

  private final IntrepidRepo repo;
  private final String subscriber;
  private final SkippedMemo skipped;
  private final Optional<StrayMemo> stray;
  private final HandledMemo handled;

  /** What is stored of that subscriber; its parked streams are read when they are given. */
  StoredState(IntrepidRepo repo, String subscriber) {
    this.repo = repo;
    this.subscriber = subscriber;
    this.skipped = SkippedMemo.in(repo, subscriber);
    this.stray = StrayMemo.in(repo, subscriber);
    this.handled = HandledMemo.read(repo, subscriber);
  }

  /** Adds the changes that store the same under another name. */
  void copyTo(String heir, List<MemoChange> changes) {
    giveParked(heir, changes, parked -> {});
    giveRest(heir, changes);
  }

  /** Adds the changes that store the same under another name, and delete it under this one. */
  void moveTo(String heir, List<MemoChange> changes) {
    giveParked(heir, changes, parked -> changes.add(parked.delete()));
    giveRest(heir, changes);
    if (skipped.isStored()) {
      changes.add(skipped.delete());
    }
    changes.add(StrayMemo.forget(subscriber));
    changes.add(HandledMemo.forget(subscriber));
  }

  /** Replaces what is parked under the other name: what was left there has been handled since. */
  private void giveParked(String heir, List<MemoChange> changes, Consumer<ParkedMemo> then) {
    Map<String, ParkedMemo> left = new HashMap<>();
    for (ParkedMemo parked : ParkedMemo.all(repo, heir)) {
      left.put(parked.stream(), parked);
    }
    repo.eachMemo(
        ParkedMemo.prefix(subscriber),
        memo -> {
          ParkedMemo parked = ParkedMemo.of(memo);
          ParkedMemo before = left.remove(parked.stream());
          long revision = before == null ? CacheRecord.NOT_STORED : before.revision();
          changes.add(parked.renamed(heir).revised(revision).set());
          then.accept(parked);
        });
    left.values().forEach(parked -> changes.add(parked.delete()));
  }

  private void giveRest(String heir, List<MemoChange> changes) {
    if (skipped.isStored()) {
      changes.add(SkippedMemo.in(repo, heir).inPlaceOf(skipped).set());
    }
    stray.ifPresent(found -> changes.add(found.renamed(heir).set()));
    if (handled.isStored()) {
      changes.add(HandledMemo.read(repo, heir).inPlaceOf(handled).set());
    }
  }
}
