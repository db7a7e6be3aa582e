package dev.intrepid.engine.state;

import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.MemoConflictException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Counts the refusals of one page because a memo changed while the page was handled. Other writers
 * change the memo at any time, a handler that stores it by itself only while it is called: so after
 * some refusals this watches the memo for longer than the page took, and longer each time. If the
 * memo does not change then, but changes again in each next run, the page's own handler changes it.
 * For one thread.
 */
public class Conflicts {

  /** Refusals after which the memo is watched. */
  private static final int UNSEEN = 3;

  private static final int MOST = 1_000;

  /** A page is delivered message by message then, which does no harm. */
  private static final int OF_A_PAGE = 3;

  /** A message is blamed then, so other writers must not look like its handler. */
  private static final int OF_A_MESSAGE = 10;

  /**
   * The first look takes that many times as long as the page. Other writers of the memo that take
   * as long as this one commit in step with it: they would be at rest while it looks as long as
   * they take.
   */
  private static final int LOOK_LONGER = 2;

  private static final long LONGEST_LOOK_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final CommitTarget target;
  private final int enough;
  private int count;
  private int atRest;
  private String wasAtRest = "";

  /** The refusals of a page of that many messages. */
  public Conflicts(CommitTarget target, int messages) {
    this.target = target;
    this.enough = messages == 1 ? OF_A_MESSAGE : OF_A_PAGE;
  }

  /**
   * Counts a refused run; may wait some times as long as that took.
   *
   * @param nanos how long it took
   */
  public void add(MemoConflictException refusal, long nanos) {
    count++;
    atRest = wasAtRest.equals(refusal.uri()) ? atRest + 1 : 0;
    wasAtRest = "";
    if (count >= UNSEEN && !areOwn() && isAtRest(refusal.uri(), nanos)) {
      wasAtRest = refusal.uri();
    }
  }

  private boolean isAtRest(String uri, long nanos) {
    long before = revision(uri);
    pause(Math.min(nanos * LOOK_LONGER * (atRest + 1), LONGEST_LOOK_NANOS));
    return revision(uri) == before;
  }

  /** Waits that long; a test lets its own time pass. */
  void pause(long nanos) {
    LockSupport.parkNanos(this, nanos);
  }

  private long revision(String uri) {
    Map<String, CacheRecord> stored = target.getMemos(List.of(uri));
    CacheRecord memo = stored.get(uri);
    return memo == null ? CacheRecord.NOT_STORED : memo.revision();
  }

  /** Whether the page's own handlers change the memo. */
  public boolean areOwn() {
    return atRest >= enough;
  }

  /** Whether other writers keep changing it, without an end in sight. */
  public boolean areTooMany() {
    return count >= MOST;
  }
}
