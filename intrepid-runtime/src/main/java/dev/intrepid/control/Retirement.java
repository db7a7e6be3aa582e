package dev.intrepid.control;

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
  RetirementPlan plan();

  /**
   * Ends it, and removes the memos that it folds and its parked streams, in one commit; its marker
   * is no longer used.
   *
   * @return what was removed
   * @throws RetirementException if it cannot be retired now
   */
  RetirementPlan drop();

  /**
   * Ends it, and makes another subscriber the keeper of the memos that it folds, in one commit. A
   * new heir begins at the marker of this subscriber, with its parked streams; an heir that has
   * read before continues to count in the memos from its own marker.
   *
   * @param heir the name of the other subscriber
   * @return what was handed over
   * @throws RetirementException if it cannot be retired now
   */
  RetirementPlan handOverTo(String heir);
}
