package dev.intrepid.engine.subscriber;

import dev.intrepid.engine.worker.PageSource;
import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.EventRepo;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.SubscriptionTopic;
import dev.intrepid.repo.adapter.OwnEvents;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Reads a topic of the log once for all its readers: the shards of all subscribers that have this
 * topic. It keeps the last pages; a reader that has fallen behind them reads the log itself until
 * it has caught up. One waiting reader waits for all: it reads the next page and wakes those that
 * have messages in it. A reader that has the topic alone reads the log itself. Thread-safe.
 */
public final class TopicFeed {

  private static final int PAGE = 512;
  private static final int PAGES = 8;

  /** A smaller page is read sooner than another thread begins. */
  private static final int WORTH_A_THREAD = 128;

  private static final long UNKNOWN = -1;

  private final EventRepo repo;
  private final SubscriptionTopic topic;
  private final Executor readersAhead;
  private final ReentrantLock lock = new ReentrantLock();
  private final Deque<Dealt> pages = new ArrayDeque<>(); // guarded by lock
  private final List<Reader> readers = new ArrayList<>(); // guarded by lock
  private final Condition readOn = lock.newCondition();
  private long from = UNKNOWN; // guarded by lock: the pages hold all after this
  private long through = UNKNOWN; // guarded by lock: up to this
  private long timesGoneBack; // guarded by lock: of the log that the pages are of
  private boolean mayBeMore = true; // guarded by lock: after the pages
  private boolean isAwaited; // guarded by lock: one waits for all
  private long awaitedAfter; // guarded by lock: the sequence past which it waits
  private boolean isRead; // guarded by lock: one reads for all

  /** A page, and its records by shard, for each number of shards that someone reads it in. */
  private record Dealt(EventLog page, Map<Integer, Map<Integer, List<EventRecord>>> byCount) {
    Dealt(EventLog page) {
      this(page, new HashMap<>());
    }

    long through() {
      return page.through();
    }

    List<EventRecord> of(Shard shard) {
      return shard.count() == 1
          ? page.records()
          : byCount
              .computeIfAbsent(shard.count(), this::deal)
              .getOrDefault(shard.index(), List.of());
    }

    private Map<Integer, List<EventRecord>> deal(int count) {
      Map<Integer, List<EventRecord>> records = new HashMap<>();
      for (EventRecord record : page) {
        int shard = Shard.of(record.stream(), count).index();
        records.computeIfAbsent(shard, absent -> new ArrayList<>()).add(record);
      }
      return records;
    }
  }

  /**
   * Nothing was read yet.
   *
   * @param readersAhead threads that read for one that has the topic alone; refuses what it has no
   *     thread for
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

    Reader(Shard shard, Condition arrival) {
      this.shard = shard;
      this.arrival = arrival;
      this.ahead = new PageAhead(repo, topic, shard, readersAhead);
    }

    @Override
    public EventLog after(long sequence, int limit) {
      EventLog read = ahead.take(sequence, limit);
      return read == null ? page(shard, sequence, limit) : read;
    }

    /** Of several, one reads on while the others work. */
    @Override
    public void readAhead(long sequence, int limit) {
      if (limit >= WORTH_A_THREAD && isAlone()) {
        ahead.read(sequence, limit);
      }
    }

    @Override
    public void forgetAhead() {
      ahead.forget();
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

  private boolean isAlone() {
    lock.lock();
    try {
      return readers.size() == 1;
    } finally {
      lock.unlock();
    }
  }

  private EventLog page(Shard shard, long after, int limit) {
    lock.lock();
    try {
      forgetIfGoneBack();
      if (readers.size() > 1) {
        beginNear(after);
        long cursor = after;
        while (cursor >= from) {
          if (cursor < through) {
            EventLog kept = kept(shard, cursor, limit);
            if (!kept.isEmpty()) {
              handOn();
              return kept;
            }
            cursor = through;
          } else if (isEnd() || !isReadOn()) {
            return new EventLog(List.of(), cursor);
          }
        }
        handOn();
      }
    } finally {
      lock.unlock();
    }
    return read(shard, after, limit);
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
    return isAwaited ? awaitedAfter <= through : !mayBeMore;
  }

  /** Has the pages begin at the first reader, or at one that is far ahead of them. */
  private void beginNear(long after) {
    if (from == UNKNOWN || after - through > (long) PAGES * PAGE) {
      pages.clear();
      from = after;
      through = after;
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
    pages.clear();
    from = UNKNOWN;
    through = UNKNOWN;
    mayBeMore = true;
    return true;
  }

  /** The records in the pages for a shard after a sequence. */
  private EventLog kept(Shard shard, long after, int limit) {
    List<EventRecord> records = new ArrayList<>();
    for (Dealt dealt : pages) {
      if (dealt.through() <= after) {
        continue;
      }
      for (EventRecord record : dealt.of(shard)) {
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
   * Reads the next page, or waits until another reader has done so; false if there is none yet. The
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
      page = read(Shard.ALL, before, PAGE);
    } finally {
      lock.lock();
      isRead = false;
      readOn.signalAll();
      if (forgetIfGoneBack() || through != before) {
        page = new EventLog(List.of(), before);
      } else {
        keep(page);
      }
    }
    return !page.isEmpty();
  }

  private void keep(EventLog page) {
    if (!page.isEmpty()) {
      Dealt dealt = new Dealt(page);
      for (Reader reader : readers) {
        if (!dealt.of(reader.shard).isEmpty()) {
          reader.wake();
        }
      }
      pages.addLast(dealt);
      if (pages.size() > PAGES) {
        from = pages.removeFirst().through();
      }
    }
    through = Math.max(through, page.through());
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
      if (forgetIfGoneBack() || after < through) {
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
