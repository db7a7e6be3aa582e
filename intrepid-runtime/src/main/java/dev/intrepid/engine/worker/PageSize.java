package dev.intrepid.engine.worker;

import java.time.Clock;

/**
 * How many messages a worker reads at once: as many as it is configured to, and more while it is
 * far behind, as long as its service allows that and is quick. Pages double, and halve when they
 * may not grow. For one thread.
 */
final class PageSize {

  /** A page is so many usual ones, at most. */
  private static final int MOST_TIMES = 8;

  /** A page that takes longer does not grow. */
  private static final long QUICK_MILLIS = 100;

  private final int usual;
  private final Clock steady;
  private int now;
  private long began;
  private boolean mayGrow;

  /**
   * The usual size.
   *
   * @param steady a clock that does not go back
   */
  PageSize(int usual, Clock steady) {
    this.usual = usual;
    this.steady = steady;
    this.now = usual;
  }

  /** The most messages of the next page. */
  int now() {
    return now;
  }

  /**
   * Begins with a page, after which {@link #now} is that of the next one.
   *
   * @param isFull whether it has as many messages as it may have, so that there are likely more
   */
  void begin(boolean isFull) {
    now = isFull ? next() : usual;
    mayGrow = false;
    began = steady.millis();
  }

  private int next() {
    return mayGrow ? Math.min(2 * now, MOST_TIMES * usual) : Math.max(now / 2, usual);
  }

  /**
   * All messages of the page are done.
   *
   * @param isGrowing whether the service lets the next one be larger
   */
  void done(boolean isGrowing) {
    mayGrow = isGrowing && steady.millis() - began < QUICK_MILLIS;
  }
}
