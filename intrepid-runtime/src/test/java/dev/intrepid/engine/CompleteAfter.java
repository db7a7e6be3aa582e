package dev.intrepid.engine;

import dev.intrepid.engine.stored.HandledSpan;
import dev.intrepid.engine.stored.KeeperMemo;
import dev.intrepid.repo.IntrepidRepo;

/** The sequence from which on what a subscriber folds is complete; 0 for the whole log. */
final class CompleteAfter {

  private CompleteAfter() {}

  /** That of the first of its memos. */
  static long of(IntrepidRepo repo, String subscriber) {
    return KeeperMemo.read(repo, subscriber).kept().get(0).messages().values().stream()
        .mapToLong(HandledSpan::after)
        .max()
        .orElseThrow();
  }
}
