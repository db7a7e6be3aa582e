package dev.intrepid.engine.subscriber;

import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.EventRepo;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.SubscriptionTopic;
import dev.intrepid.subscription.PageSource;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Reads the log once for all shards of a subscription. It keeps the last pages; a shard that has
 * fallen behind them reads the log itself until it has caught up. One waiting shard waits for all:
 * it reads the next page and wakes the shards that have messages in it. Thread-safe.
 */
public final class ShardFeed {

  private static final int PAGE = 512;
  private static final int PAGES = 8;
  private static final long UNKNOWN = -1;

  private final EventRepo repo;
  private final SubscriptionTopic topic;
  private final int count;
  private final ReentrantLock lock = new ReentrantLock();
  private final Deque<Dealt> pages = new ArrayDeque<>(); // guarded by lock
  private final List<Condition> arrivals = new ArrayList<>(); // by shard
  private final Condition readOn = lock.newCondition();
  private long from = UNKNOWN; // guarded by lock: the pages hold all after this
  private long through = UNKNOWN; // guarded by lock: up to this
  private long timesGoneBack; // guarded by lock: of the log that the pages are of
  private boolean isAwaited; // guarded by lock: one waits for all
  private boolean isRead; // guarded by lock: one reads for all

  /** The records of a page, by shard. */
  private record Dealt(long through, Map<Integer, List<EventRecord>> records) {}

  public ShardFeed(EventRepo repo, SubscriptionTopic topic, int count) {
    this.repo = repo;
    this.topic = topic;
    this.count = count;
    this.timesGoneBack = repo.timesGoneBack();
    for (int i = 0; i < count; i++) {
      arrivals.add(lock.newCondition());
    }
  }

  /** The pages of one shard. */
  public PageSource of(int shard) {
    return new PageSource() {
      @Override
      public EventLog after(long sequence, int limit) {
        return page(shard, sequence, limit);
      }

      @Override
      public void awaitPast(long sequence, Duration timeout) throws InterruptedException {
        await(shard, sequence, timeout);
      }
    };
  }

  private EventLog page(int shard, long after, int limit) {
    lock.lock();
    try {
      forgetIfGoneBack();
      if (from == UNKNOWN) {
        from = after;
        through = after;
      }
      long cursor = after;
      while (cursor >= from) {
        if (cursor < through) {
          EventLog kept = kept(shard, cursor, limit);
          if (!kept.isEmpty()) {
            handOn();
            return kept;
          }
          cursor = through;
        } else if (isAwaited || !isReadOn()) {
          return new EventLog(List.of(), cursor);
        }
      }
      handOn();
    } finally {
      lock.unlock();
    }
    return repo.entriesSince(topic, new Shard(shard, count), after, limit);
  }

  /** Forgets the pages of a log that has gone back, since they may not be in it any more. */
  private boolean forgetIfGoneBack() {
    long times = repo.timesGoneBack();
    if (times == timesGoneBack) {
      return false;
    }
    timesGoneBack = times;
    pages.clear();
    from = UNKNOWN;
    through = UNKNOWN;
    return true;
  }

  /** The records in the pages for a shard after a sequence. */
  private EventLog kept(int shard, long after, int limit) {
    List<EventRecord> records = new ArrayList<>();
    for (Dealt dealt : pages) {
      if (dealt.through() <= after) {
        continue;
      }
      for (EventRecord record : dealt.records().getOrDefault(shard, List.of())) {
        if (record.sequence() > after) {
          records.add(record);
          if (records.size() == limit) {
            return new EventLog(records, record.sequence());
          }
        }
      }
    }
    return new EventLog(records, through);
  }

  /**
   * Reads the next page, or waits until another shard has done so; false if there is none yet. The
   * lock is released while the repo is read.
   */
  private boolean isReadOn() {
    long before = through;
    if (isRead) {
      while (isRead) {
        readOn.awaitUninterruptibly();
      }
      return true;
    }
    isRead = true;
    EventLog page = new EventLog(List.of(), before);
    lock.unlock();
    try {
      page = repo.entriesSince(topic, Shard.ALL, before, PAGE);
    } finally {
      lock.lock();
      isRead = false;
      readOn.signalAll();
      if (forgetIfGoneBack()) {
        page = new EventLog(List.of(), before);
      } else {
        keep(page);
      }
    }
    return !page.isEmpty();
  }

  private void keep(EventLog page) {
    if (!page.isEmpty()) {
      Map<Integer, List<EventRecord>> records = new HashMap<>();
      for (EventRecord record : page) {
        int shard = Integer.remainderUnsigned(Shard.hash(record.stream()), count);
        records.computeIfAbsent(shard, absent -> new ArrayList<>()).add(record);
      }
      records.keySet().forEach(shard -> arrivals.get(shard).signal());
      pages.addLast(new Dealt(page.through(), records));
      if (pages.size() > PAGES) {
        from = pages.removeFirst().through();
      }
    }
    through = Math.max(through, page.through());
  }

  /** Lets another shard wait for all while this one works, if none does yet. */
  private void handOn() {
    if (isAwaited) {
      return;
    }
    for (Condition waiting : arrivals) {
      if (lock.hasWaiters(waiting)) {
        waiting.signal();
        return;
      }
    }
  }

  @SuppressWarnings("WaitNotInLoop") // a woken shard looks for a page and waits again
  private void await(int shard, long after, Duration timeout) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      if (forgetIfGoneBack() || after < through) {
        return;
      }
      if (isAwaited) {
        arrivals.get(shard).awaitNanos(timeout.toNanos());
        return;
      }
      isAwaited = true;
    } finally {
      lock.unlock();
    }
    try {
      repo.awaitPast(topic, after, timeout);
    } finally {
      lock.lock();
      try {
        isAwaited = false;
        handOn();
      } finally {
        lock.unlock();
      }
    }
  }
}
