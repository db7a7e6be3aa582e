package dev.intrepid.engine.state;

import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.MemoConflictException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The refusals of one page because a memo was changed while it was handled. Others who store the
 * same memo do so at any time, a handler that stores it by itself only while it is called: so after
 * some refusals the memo is looked at for as long as the page took. If it stands still then, and is
 * changed by the next run again, and so time after time, nobody else can have done it. For one
 * thread.
 */
public final class Conflicts {

  /** So many may be of others before anybody looks. */
  private static final int UNSEEN = 3;

  private static final int MOST = 1_000;

  /** As long as others change it half of the times, one of 64 pages comes message by message. */
  private static final int OF_A_PAGE = 3;

  /** As long as others change it half of the times, one of a million messages is blamed. */
  private static final int OF_A_MESSAGE = 10;

  private static final long LONGEST_LOOK_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final CommitTarget target;
  private final int enough;
  private int count;
  private int atRest;
  private String wasAtRest = "";
  private long began;

  /** Those of a page of so many messages. */
  public Conflicts(CommitTarget target, int messages) {
    this.target = target;
    this.enough = messages == 1 ? OF_A_MESSAGE : OF_A_PAGE;
  }

  /** A run begins. */
  public void begin() {
    began = System.nanoTime();
  }

  /** The run was refused; may wait as long as it took. */
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

  /** Whether others go on changing it, for ever as it seems. */
  public boolean areTooMany() {
    return count >= MOST;
  }
}
