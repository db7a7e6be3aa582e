package dev.intrepid.engine.keeper;

import dev.intrepid.engine.stored.HandledMemo;
import dev.intrepid.repo.CacheRepo;
import java.util.HashMap;
import java.util.Map;

/**
 * Which subscribers have been at work under earlier releases of Intrepid alone, which recorded
 * neither keepers nor what is handled. What is handled is recorded in a start before the keepers
 * are, so each is looked at once. For one thread.
 */
final class EarlierReleases {

  private final CacheRepo repo;
  private final Map<String, Boolean> known = new HashMap<>();

  EarlierReleases(CacheRepo repo) {
    this.repo = repo;
  }

  /** Whether nothing was recorded of a subscriber before this start. */
  boolean haveLeft(String subscriber) {
    Boolean before = known.get(subscriber);
    boolean haveLeft = before == null ? !HandledMemo.read(repo, subscriber).isStored() : before;
    known.put(subscriber, haveLeft);
    return haveLeft;
  }
}
