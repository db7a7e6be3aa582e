package dev.intrepid.control;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The state of a subscriber that is to be retired. Immutable.
 *
 * @param subscriber the name of the subscriber
 * @param sequence the sequence up to which it has handled everything
 * @param memos how many memos it folds, by their URI template
 * @param parked how many streams it has parked
 * @param skipped how many messages it has given up
 */
public record RetirementPlan(
    String subscriber, long sequence, SortedMap<String, Long> memos, long parked, long skipped) {

  /** Copies the map. */
  public RetirementPlan {
    requireNonNull(subscriber);
    memos = Collections.unmodifiableSortedMap(new TreeMap<>(memos));
  }
}
