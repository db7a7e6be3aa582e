package dev.intrepid.control;

/**
 * Ends a subscriber that is in no app any more: it is not told of as one that lags, and its memos
 * have another keeper or are gone. What it has published stays. A program that has a subscriber of
 * that name begins it as a new one. Thread-safe.
 */
public interface Retirement {

  /**
   * What would be removed or handed over; changes nothing.
   *
   * @throws RetirementException if it cannot be retired now
   */
  RetirementPlan plan();

  /**
   * Ends it, and removes the memos that it folds, what it has parked, and its marker's use, in one
   * commit.
   *
   * @return what was removed
   * @throws RetirementException if it cannot be retired now
   */
  RetirementPlan drop();

  /**
   * Ends it, and makes another subscriber the keeper of the memos that it folds, in one commit. One
   * that is new begins where this one stands, with what is parked; one that has read before goes on
   * counting in them from where it stands.
   *
   * @param heir the name of the other subscriber
   * @return what was handed over
   * @throws RetirementException if it cannot be retired now
   */
  RetirementPlan handOverTo(String heir);
}
