package dev.intrepid.control;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Ends a subscriber that no app has any more: it is no longer reported as lagging, and its memos
 * get another keeper or are removed. Events it has published stay. A program that has a subscriber
 * of that name begins it as a new one. Thread-safe.
 */
public interface Retirement {

  /**
   * What would be removed or handed over; changes nothing.
   *
   * @throws RetirementException if it cannot be retired now
   */
  Plan plan();

  /**
   * Ends it, and removes the memos that it folds and its parked streams, in one commit; its marker
   * is no longer used.
   *
   * @return what was removed
   * @throws RetirementException if it cannot be retired now
   */
  Plan drop();

  /**
   * Ends it, and makes another subscriber the keeper of the memos that it folds, in one commit. A
   * new heir begins at the marker of this subscriber, with its parked streams; an heir that has
   * read before continues to count in the memos from its own marker.
   *
   * @param heir the name of the other subscriber
   * @return what was handed over
   * @throws RetirementException if it cannot be retired now
   */
  Plan handOverTo(String heir);

  /**
   * The state of a subscriber that is to be retired. Immutable.
   *
   * @param subscriber the name of the subscriber
   * @param sequence the sequence up to which it has handled everything
   * @param memos how many memos it folds, by their URI template
   * @param parked how many streams it has parked
   * @param skipped how many messages it has given up
   */
  record Plan(
      String subscriber, long sequence, SortedMap<String, Long> memos, long parked, long skipped) {

    /** Copies the map. */
    public Plan {
      requireNonNull(subscriber);
      memos = Collections.unmodifiableSortedMap(new TreeMap<>(memos));
    }
  }
}
