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
 * some refusals this watches the memo for as long as the page took. If the memo does not change
 * then, but changes again in each next run, the page's own handler changes it. For one thread.
 */
public final class Conflicts {

  /** Refusals after which the memo is watched. */
  private static final int UNSEEN = 3;

  private static final int MOST = 1_000;

  /**
   * If other writers change it every second time, one page in 64 is delivered message by message.
   */
  private static final int OF_A_PAGE = 3;

  /** If other writers change it every second time, one message in a million is blamed. */
  private static final int OF_A_MESSAGE = 10;

  private static final long LONGEST_LOOK_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final CommitTarget target;
  private final int enough;
  private int count;
  private int atRest;
  private String wasAtRest = "";
  private long began;

  /** The refusals of a page of that many messages. */
  public Conflicts(CommitTarget target, int messages) {
    this.target = target;
    this.enough = messages == 1 ? OF_A_MESSAGE : OF_A_PAGE;
  }

  /** Begins a run. */
  public void begin() {
    began = System.nanoTime();
  }

  /** Counts a refused run; may wait as long as the run took. */
  public void add(MemoConflictException refusal) {
    long took = System.nanoTime() - began;
    count++;
    atRest = wasAtRest.equals(refusal.uri()) ? atRest + 1 : 0;
    wasAtRest = "";
    if (count >= UNSEEN && !areOwn() && isAtRest(refusal.uri(), took)) {
      wasAtRest = refusal.uri();
    }
  }

  private boolean isAtRest(String uri, long nanos) {
    long before = revision(uri);
    LockSupport.parkNanos(this, Math.min(nanos, LONGEST_LOOK_NANOS));
    return revision(uri) == before;
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
