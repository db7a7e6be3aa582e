package dev.intrepid.engine.subscriber;

import dev.intrepid.engine.worker.PageSource;
import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.EventRepo;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.SubscriptionTopic;
import dev.intrepid.repo.adapter.OwnEvents;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Reads a topic of the log once for all its readers: the shards of all subscribers that have this
 * topic. It keeps the last pages; a reader that has fallen behind them reads the log itself until
 * it has caught up. One waiting reader waits for all: it reads the next page and wakes those that
 * have messages in it. A reader that has the topic alone reads the log itself, and so do one or two
 * that catch up with a small part of it, while other processes work on the rest. Thread-safe.
 */
public final class TopicFeed {

  private static final int PAGE = 512;

  /** Twice as many as a shard awaits, since the others have not all been given the ones before. */
  private static final int PAGES = 16;

  /** How many are read on for a shard that has too few messages to be worth a commit. */
  private static final int AWAITED = 8;

  /** More readers that each have the server pass over what is not theirs cost more than one. */
  private static final int FEW = 2;

  private static final double SMALL_PART = 0.5;

  /** A smaller page is read sooner than another thread begins. */
  private static final int WORTH_A_THREAD = 128;

  private final EventRepo repo;
  private final SubscriptionTopic topic;
  private final Executor readersAhead;
  private final ReentrantLock lock = new ReentrantLock();
  private final KeptPages pages = new KeptPages(PAGES); // guarded by lock
  private final Set<Reader> readers = new LinkedHashSet<>(); // guarded by lock
  private final Condition readOn = lock.newCondition();
  private long timesGoneBack; // guarded by lock: of the log that the pages are of
  private boolean mayBeMore = true; // guarded by lock: after the pages
  private boolean isAwaited; // guarded by lock: one waits for all
  private long awaitedAfter; // guarded by lock: the sequence past which it waits
  private boolean isRead; // guarded by lock: one reads for all

  /**
   * Nothing was read yet.
   *
   * @param readersAhead threads that read the next page for one that reads the log itself; refuses
   *     what it has no thread for
   */
  public TopicFeed(EventRepo repo, SubscriptionTopic topic, Executor readersAhead) {
    this.repo = repo;
    this.topic = topic;
    this.readersAhead = readersAhead;
    this.timesGoneBack = repo.timesGoneBack();
  }

  /** One more reader: the pages of one shard. */
  public PageSource of(Shard shard) {
    Reader reader = new Reader(shard, lock.newCondition());
    lock.lock();
    try {
      readers.add(reader);
    } finally {
      lock.unlock();
    }
    return reader;
  }

  /** Reads one shard. */
  private final class Reader implements PageSource {
    private final Shard shard;
    private final Condition arrival;
    private final PageAhead ahead;
    private boolean works; // guarded by lock: not in another process
    private boolean isBehind; // of its thread: the log has more than it was given last

    Reader(Shard shard, Condition arrival) {
      this.shard = shard;
      this.arrival = arrival;
      this.ahead = new PageAhead(repo, topic, shard, readersAhead);
    }

    @Override
    public EventLog after(long sequence, int limit) {
      works(true);
      EventLog page = ahead.take(sequence, limit);
      if (page != null) {
        isBehind = page.mayHaveMore(limit);
        return page;
      }
      return readsItself() ? read(sequence, limit) : page(this, sequence, limit);
    }

    /** Reads the log. */
    EventLog read(long sequence, int limit) {
      EventLog page = TopicFeed.this.read(shard, sequence, limit);
      isBehind = page.mayHaveMore(limit);
      return page;
    }

    /** Of several, one reads on while the others work. */
    @Override
    public void readAhead(long sequence, int limit) {
      if (limit >= WORTH_A_THREAD && readsItself()) {
        ahead.read(sequence, limit);
      }
    }

    @Override
    public void forgetAhead() {
      ahead.forget();
    }

    @Override
    public void rest() {
      works(false);
    }

    private void works(boolean now) {
      lock.lock();
      try {
        works = now;
      } finally {
        lock.unlock();
      }
    }

    private boolean readsItself() {
      lock.lock();
      try {
        return readers.size() == 1 || (isBehind && areFewAtWork());
      } finally {
        lock.unlock();
      }
    }

    @Override
    public void end() {
      lock.lock();
      try {
        readers.remove(this);
        if (readers.size() <= 1) {
          pages.forget(); // one that is alone has no use for them
        }
      } finally {
        lock.unlock();
      }
    }

    @Override
    public void awaitPast(long sequence, Duration timeout) throws InterruptedException {
      await(arrival, sequence, timeout);
    }

    /** Has it look for a page, if it waits. */
    void wake() {
      arrival.signal();
    }
  }

  /**
   * Whether other processes work on most of the topic: to read the parts of one shard or two takes
   * less than to read all.
   */
  private boolean areFewAtWork() {
    int count = 0;
    double part = 0;
    for (Reader reader : readers) {
      if (reader.works) {
        count++;
        part += 1.0 / reader.shard.count();
      }
    }
    return count <= FEW && part <= SMALL_PART;
  }

  private EventLog page(Reader reader, long after, int limit) {
    lock.lock();
    try {
      forgetIfGoneBack();
      if (readers.size() > 1) {
        beginNear(after);
        long cursor = after;
        while (pages.haveAllAfter(cursor)) {
          EventLog kept = pages.of(reader.shard, cursor, limit);
          if (kept.isEmpty()) {
            cursor = kept.through();
            if (isEnd() || !isReadOn()) {
              return new EventLog(List.of(), cursor);
            }
          } else if (isEnough(kept, cursor, limit) || !isReadOn()) {
            handOn();
            reader.isBehind = mayBeMore;
            return kept;
          }
        }
        handOn();
      }
    } finally {
      lock.unlock();
    }
    return reader.read(after, limit);
  }

  /**
   * Whether a shard is to handle what it has now. Of several shards, each has only its part of a
   * page, and a commit costs as much for few messages as for many.
   */
  private boolean isEnough(EventLog kept, long after, int limit) {
    return !mayBeMore || kept.mayHaveMore(limit) || pages.countAfter(after) >= AWAITED;
  }

  /** What this process has stored itself need not be asked for. */
  private EventLog read(Shard shard, long after, int limit) {
    if (repo instanceof OwnEvents own) {
      EventLog page = own.ownEntriesSince(topic, shard, after, limit);
      if (!page.isEmpty()) {
        return page;
      }
    }
    return repo.entriesSince(topic, shard, after, limit);
  }

  /**
   * Whether a reader at the end of the pages need not read on: another one waits for the next
   * message already, or the last look found none, and this one waits next. One that waits further
   * ahead does not count, since what comes before that does not wake it.
   */
  private boolean isEnd() {
    return isAwaited ? awaitedAfter <= pages.through() : !mayBeMore;
  }

  /** Has the pages begin at the first reader, or at one that is far ahead of them. */
  private void beginNear(long after) {
    long ahead = after - pages.through();
    if (!pages.isBegun() || ahead > (long) PAGES * PAGE || (ahead > 0 && areFewAtWork())) {
      pages.begin(after);
      mayBeMore = true;
      readers.forEach(Reader::wake);
    }
  }

  /** Forgets the pages of a log that has gone back, since they may not be in it any more. */
  private boolean forgetIfGoneBack() {
    long times = repo.timesGoneBack();
    if (times == timesGoneBack) {
      return false;
    }
    timesGoneBack = times;
    pages.forget();
    mayBeMore = true;
    return true;
  }

  /**
   * Reads the next page, or waits until another reader has done so; false if there is none yet. The
   * lock is released while the repo is read.
   */
  private boolean isReadOn() {
    long before = pages.through();
    if (isRead) {
      while (isRead) {
        readOn.awaitUninterruptibly();
      }
      return true;
    }
    EventLog page = readForAll(before);
    if (forgetIfGoneBack() || pages.through() != before) {
      return false;
    }
    keep(page);
    return !page.isEmpty();
  }

  /** If that fails, the others know no more than before. */
  private EventLog readForAll(long after) {
    isRead = true;
    lock.unlock();
    try {
      return read(Shard.ALL, after, PAGE);
    } finally {
      lock.lock();
      isRead = false;
      readOn.signalAll();
    }
  }

  private void keep(EventLog page) {
    if (page.isEmpty()) {
      pages.reach(page.through());
    } else {
      pages.add(page);
      for (Reader reader : readers) {
        if (pages.endWith(reader.shard)) {
          reader.wake();
        }
      }
    }
    mayBeMore = page.size() >= PAGE;
  }

  /** Lets another reader wait for all while this one works, if none does yet. */
  private void handOn() {
    if (isAwaited) {
      return;
    }
    for (Reader reader : readers) {
      if (lock.hasWaiters(reader.arrival)) {
        reader.wake();
        return;
      }
    }
  }

  @SuppressWarnings("WaitNotInLoop") // a woken reader looks for a page and waits again
  private void await(Condition arrival, long after, Duration timeout) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      if (forgetIfGoneBack() || after < pages.through()) {
        return;
      }
      if (isAwaited) {
        arrival.awaitNanos(timeout.toNanos());
        return;
      }
      isAwaited = true;
      awaitedAfter = after;
    } finally {
      lock.unlock();
    }
    try {
      repo.awaitPast(topic, after, timeout);
    } finally {
      lock.lock();
      try {
        isAwaited = false;
        mayBeMore = true;
        handOn();
      } finally {
        lock.unlock();
      }
    }
  }
}
